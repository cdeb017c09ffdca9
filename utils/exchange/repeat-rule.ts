import ICAL from 'ical.js';
import type { SlotRule } from '../domain/rhythm.ts';
import type { Day, Weekday } from '../domain/time.ts';

/** A recurrence rule as jCal has it (RFC 7265 §3.6.10). */
export interface RepeatRule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly byday?: string[];
  readonly bymonth?: number[];
  readonly bymonthday?: number[];
  readonly byyearday?: number[];
}

const WEEKDAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export function weekdayName(day: Weekday): string {
  return WEEKDAY_NAMES[day - 1] ?? '';
}

/** RFC 5545 says of each of our rules exactly what it means; null for a rule without a day. */
export function formatRepeatRule(rule: SlotRule): RepeatRule | null {
  switch (rule.kind) {
    case 'daily':
      return { freq: 'DAILY' };
    case 'weekdays':
      return { freq: 'WEEKLY', byday: WEEKDAY_NAMES.slice(0, 5) };
    case 'weekly': {
      const days = rule.days.toSorted().map(weekdayName);
      return days.length > 0 ? { freq: 'WEEKLY', byday: days } : null;
    }
    case 'monthlyByDay':
      return monthly(rule.day);
    case 'monthlyByWeekday':
      return { freq: 'MONTHLY', byday: [`${rule.nth}${weekdayName(rule.day)}`] };
    case 'yearly':
      return yearly(rule);
    default:
      return rule satisfies never;
  }
}

/** The first day of a rule on or after `from`; the day an event begins has to be one of them. */
export function firstDayOf(rule: RepeatRule, from: Day): Day | null {
  const days = ICAL.Recur.fromData(rule).iterator(ICAL.Time.fromDateString(from));
  return days.next()?.toString() ?? null;
}

/**
 * The 29th and the 30th are the last of a February without them. `BYMONTHDAY=28,29,30;BYSETPOS=-1`
 * says so as well, but Thunderbird's parser reads three days a month there (ical.js 2.2.1). Counted from
 * the year's end, every day from March on has the same number in all years, and so has February's last.
 */
function monthly(day: number): RepeatRule {
  if (day < 29) return { freq: 'MONTHLY', bymonthday: [day] };
  if (day > 30) return { freq: 'MONTHLY', bymonthday: [-1] };
  const inOtherMonths = DAYS_LEFT_FROM_MARCH.map((left) => day - left);
  return { freq: 'YEARLY', byyearday: [day, LAST_OF_FEBRUARY, ...inOtherMonths] };
}

/** Days from the first of each month, March to December, to the end of the year, and one. */
const DAYS_LEFT_FROM_MARCH = [307, 276, 246, 215, 185, 154, 123, 93, 62, 32];
const LAST_OF_FEBRUARY = -307;
/** 29 February in leap years, 1 March in others. */
const SIXTIETH = 60;

function yearly(rule: SlotRule & { readonly kind: 'yearly' }): RepeatRule {
  const { month, day, leapDay } = rule;
  if (month === 2 && day === 29 && leapDay === 'mar1')
    return { freq: 'YEARLY', byyearday: [SIXTIETH] };
  const isLast = day >= (LONGEST[month - 1] ?? 31);
  return { freq: 'YEARLY', bymonth: [month], bymonthday: [isLast ? -1 : day] };
}

/** Days each month can have. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
