import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import LogPanel from '../../../components/card/LogPanel.svelte';
import TroubleCard from '../../../components/card/TroubleCard.svelte';
import { TROUBLES } from '../../../utils/domain/trouble.ts';

test.each(TROUBLES.filter((trouble) => trouble !== 'emptied'))(
  '%s: nothing was deleted, and why it did not open',
  (trouble) => {
    render(TroubleCard, { trouble, onopen: () => undefined });
    expect(screen.getByText(/Nothing was deleted/)).toBeTruthy();
  },
);

test('an emptied notebook is not said to be whole', () => {
  render(TroubleCard, { trouble: 'emptied', onopen: () => undefined });
  expect(screen.queryByText(/Nothing was deleted/)).toBeNull();
  expect(screen.getByText('The notebook is empty, and it was not before.')).toBeTruthy();
});

function log(busy: boolean) {
  const onlog = vi.fn();
  const people = [{ id: 'mina', name: 'Mina' }];
  render(LogPanel, { people, busy, onlog, ontime: vi.fn(), oncancel: () => undefined });
  return onlog;
}

test('the log begins at its first field', () => {
  log(false);
  expect(document.activeElement).toBe(screen.getByLabelText('Who did you talk to?'));
});

test.each([
  [false, 1],
  [true, 0],
])('busy: %s, it logs %i times', async (busy, times) => {
  const onlog = log(busy);
  await fireEvent.click(screen.getByRole('button', { name: 'Log' }));
  expect(onlog).toHaveBeenCalledTimes(times);
});

test('time with nobody in particular is a press away', async () => {
  const ontime = vi.fn();
  const people = [{ id: 'mina', name: 'Mina' }];
  render(LogPanel, { people, onlog: vi.fn(), ontime, oncancel: vi.fn() });
  await fireEvent.click(screen.getByRole('button', { name: 'Log time' }));
  expect(ontime).toHaveBeenCalledTimes(1);
});
