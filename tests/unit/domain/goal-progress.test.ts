import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalDay } from '../../../utils/domain/glance.ts';
import { fortnightOf, goalProgress } from '../../../utils/domain/goal-progress.ts';
import { addDays, type Day } from '../../../utils/domain/time.ts';

const TODAY = '2026-11-23';
const ago = (days: number): Day => addDays(TODAY, -days);
const SIGNS: Readonly<Record<string, GoalDay>> = {
  x: 'done',
  r: 'reserve',
  o: 'open',
  '.': 'before',
};
const marks = (drawn: string): GoalDay[] => [...drawn].map((sign) => SIGNS[sign] ?? 'before');

describe('The last seven days of a goal', () => {
  it.each([
    ['entered today', 0, [], '......o', false],
    ['entered and ticked today', 0, [0], '......x', false],
    ['two days in reserve, entered three days ago', 3, [3], '...xrro', false],
    ['every day', 30, [0, 1, 2, 3, 4, 5, 6], 'xxxxxxx', false],
    ['two open days cost nothing', 30, [0, 2, 4, 5, 6], 'xxxrxrx', false],
    ['a third one, yesterday, is a slip', 30, [2, 3, 5], 'rxrxxoo', true],
    ['a slip is over with today’s tick', 30, [0, 2, 3, 5], 'rxrxxox', false],
    ['a slip is over once yesterday was ticked', 30, [1, 5], 'rxrooxo', false],
    ['nothing for a week', 30, [], 'rrooooo', true],
    ['nothing since it was entered, three days ago', 3, [], '...rroo', true],
    ['ticks from before it was entered', 2, [3, 2], '....xro', false],
  ])('%s', (_case, age, ticks, drawn, slipped) => {
    const progress = goalProgress(ticks.map(ago), ago(age), TODAY);
    expect(progress.days).toEqual(marks(drawn));
    expect(progress.slipped).toBe(slipped);
  });
});

describe('A fortnight day by day', () => {
  it.each([
    ['entered today', 0, [], '.............o'],
    ['entered ten days ago', 10, [10, 0], '...xrrorroooox'],
    ['every day', 30, Array.from({ length: 14 }, (_, day) => day), 'xxxxxxxxxxxxxx'],
    ['a reserve in each of its weeks', 30, [0, 1, 2, 3, 7, 8, 9, 10], 'rroxxxxrroxxxx'],
  ])('%s', (_case, age, ticks, drawn) => {
    const days = fortnightOf(ticks.map(ago), ago(age), TODAY);
    expect(days).toEqual(marks(drawn));
  });

  it('ends with the seven days that stand everywhere, and leaves pauses alone', () => {
    const paused = new Set([ago(9), ago(2)]);
    const days = fortnightOf([ago(9), ago(4)], ago(60), TODAY, paused);
    expect(days).toHaveLength(14);
    expect(days.slice(7)).toEqual(goalProgress([ago(9), ago(4)], ago(60), TODAY, paused).days);
    expect([days[4], days[11]]).toEqual(['done', 'paused']);
  });
});

describe('“9 of the last 14 days”', () => {
  it.each([
    ['on its first day', 0, [], 0, 1],
    ['on its third day', 2, [0, 2], 2, 3],
    ['on its fourteenth day', 13, [0, 13], 2, 14],
    ['older than the window', 400, [0, 1, 5, 13, 14, 20], 4, 14],
    ['ticked twice on one day', 400, [1, 1, 1], 1, 14],
    ['a contact noted for a day before its first', 1, [3], 0, 2],
  ])('%s', (_case, age, ticks, done, of) => {
    expect(goalProgress(ticks.map(ago), ago(age), TODAY)).toMatchObject({ done, of });
  });

  it('counts a tick of tomorrow for nothing, and starts with today, if the clock was set back', () => {
    const progress = goalProgress([ago(-1)], ago(-1), TODAY);
    expect(progress).toMatchObject({ done: 0, of: 1, tickedToday: false, days: marks('......o') });
  });

  it('is the same figure this morning as last night, one day longer or one day on', () => {
    const ticks = [ago(0), ago(2)];
    expect(goalProgress(ticks, ago(4), TODAY)).toMatchObject({ done: 2, of: 5 });
    expect(goalProgress(ticks, ago(4), ago(-1))).toMatchObject({ done: 2, of: 6 });
  });
});

describe('Whatever was ticked', () => {
  const someDays = fc.array(fc.integer({ min: -2, max: 40 }).map(ago), { maxLength: 40 });
  const age = fc.integer({ min: -2, max: 60 });

  it('the window is never longer than the goal’s age nor than a fortnight, and holds what was done', () => {
    fc.assert(
      fc.property(someDays, age, (ticks, old) => {
        const { done, of } = goalProgress(ticks, ago(old), TODAY);
        expect(of).toBe(Math.max(1, Math.min(14, old + 1)));
        expect(done).toBeGreaterThanOrEqual(0);
        expect(done).toBeLessThanOrEqual(of);
      }),
    );
  });

  it('there are seven days, two in reserve at most, and never an open one before the reserve is used', () => {
    fc.assert(
      fc.property(someDays, age, (ticks, old) => {
        const { days } = goalProgress(ticks, ago(old), TODAY);
        const reserve = days.filter((day) => day === 'reserve').length;
        expect(days).toHaveLength(7);
        expect(reserve).toBeLessThanOrEqual(2);
        if (days.slice(0, -1).includes('open')) expect(reserve).toBe(2);
      }),
    );
  });

  it('a day in reserve is never taken away again, and a new tick never makes anything worse', () => {
    fc.assert(
      fc.property(someDays, age, fc.integer({ min: 1, max: 6 }), (ticks, old, later) => {
        const seen = goalProgress(ticks, ago(old), TODAY).days;
        const then = goalProgress(ticks, ago(old), ago(-later)).days;
        seen.slice(later).forEach((day, place) => {
          if (day === 'reserve') expect(then[place]).toBe('reserve');
        });
        const after = goalProgress([...ticks, TODAY], ago(old), TODAY);
        expect(after.slipped).toBe(false);
        expect(after.days.slice(0, -1)).toEqual(seen.slice(0, -1));
        expect(after.days.at(-1)).toBe('done');
      }),
    );
  });
});
