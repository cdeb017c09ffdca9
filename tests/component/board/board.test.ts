import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
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
  render(WeekBoard, { days: makeDays(plans), today: TODAY, usName: 'Lee', ...calls });
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

  test.each([
    ['2026-11-29', 'Nothing is planned this week. Tap a part of a day to put something into it.'],
    ['2026-11-22', 'Nothing is planned that week. Tap a part of a day to put something into it.'],
    ['2026-11-30', 'Nothing was planned that week.'],
  ])('seen on %s, with nothing on it, says: %s', (today, sentence) => {
    render(WeekBoard, { days: makeDays(), today, usName: 'Lee', ...calls });
    expect(screen.getByText(/^Nothing/).textContent).toBe(sentence);
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

describe('A plan that is picked up to be put down by a tap', () => {
  const SWIM = makePlan({ id: 'swim', name: 'Swim', day: '2026-11-27', slot: '2026-11-27' });
  const words = () => screen.queryByText(/^Tap where it goes/);
  const putDown = () => calls.onmove.mock.calls;

  test('says so in sight until it lies there, and the place takes it instead of a new one', async () => {
    const { component } = show();
    expect(words()).toBeNull();
    component.pick(PIANO);
    await tick();
    expect(words()).not.toBeNull();
    const name = 'Put it down on Friday, November 27, evening';
    await fireEvent.click(screen.getByRole('button', { name }));
    expect(putDown()).toEqual([[PIANO, { day: '2026-11-27', part: 'evening' }]]);
    expect(calls.onadd).not.toHaveBeenCalled();
    expect(words()).toBeNull();
    await fireEvent.click(place('Friday, November 27, evening'));
    expect(calls.onadd).toHaveBeenCalledOnce();
  });

  test('goes wherever in a place the tap lands', async () => {
    const { component } = show();
    component.pick(PIANO);
    await fireEvent.click(screen.getByRole('group', { name: 'Friday, November 27, evening' }));
    expect(putDown()).toEqual([[PIANO, { day: '2026-11-27', part: 'evening' }]]);
  });

  test('is left by a press on another, which opens or is dragged itself', async () => {
    const { component } = show([PIANO, SWIM]);
    component.pick(PIANO);
    await fireEvent.pointerDown(chip(/Swim/), { button: 0, pointerType: 'mouse' });
    await tick();
    expect(words()).toBeNull();
    await fireEvent.click(chip(/Swim/), { detail: 1 });
    expect(calls.onopen).toHaveBeenCalledExactlyOnceWith(SWIM);
    expect(calls.onmove).not.toHaveBeenCalled();
  });

  test('is not left by a finger that scrolls, but by one that taps another', async () => {
    const { component } = show([PIANO, SWIM]);
    component.pick(PIANO);
    await fireEvent.pointerDown(chip(/Swim/), { button: 0, pointerType: 'touch' });
    await fireEvent.pointerCancel(chip(/Swim/), { pointerType: 'touch' });
    expect(words()).not.toBeNull();
    await fireEvent.click(chip(/Swim/), { detail: 1 });
    expect(words()).toBeNull();
    expect(calls.onopen).toHaveBeenCalledExactlyOnceWith(SWIM);
  });

  test.each(['mouse', 'touch'])('stays where it was when it is pressed itself: %s', async (by) => {
    const { component } = show();
    component.pick(PIANO);
    document.elementFromPoint = () => chip();
    await fireEvent.pointerDown(chip(), { button: 0, pointerType: by });
    await fireEvent.pointerUp(chip(), { button: 0, pointerType: by });
    await fireEvent.click(chip(), { detail: 1 });
    expect(words()).toBeNull();
    expect(calls.onopen).not.toHaveBeenCalled();
    expect(calls.onmove).not.toHaveBeenCalled();
  });

  test('is left by a button beside those words, and has the focus again', async () => {
    const { component } = show();
    component.pick(PIANO);
    await tick();
    screen.getByRole('button', { name: 'Cancel' }).focus();
    await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(words()).toBeNull();
    expect(document.activeElement).toBe(chip());
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
  (document.activeElement as HTMLElement).blur();
  await component.settle({ ...moved, day: '2026-12-02', slot: '2026-12-02' });
  expect(document.activeElement).toBe(place('Wednesday, November 25, afternoon'));
});
