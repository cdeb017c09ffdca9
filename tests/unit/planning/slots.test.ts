import { describe, expect, it } from 'vitest';
import type { SlotRule } from '../../../utils/domain/rhythm.ts';
import { addDays, daysBetween, type Day } from '../../../utils/domain/time.ts';
import { slotDayFrom } from '../../../utils/planning/slots.ts';
import { atTime } from './make.ts';

function days(rule: SlotRule, from: Day, count: number): Day[] {
  const found: Day[] = [];
  let next = slotDayFrom(atTime('09:00', { on: { rule } }), from);
  while (next !== null && found.length < count) {
    found.push(next);
    next = slotDayFrom(atTime('09:00', { on: { rule } }), addDays(next, 1));
  }
  return found;
}

describe('The days of a rule', () => {
  it('daily and weekdays', () => {
    expect(days({ kind: 'daily' }, '2026-02-27', 3)).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(days({ kind: 'weekdays' }, '2026-02-27', 3)).toEqual([
      '2026-02-27',
      '2026-03-02',
      '2026-03-03',
    ]);
  });

  it('weekly on some days, in whatever order they were chosen', () => {
    expect(days({ kind: 'weekly', days: [7, 3] }, '2026-03-02', 4)).toEqual([
      '2026-03-04',
      '2026-03-08',
      '2026-03-11',
      '2026-03-15',
    ]);
    expect(days({ kind: 'weekly', days: [] }, '2026-03-02', 1)).toEqual([]);
  });

  it('pitfall 3: the 31st is the last day of a shorter month and stays the 31st', () => {
    expect(days({ kind: 'monthlyByDay', day: 31 }, '2026-01-31', 5)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
    expect(days({ kind: 'monthlyByDay', day: 31 }, '2028-02-01', 1)).toEqual(['2028-02-29']);
  });

  it('the nth weekday of a month, and the last', () => {
    expect(days({ kind: 'monthlyByWeekday', nth: 2, day: 2 }, '2026-03-01', 2)).toEqual([
      '2026-03-10',
      '2026-04-14',
    ]);
    expect(days({ kind: 'monthlyByWeekday', nth: -1, day: 1 }, '2026-03-01', 2)).toEqual([
      '2026-03-30',
      '2026-04-27',
    ]);
    expect(days({ kind: 'monthlyByWeekday', nth: -1, day: 7 }, '2026-02-23', 1)).toEqual([
      '2026-03-29',
    ]);
    expect(days({ kind: 'monthlyByWeekday', nth: 1, day: 1 }, '2026-12-08', 1)).toEqual([
      '2027-01-04',
    ]);
  });

  it('yearly, with 29 February on the 28th of other years', () => {
    expect(days({ kind: 'yearly', month: 2, day: 29, leapDay: 'feb28' }, '2027-01-01', 3)).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
    ]);
    expect(days({ kind: 'yearly', month: 3, day: 1, leapDay: 'feb28' }, '2026-03-02', 1)).toEqual([
      '2027-03-01',
    ]);
  });

  it('pitfall 1: a weekly rule is seven days apart for 400 days', () => {
    const found = days({ kind: 'weekly', days: [1] }, '2026-01-01', 57);
    const gaps = found.slice(1).map((day, i) => daysBetween(found[i] ?? day, day));
    expect(new Set(gaps)).toEqual(new Set([7]));
  });

  it('once is once', () => {
    const once = atTime('09:00', { on: { day: '2026-03-02' } });
    expect(slotDayFrom(once, '2026-03-02')).toBe('2026-03-02');
    expect(slotDayFrom(once, '2026-03-03')).toBeNull();
  });
});
