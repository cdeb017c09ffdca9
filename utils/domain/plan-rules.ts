import type { SlotRule } from './rhythm.ts';
import { addDays, daysBetween, weekdayOf, type Day, type Weekday } from './time.ts';

/** The rules a plan on this day can repeat by, in the order in which they are offered. */
export function rulesFrom(day: Day): SlotRule[] {
  const date = Temporal.PlainDate.from(day);
  const weekday = date.dayOfWeek as 1 | 2 | 3 | 4 | 5 | 6 | 7;
  const nth = Math.ceil(date.day / 7);
  const ordinal = ([1, 2, 3, 4] as const).find((one) => one === nth) ?? -1;
  return [
    { kind: 'weekly', days: [weekday] },
    { kind: 'daily' },
    ...(weekday <= 5 ? [{ kind: 'weekdays' } as const] : []),
    { kind: 'monthlyByDay', day: date.day },
    { kind: 'monthlyByWeekday', nth: ordinal, day: weekday },
  ];
}

/** A rule moved so that what fell on `from` falls on `to`. */
export function movedRule(rule: SlotRule, from: Day, to: Day): SlotRule {
  switch (rule.kind) {
    case 'daily':
      return rule;
    case 'weekdays':
      if (weekdayOf(to) <= 5) return rule;
      return { kind: 'weekly', days: movedDays(WORKDAYS, weekdayOf(from), weekdayOf(to)) };
    case 'weekly':
      return { kind: 'weekly', days: movedDays(rule.days, weekdayOf(from), weekdayOf(to)) };
    case 'monthlyByDay':
      return { kind: 'monthlyByDay', day: Temporal.PlainDate.from(to).day };
    case 'monthlyByWeekday':
      return { kind: 'monthlyByWeekday', nth: nthOf(to, rule.nth), day: weekdayOf(to) };
    case 'yearly': {
      const { month, day } = Temporal.PlainDate.from(to);
      return { ...rule, month, day };
    }
    default:
      return rule satisfies never;
  }
}

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Where one day of a rule lies once what fell on `from` falls on `to`. */
export function movedDay(rule: SlotRule, from: Day, to: Day, day: Day): Day {
  const isWeekly = rule.kind === 'weekly' || rule.kind === 'weekdays';
  const stays = isWeekly && weekdayOf(day) !== weekdayOf(from);
  return rule.kind === 'daily' || stays ? day : addDays(day, daysBetween(from, to));
}

/** Of several days only the one that was moved. */
function movedDays(days: readonly Weekday[], from: Weekday, to: Weekday): Weekday[] {
  return [...new Set(days.map((day) => (day === from ? to : day)))].sort((a, b) => a - b);
}

/** The last one stays the last where it is; a fifth one is the last. */
function nthOf(day: Day, before: 1 | 2 | 3 | 4 | -1): 1 | 2 | 3 | 4 | -1 {
  const date = Temporal.PlainDate.from(day);
  const nth = Math.ceil(date.day / 7);
  const isLast = date.day + 7 > date.daysInMonth;
  if (isLast && (before === -1 || nth === 5)) return -1;
  return ([1, 2, 3, 4] as const).find((one) => one === nth) ?? -1;
}
