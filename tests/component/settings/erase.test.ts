import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import EraseEverything from '../../../components/settings/EraseEverything.svelte';

/** jsdom knows the element but not its methods. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

function show(works = true) {
  const onerase = vi.fn(async () => works);
  render(EraseEverything, { onerase });
  return onerase;
}

const ask = () => fireEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
const dialog = () => within(screen.getByRole('dialog', { name: 'Erase everything?' }));

test('nothing is erased before it was confirmed', async () => {
  const onerase = show();
  expect(screen.queryByRole('dialog')).toBeNull();
  await ask();
  expect(onerase).not.toHaveBeenCalled();
  expect(dialog().getByText(/There is no way back/)).toBeTruthy();
});

test('keeping it closes the question and erases nothing', async () => {
  const onerase = show();
  await ask();
  await fireEvent.click(dialog().getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(onerase).not.toHaveBeenCalled();
});

test('one confirmation is enough', async () => {
  const onerase = show();
  await ask();
  await fireEvent.click(dialog().getByRole('button', { name: 'Erase everything' }));
  expect(onerase).toHaveBeenCalledOnce();
});

test('what could not be erased is said', async () => {
  show(false);
  await ask();
  await fireEvent.click(dialog().getByRole('button', { name: 'Erase everything' }));
  expect(await screen.findByText(/did not let go of all of it/)).toBeTruthy();
});
