import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import ClockLineRow from '../../../components/rows/ClockLineRow.svelte';
import GoalRow from '../../../components/rows/GoalRow.svelte';
import { foldsAfter, type Folds } from '../../../components/rows/folding.ts';
import { makeRow } from './samples.ts';

const ZONE = 'Europe/Berlin';
const at = (time: string) => Date.parse(`${time}:00+01:00`);
const kept = () => Promise.resolve(true);

describe('a goal in a row', () => {
  it('has a tick that says what it ticks', async () => {
    const ontick = vi.fn(kept);
    render(GoalRow, { ...makeRow('Ten pages after coffee'), ontick });
    const tick = screen.getByRole<HTMLInputElement>('checkbox', {
      name: 'Ten pages after coffee, done today',
    });
    expect(tick.checked).toBe(false);
    await fireEvent.click(tick);
    expect(ontick).toHaveBeenCalledExactlyOnceWith(true);
    expect(tick.checked).toBe(true);
  });

  it('is unticked again where that could not be kept', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    render(GoalRow, { ...makeRow('Ten pages'), ontick: () => promise });
    const tick = screen.getByRole<HTMLInputElement>('checkbox');
    await fireEvent.click(tick);
    expect(tick.checked).toBe(true);
    resolve(false);
    await waitFor(() => expect(tick.checked).toBe(false));
  });

  it('follows a tick made elsewhere', async () => {
    const row = makeRow('Ten pages');
    const { rerender } = render(GoalRow, { ...row, ontick: kept });
    await rerender({ goal: { ...row.goal, tickedToday: true } });
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
  });

  it('shows seven days and tells the fortnight', () => {
    const { container } = render(GoalRow, { ...makeRow('Ten pages'), ontick: kept });
    expect(screen.getByRole('img', { name: '9 of the last 14 days' })).toBeTruthy();
    expect(container.querySelectorAll('.days circle.done')).toHaveLength(4);
    expect(container.querySelectorAll('.days circle:not(.done)')).toHaveLength(1);
    expect(container.querySelectorAll('.days path')).toHaveLength(2);
  });

  it.each([
    [1, 0, 'first day'],
    [3, 2, '2 of first 3'],
    [6, 0, 'just begun'],
  ])('tells no window longer than its age: %i days', (of, done, words) => {
    render(GoalRow, { ...makeRow('Piano', { of, done }), ontick: kept });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('tells days of a goal a week old', () => {
    render(GoalRow, { ...makeRow('Piano', { of: 7, done: 4 }), ontick: kept });
    expect(screen.getByRole('img', { name: '4 of the last 7 days' })).toBeTruthy();
  });
});

describe('a clock line in a row', () => {
  const line = { sentence: 'Laptop shut', at: at('2026-11-24T18:30'), zone: ZONE };

  it.each([
    ['2026-11-24T16:50', 'in 1 h 40'],
    ['2026-11-24T16:30', 'in 2 h'],
    ['2026-11-24T17:25', 'in 1 h 05'],
    ['2026-11-24T18:29', 'in 1 min'],
    ['2026-11-24T05:00', 'in 13 h 30'],
    ['2026-11-23T18:31', 'tomorrow'],
    ['2026-11-24T00:10', 'in 18 h 20'],
    ['2026-11-21T12:00', 'in 3 days'],
  ])('at %s: %s', (now, until) => {
    render(ClockLineRow, { ...line, now: at(now) });
    expect(screen.getByText(until)).toBeTruthy();
  });

  it('says its time once', () => {
    render(ClockLineRow, { ...line, now: at('2026-11-24T12:00') });
    expect(screen.getByText(/^Laptop shut 6:30\sPM$/)).toBeTruthy();
  });

  it.each(['Shut at 6:30 pm', '18:30 laptop shut'])('does not repeat: %s', (sentence) => {
    render(ClockLineRow, { ...line, sentence, now: at('2026-11-24T12:00') });
    expect(screen.getByText(sentence)).toBeTruthy();
  });
});

describe('folding', () => {
  it.each<[number, Folds, Folds]>([
    [600, 0, 0],
    [601, 0, 1],
    [588, 1, 0],
    [589, 1, 1],
    [601, 1, 2],
    [700, 2, 2],
    [512, 2, 1],
    [513, 2, 2],
  ])('%i px high, after %d folds: %d', (height, folds, expected) => {
    expect(foldsAfter(height, folds)).toBe(expected);
  });
});
