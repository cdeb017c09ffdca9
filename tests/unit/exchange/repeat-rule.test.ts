import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SlotRule } from '../../../utils/domain/rhythm.ts';
import { addDays, WEEKDAYS, type Day } from '../../../utils/domain/time.ts';
import { firstDayOf, formatRepeatRule } from '../../../utils/exchange/repeat-rule.ts';
import { slotDayFrom } from '../../../utils/planning/slots.ts';
import { holds } from '../../support/tried.ts';
import { ruleText } from './rule-text.ts';

const YEARLY = { kind: 'yearly', month: 2, day: 29 } as const;

describe('a rule is written as', () => {
  test.each<[SlotRule, string]>([
    [{ kind: 'daily' }, 'FREQ=DAILY'],
    [{ kind: 'weekdays' }, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    [{ kind: 'weekly', days: [7, 3] }, 'FREQ=WEEKLY;BYDAY=WE,SU'],
    [{ kind: 'monthlyByDay', day: 28 }, 'FREQ=MONTHLY;BYMONTHDAY=28'],
    [{ kind: 'monthlyByDay', day: 31 }, 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    [{ kind: 'monthlyByWeekday', nth: 2, day: 2 }, 'FREQ=MONTHLY;BYDAY=2TU'],
    [{ kind: 'monthlyByWeekday', nth: -1, day: 7 }, 'FREQ=MONTHLY;BYDAY=-1SU'],
    [{ ...YEARLY, month: 5, day: 5, leapDay: 'feb28' }, 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5'],
    [{ ...YEARLY, leapDay: 'feb28' }, 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'],
    [{ ...YEARLY, leapDay: 'mar1' }, 'FREQ=YEARLY;BYYEARDAY=60'],
  ])('%j', (rule, text) => {
    expect(ruleText(rule)).toBe(text);
  });

  test('nothing where it has no day', () => {
    expect(formatRepeatRule({ kind: 'weekly', days: [] })).toBeNull();
  });
});

/** Every kind of rule, and every day of a month. */
const RULES: readonly SlotRule[] = [
  { kind: 'daily' },
  { kind: 'weekdays' },
  { kind: 'weekly', days: [7, 3] },
  ...Array.from({ length: 31 }, (_, i) => ({ kind: 'monthlyByDay' as const, day: i + 1 })),
  ...WEEKDAYS.flatMap((day) =>
    ([1, 2, 3, 4, -1] as const).map((nth) => ({ kind: 'monthlyByWeekday' as const, nth, day })),
  ),
  ...Array.from({ length: 12 }, (_, i) => ({ ...YEARLY, month: i + 1, leapDay: 'feb28' as const })),
  ...Array.from({ length: 12 }, (_, i) => {
    return { ...YEARLY, month: i + 1, day: 31, leapDay: 'mar1' as const };
  }),
  { ...YEARLY, leapDay: 'mar1' },
];

function plannedDays(rule: SlotRule, from: Day, count: number): (Day | null)[] {
  const days: (Day | null)[] = [];
  for (let next = slotDayFrom({ on: { rule } }, from); days.length < count;) {
    days.push(next);
    next = next && slotDayFrom({ on: { rule } }, addDays(next, 1));
  }
  return days;
}

function calendarDays(rule: SlotRule, from: Day, count: number): (Day | null)[] {
  const repeats = formatRepeatRule(rule);
  const first = repeats && firstDayOf(repeats, from);
  if (!repeats || !first) return [];
  const days = ICAL.Recur.fromString(ruleText(rule)).iterator(ICAL.Time.fromDateString(first));
  return Array.from({ length: count }, () => days.next()?.toString() ?? null);
}

test('a calendar’s days are the planner’s, from whatever day on', () => {
  const from = fc.integer({ min: 0, max: 8 * 365 }).map((days) => addDays('2026-01-01', days));
  holds(
    fc.property(fc.constantFrom(...RULES), from, (rule, day) => {
      expect(calendarDays(rule, day, 15)).toEqual(plannedDays(rule, day, 15));
    }),
    500,
  );
});

test.each(RULES)('the first day of $kind $month $nth $day $leapDay is one of its days', (rule) => {
  for (const from of ['2026-01-31', '2027-02-28', '2028-02-29', '2099-12-31', '2100-02-28'])
    expect(calendarDays(rule, from, 30)).toEqual(plannedDays(rule, from, 30));
});
