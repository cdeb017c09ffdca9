import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Farewell from '../../../components/people/Farewell.svelte';
import { makePerson, teachTopLayer } from './samples.ts';

beforeEach(teachTopLayer);

function show(more: { status?: string; undo?: boolean; archivedAt?: number | null } = {}) {
  const calls = {
    onundo: vi.fn(async () => undefined),
    onarchive: vi.fn(),
    onbringback: vi.fn(),
    onerase: vi.fn(),
  };
  const { undo = false, status = '', archivedAt = null } = more;
  const person = makePerson({ archivedAt });
  render(Farewell, { person, status, ...calls, onundo: undo ? calls.onundo : undefined });
  return calls;
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const dialog = () => screen.queryByRole<HTMLDialogElement>('dialog');

describe('archive and delete', () => {
  it('archives at once, without asking', async () => {
    const { onarchive } = show();
    await fireEvent.click(button('Archive'));
    expect(onarchive).toHaveBeenCalledOnce();
    expect(dialog()).toBeNull();
  });

  it('offers to take it back, and then has the focus where it was', async () => {
    const { onundo } = show({ status: 'Mina rests in the archive.', undo: true, archivedAt: 1 });
    await fireEvent.click(button('Undo'));
    expect(onundo).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Bring back')));
  });

  it('brings back whoever is archived', async () => {
    const { onbringback, onarchive } = show({ archivedAt: 1 });
    await fireEvent.click(button('Bring back'));
    expect(onbringback).toHaveBeenCalledOnce();
    expect(onarchive).not.toHaveBeenCalled();
  });

  it('deletes only after a second yes, in plain words', async () => {
    const { onerase } = show();
    await fireEvent.click(button('Delete for good'));
    expect(onerase).not.toHaveBeenCalled();
    const asked = within(dialog() as HTMLElement);
    expect(asked.getByText('Delete Mina for good?')).toBeTruthy();
    expect(asked.getByText(/history of contacts.*saved copy/)).toBeTruthy();
    expect(asked.getByText('It cannot be undone.')).toBeTruthy();
    await fireEvent.click(asked.getByRole('button', { name: 'Delete for good' }));
    expect(onerase).toHaveBeenCalledOnce();
  });

  it('puts the harmless answer first, and deletes nothing on it', async () => {
    const { onerase } = show();
    await fireEvent.click(button('Delete for good'));
    const [first] = within(dialog() as HTMLElement).getAllByRole('button');
    expect(first?.textContent?.trim()).toBe('Cancel');
    await fireEvent.click(first as HTMLElement);
    expect(dialog()).toBeNull();
    expect(onerase).not.toHaveBeenCalled();
  });
});
