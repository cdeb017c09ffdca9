import { isRecorded, sumOf, timeIn, type DayTime } from './day-time.ts';
import type { TimeSphere } from './sphere.ts';
import { addDays, weekBegins, type Day, type Weekday } from './time.ts';

/** Calendar weeks that are looked back on, the present one included. */
export const WEEKS_SHOWN = 12;

/** Where the time of one calendar week went. */
export interface WeekOfMany {
  readonly from: Day;
  readonly minutes: Readonly<Record<TimeSphere, number>>;
  /** Some of it is by how days were said to go. */
  readonly about: boolean;
  readonly told: boolean;
  /** It is not over. */
  readonly isNow: boolean;
}

export interface WeeksTold {
  readonly today: Day;
  readonly weekStart: Weekday;
  /** Without and with what stamps add. */
  readonly exact: readonly DayTime[];
  readonly days: readonly DayTime[];
}

/** The first day that is looked at. */
export function firstOfWeeks(today: Day, weekStart: Weekday): Day {
  return addDays(weekBegins(today, weekStart), -7 * (WEEKS_SHOWN - 1));
}

/** The present week first; empty while nothing is told of any. */
export function weeksPicture({ today, weekStart, exact, days }: WeeksTold): readonly WeekOfMany[] {
  const present = weekBegins(today, weekStart);
  const weeks = Array.from({ length: WEEKS_SHOWN }, (_, ago): WeekOfMany => {
    const from = addDays(present, -7 * ago);
    const to = addDays(from, 6);
    const minutes = timeIn(days, from, to, 'minutes');
    return {
      from,
      minutes,
      about: sumOf(minutes) > sumOf(timeIn(exact, from, to, 'minutes')),
      told: days.some((each) => each.day >= from && each.day <= to && isRecorded(each)),
      isNow: ago === 0,
    };
  });
  return weeks.some(({ told }) => told) ? weeks : [];
}
