import type { AtRhythm, LeapDay, RuledDays, SlotRule } from '../domain/rhythm.ts';
import { remembering } from '../domain/remembering.ts';
import { addDays, wallClockAt, WEEKDAYS, type Day, type Zone } from '../domain/time.ts';

/** The first day on or after `from` on which a time on the wall falls, or null where none is left. */
export function slotDayFrom({ on }: Pick<AtRhythm, 'on'>, from: Day): Day | null {
  if ('day' in on) return on.day >= from ? on.day : null;
  return ruledDayFrom(on, from);
}

function ruledDayFrom({ rule, from: first, until, except = [] }: RuledDays, from: Day): Day | null {
  let next = ruleDayFrom(rule, first !== undefined && first > from ? first : from);
  while (next !== null && except.includes(next)) next = ruleDayFrom(rule, addDays(next, 1));
  return next !== null && until !== undefined && next > until ? null : next;
}

function ruleDayFrom(rule: SlotRule, from: Day): Day | null {
  switch (rule.kind) {
    case 'daily':
      return from;
    case 'weekdays':
      return nextMatching(from, (weekday) => weekday <= 5);
    case 'weekly':
      return nextMatching(from, (weekday) => rule.days.some((day) => day === weekday));
    case 'monthlyByDay':
      return inMonths(from, (month) => dayOfMonth(month, rule.day));
    case 'monthlyByWeekday':
      return inMonths(from, (month) => nthWeekday(month, rule.nth, rule.day));
    case 'yearly':
      return inYears(from, rule);
    default:
      return rule satisfies never;
  }
}

const weekdayOf = remembering((day: Day): number => Temporal.PlainDate.from(day).dayOfWeek);

function nextMatching(from: Day, matches: (weekday: number) => boolean): Day | null {
  const dayOfWeek = weekdayOf(from);
  const ahead = WEEKDAYS.findIndex((_, i) => matches(((dayOfWeek - 1 + i) % 7) + 1));
  return ahead < 0 ? null : addDays(from, ahead);
}

function inMonths(from: Day, dayIn: (month: Temporal.PlainYearMonth) => Day): Day {
  const month = Temporal.PlainDate.from(from).toPlainYearMonth();
  const here = dayIn(month);
  return here >= from ? here : dayIn(month.add({ months: 1 }));
}

/** The 31st is the last day of a shorter month and stays the 31st. */
function dayOfMonth(month: Temporal.PlainYearMonth, day: number): Day {
  return month.toPlainDate({ day: Math.min(day, month.daysInMonth) }).toString();
}

function nthWeekday(month: Temporal.PlainYearMonth, nth: number, weekday: number): Day {
  const first = month.toPlainDate({ day: 1 });
  const start = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  if (nth > 0) return start.add({ weeks: nth - 1 }).toString();
  const fifth = start.add({ weeks: 4 });
  return (fifth.month === month.month ? fifth : start.add({ weeks: 3 })).toString();
}

function inYears(from: Day, rule: Yearly): Day {
  const year = Number(from.slice(0, 4));
  // The choice for a leap day may move it over the month's end, never over the year's.
  const here = dayOfYear(year, rule);
  return here >= from ? here : dayOfYear(year + 1, rule);
}

interface Yearly {
  readonly month: number;
  readonly day: number;
  readonly leapDay: LeapDay;
}

function dayOfYear(year: number, { month, day, leapDay }: Yearly): Day {
  return dayIn(year, month, day, leapDay);
}

const dayIn = remembering((year: number, month: number, day: number, leapDay: LeapDay): Day => {
  const isLeapDay = month === 2 && day === 29;
  const inMonth = Temporal.PlainYearMonth.from({ year, month });
  if (isLeapDay && leapDay === 'mar1' && !inMonth.inLeapYear)
    return dayOfMonth(inMonth.add({ months: 1 }), 1);
  return dayOfMonth(inMonth, day);
});

/** The days of slots from one day on the wall to another, both included. */
export function slotDaysBetween(rhythm: Pick<AtRhythm, 'on'>, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = slotDayFrom(rhythm, from); day !== null && day <= to;) {
    days.push(day);
    day = slotDayFrom(rhythm, addDays(day, 1));
  }
  return days;
}

/** The days of slots from `back` days before the wall's today to `ahead` days after. */
export function slotDaysAround(
  rhythm: Pick<AtRhythm, 'on'>,
  now: number,
  zone: Zone,
  { back, ahead }: { readonly back: number; readonly ahead: number },
): Day[] {
  const { day } = wallClockAt(now, zone);
  return slotDaysBetween(rhythm, addDays(day, -back), addDays(day, ahead));
}
