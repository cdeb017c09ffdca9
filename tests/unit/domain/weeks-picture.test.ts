import { describe, expect, test } from 'vitest';
import type { DayTime } from '../../../utils/domain/day-time.ts';
import { firstOfWeeks, weeksPicture } from '../../../utils/domain/weeks-picture.ts';
import { addDays, type Weekday } from '../../../utils/domain/time.ts';

/** A Friday. */
const TODAY = '2026-11-27';
const ago = (days: number, minutes: DayTime['minutes'], source: DayTime['source'] = null) => ({
  day: addDays(TODAY, -days),
  minutes,
  evenings: {},
  source,
});
const weeks = (days: readonly DayTime[], exact = days, weekStart: Weekday = 1) =>
  weeksPicture({ today: TODAY, weekStart, exact, days });

describe('The last twelve weeks', () => {
  test('are none while nothing is told of any', () => {
    expect(weeks([])).toEqual([]);
    expect(weeks([ago(85, { me: 60 })])).toEqual([]);
  });

  test('are the present one, which is not over, and eleven before it', () => {
    const all = weeks([ago(0, { me: 60 })]);
    expect(all).toHaveLength(12);
    expect(all.map(({ isNow }) => isNow)).toEqual([true, ...Array<boolean>(11).fill(false)]);
    expect(all[0]?.from).toBe('2026-11-23');
    expect(all[11]?.from).toBe('2026-09-07');
    expect(firstOfWeeks(TODAY, 1)).toBe('2026-09-07');
  });

  test('begin on the day on which weeks begin', () => {
    const told = [ago(5, { me: 60 })];
    expect(weeks(told, told, 1)[1]).toMatchObject({ from: '2026-11-16', told: true });
    expect(weeks(told, told, 7)[0]).toMatchObject({ from: '2026-11-22', told: true });
  });

  test('hold each day once: the first and the last of a week are its own', () => {
    const all = weeks([ago(4, { us: 10 }), ago(5, { us: 20 }), ago(11, { us: 40 })]);
    expect(all.slice(0, 3).map(({ minutes }) => minutes.us)).toEqual([10, 60, 0]);
  });

  test('say which of them are told of, and which rest on how days went', () => {
    const exact = [ago(7, { me: 60 })];
    const days = [ago(7, { me: 60 }), ago(14, { others: 240 }, 'stamped')];
    const [now, last, before] = weeks(days, exact);
    expect(now).toMatchObject({ told: false, about: false });
    expect(last).toMatchObject({ told: true, about: false });
    expect(before).toMatchObject({ told: true, about: true });
  });

  test('count a day that has yet to come for who has flown west', () => {
    expect(weeks([ago(-1, { me: 50 })])[0]?.minutes.me).toBe(50);
  });
});
