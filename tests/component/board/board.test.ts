import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import WeekBoard from '../../../components/board/WeekBoard.svelte';
import type { BoardPlan, Cell } from '../../../utils/domain/board-view.ts';
import { makeDays, makePlan, TODAY } from './samples.ts';

const PIANO = makePlan();
const calls = {
  onweek: vi.fn(),
  onadd: vi.fn((_cell: Cell) => undefined),
  onopen: vi.fn((_plan: BoardPlan) => undefined),
  onmove: vi.fn((_plan: BoardPlan, _cell: Cell) => undefined),
};
beforeEach(() => void vi.clearAllMocks());

const show = (plans: readonly BoardPlan[] = [PIANO]) =>
  render(WeekBoard, { days: makeDays(plans), usName: 'Lee', ...calls });
const place = (name: string) => screen.getByRole('button', { name: `Plan something on ${name}` });
const chip = (name = /Piano/) => screen.getByRole('button', { name });
const press = (...keys: string[]) =>
  keys.reduce<Promise<unknown>>(async (before, key) => {
    await before;
    await fireEvent.keyDown(document.activeElement ?? document.body, { key });
  }, Promise.resolve());

describe('The board', () => {
  test('has a named place for each part of each day, and says which day it is', () => {
    show([]);
    expect(screen.getAllByRole('button', { name: /^Plan something on/ })).toHaveLength(21);
    expect(screen.getByText('Today')).toBeTruthy();
    const today = screen.getByRole('region', { name: 'Wednesday, November 25' });
    expect(today.getAttribute('aria-current')).toBe('date');
    expect(screen.getByText(/Nothing is planned this week/)).toBeTruthy();
  });

  test('names a plan with its time, whose it is, and how it stands', () => {
    show([makePlan({ standing: 'asking' }), makePlan({ id: 'b', name: 'Swim' })]);
    expect(chip().textContent.replace(/\s+/g, ' ')).toMatch(
      /3:00 PM .*Piano .*Me .*Did it happen\?/,
    );
    expect(chip(/Swim/).textContent).not.toMatch(/happen/);
    expect(screen.queryByText(/Nothing is planned/)).toBeNull();
  });

  test('is one stop for Tab, at today, and arrow keys lead through it', async () => {
    show([]);
    const stops = () =>
      screen
        .getAllByRole('button', { name: /^Plan something on/ })
        .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toEqual([place('Wednesday, November 25, morning')]);
    stops()[0]?.focus();
    await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(document.activeElement).toBe(place('Thursday, November 26, evening'));
    expect(stops()).toEqual([document.activeElement]);
    await press('End');
    expect(document.activeElement).toBe(place('Sunday, November 29, evening'));
    await press('Home', 'ArrowUp');
    expect(document.activeElement).toBe(place('Monday, November 23, afternoon'));
  });

  test('leads from a place to the plans in it', () => {
    show();
    const add = place('Wednesday, November 25, afternoon');
    expect(add.compareDocumentPosition(chip())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('adds in a place and opens a plan', async () => {
    show();
    await fireEvent.click(place('Friday, November 27, evening'));
    expect(calls.onadd).toHaveBeenCalledExactlyOnceWith({ day: '2026-11-27', part: 'evening' });
    await fireEvent.click(chip());
    expect(calls.onopen).toHaveBeenCalledExactlyOnceWith(PIANO);
  });
});

describe('A plan that is carried by keys', () => {
  const said = () =>
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join('');

  test('is picked up, taken along, put down, and says so each time', async () => {
    show();
    chip().focus();
    await press('m');
    expect(said()).toMatch(/^Piano is picked up/);
    await press('ArrowRight', 'ArrowDown');
    expect(said()).toBe('Thursday, November 26, evening');
    expect(calls.onmove).not.toHaveBeenCalled();
    await press('Enter');
    expect(calls.onmove).toHaveBeenCalledExactlyOnceWith(PIANO, {
      day: '2026-11-26',
      part: 'evening',
    });
  });

  test.each(['Escape', 'Tab'])('stays where it was at %s', async (key) => {
    show();
    chip().focus();
    await press('m', 'ArrowRight', key);
    expect(said()).toBe('Piano stays where it was.');
    await press('Enter');
    expect(calls.onmove).not.toHaveBeenCalled();
  });

  test('stays where it was when it is put down there', async () => {
    show();
    chip().focus();
    await press('m', 'ArrowRight', 'ArrowLeft', 'Enter');
    expect(calls.onmove).not.toHaveBeenCalled();
    expect(said()).toBe('Piano stays where it was.');
  });

  test('is not picked up once it is over', async () => {
    show([makePlan({ standing: 'asking' })]);
    chip().focus();
    await press('m', 'ArrowRight', 'Enter');
    expect(calls.onmove).not.toHaveBeenCalled();
  });
});

test('where the focus went with a plan, it goes to its new place, or to where it lay', async () => {
  const { component, rerender } = show();
  chip().focus();
  const moved = makePlan({ day: '2026-11-27', slot: '2026-11-27' });
  await rerender({ days: makeDays([moved]) });
  expect(document.activeElement).toBe(document.body);
  await component.settle(moved);
  expect(document.activeElement).toBe(chip());
  await rerender({ days: makeDays([]) });
  await component.settle({ ...moved, day: TODAY });
  expect(document.activeElement).toBe(place('Wednesday, November 25, afternoon'));
});
