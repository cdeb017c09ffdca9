import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import RoughWeek from '../../../components/rows/RoughWeek.svelte';
import StampCard from '../../../components/rows/StampCard.svelte';
import UsualDays from '../../../components/rows/UsualDays.svelte';
import { NO_SHARES } from '../../../utils/domain/day-stamp.ts';

const stamp = { shares: NO_SHARES, us: true, usName: 'Lee', late: false };

test('usual days are asked about only where some are open, and can be taken back', async () => {
  const onaccept = vi.fn();
  const onundo = vi.fn();
  const props = { busy: false, message: '', onaccept, onundo: undefined };
  const { rerender } = render(UsualDays, { ...props, days: 2 });
  await fireEvent.click(screen.getByRole('button', { name: 'About as usual' }));
  expect(onaccept).toHaveBeenCalledOnce();
  await rerender({ ...props, days: 0, message: '2 days are filled in, marked as about.', onundo });
  expect(screen.queryByRole('button', { name: 'About as usual' })).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onundo).toHaveBeenCalledOnce();
});

test('a rough week is tapped like a day', async () => {
  const onguess = vi.fn();
  render(RoughWeek, { stamp, onguess });
  await fireEvent.click(screen.getByRole('button', { name: 'Lee: none' }));
  expect(onguess).toHaveBeenCalledWith({ ...NO_SHARES, us: 1 });
});

test('yesterday has chips of its own behind a question', async () => {
  const onstamp = vi.fn();
  const onyesterday = vi.fn();
  const yesterday = { ...stamp, shares: { ...NO_SHARES, me: 1 as const } };
  render(StampCard, { stamp, onstamp, yesterday, onyesterday });
  expect(screen.getByText('And yesterday?')).toBeTruthy();
  const group = screen.getByRole('group', { name: 'How did yesterday go?', hidden: true });
  const me = [...group.querySelectorAll('button')].find((one) => one.ariaLabel === 'Me: some');
  await fireEvent.click(me ?? expect.fail('no chip'));
  expect(onyesterday).toHaveBeenCalledWith({ ...NO_SHARES, me: 2 });
  expect(onstamp).not.toHaveBeenCalled();
});
