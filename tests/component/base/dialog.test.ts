import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Dialog from '../../../components/base/Dialog.svelte';

/** jsdom knows the element but not its methods. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true;
  });
  HTMLDialogElement.prototype.close = vi.fn(function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  });
});

const dialog = () => screen.queryByRole<HTMLDialogElement>('dialog');

describe('a dialog', () => {
  it('is not there until it is opened', async () => {
    const { rerender } = render(Dialog, { title: 'Delete Mina for good?' });
    expect(dialog()).toBeNull();
    await rerender({ open: true });
    expect(dialog()).not.toBeNull();
  });

  it('opens as a modal, which keeps the focus inside', () => {
    render(Dialog, { title: 'Delete Mina for good?', open: true });
    expect(HTMLDialogElement.prototype.showModal).toHaveBeenCalledOnce();
  });

  it('is named by its title', () => {
    render(Dialog, { title: 'Delete Mina for good?', open: true });
    expect(screen.getByRole('dialog', { name: 'Delete Mina for good?' })).toBeTruthy();
  });

  it('tells once that it closed, by Escape or by the page', async () => {
    const onclose = vi.fn();
    const { rerender } = render(Dialog, { title: 'Delete?', open: true, onclose });
    await rerender({ open: false });
    expect(onclose).toHaveBeenCalledOnce();
    await rerender({ open: true });
    const shown = dialog() as HTMLDialogElement;
    shown.open = false;
    await fireEvent(shown, new Event('close'));
    expect(onclose).toHaveBeenCalledTimes(2);
    expect(dialog()).toBeNull();
  });

  it('stays open where the browser tells of the closing before', async () => {
    const onclose = vi.fn();
    render(Dialog, { title: 'Delete?', open: true, onclose });
    await fireEvent(dialog() as HTMLDialogElement, new Event('close'));
    expect(dialog()).not.toBeNull();
    expect(onclose).not.toHaveBeenCalled();
  });

  it('hands its closing back to whoever binds it', async () => {
    const page = { open: true };
    render(Dialog, {
      title: 'Delete?',
      get open() {
        return page.open;
      },
      set open(value) {
        page.open = value;
      },
    });
    const shown = dialog() as HTMLDialogElement;
    shown.open = false;
    await fireEvent(shown, new Event('close'));
    expect(page.open).toBe(false);
  });
});
