import type { WeekLine } from '../domain/boundary.ts';
import type { Sphere, TimeSphere } from '../domain/sphere.ts';
import { addDays, type Day, type Weekday } from '../domain/time.ts';
import type { PlanState } from './state.ts';

/** Fewer logged days than this in the last 14 tell nothing of a floor. */
const LOGGED_DAYS_MIN = 3;
const MONDAY: Weekday = 1;

/** Where the logged minutes stand, as of one logical day. */
export interface Hours {
  /** Minutes of the trailing seven days. */
  servedIn7Days(sphere: TimeSphere): number;
  /** B: how far a sphere is below its floor, from 0 to 1; 0 without one, or with little logged. */
  deficitOf(sphere: Sphere): number;
  /** Above its ceiling in this calendar week. */
  isOver(sphere: Sphere): boolean;
}

export function hoursOf(state: PlanState, today: Day): Hours {
  const lines = state.lines ?? [];
  const served = minutesIn(state, addDays(today, -6), today);
  const known = lines.length > 0 && loggedDays(state, today) >= LOGGED_DAYS_MIN;
  const week = lines.some(isCeiling)
    ? minutesIn(state, weekBegins(today, state.weekStart ?? MONDAY), today)
    : served;
  const of = (minutes: ReadonlyMap<TimeSphere, number>, sphere: TimeSphere): number =>
    minutes.get(sphere) ?? 0;
  return {
    servedIn7Days: (sphere) => of(served, sphere),
    deficitOf(sphere) {
      const floor = Math.max(
        0,
        ...linesOf(lines, sphere)
          .filter((line) => !isCeiling(line))
          .map(minutesOf),
      );
      return known && floor > 0 ? Math.max(0, floor - of(served, sphere)) / floor : 0;
    },
    isOver: (sphere) =>
      linesOf(lines, sphere).some((line) => isCeiling(line) && of(week, sphere) > line.minutes),
  };
}

const isCeiling = ({ direction }: WeekLine): boolean => direction === 'ceiling';
const minutesOf = ({ minutes }: WeekLine): number => minutes;

function linesOf(lines: readonly WeekLine[], sphere: Sphere): WeekLine[] {
  return lines.filter((line) => line.sphere === sphere);
}

function minutesIn({ tallies }: PlanState, from: Day, to: Day): ReadonlyMap<TimeSphere, number> {
  const sum = new Map<TimeSphere, number>();
  for (const { day, minutes } of tallies) {
    if (day < from || day > to) continue;
    for (const [sphere, more] of Object.entries(minutes) as [TimeSphere, number][]) {
      sum.set(sphere, (sum.get(sphere) ?? 0) + more);
    }
  }
  return sum;
}

function loggedDays({ tallies }: PlanState, today: Day): number {
  const from = addDays(today, -13);
  return tallies.filter(
    ({ day, minutes }) =>
      day >= from && day <= today && Object.values(minutes).some((each) => each > 0),
  ).length;
}

/** The last day on or before this one on which a week begins. */
function weekBegins(day: Day, weekStart: Weekday): Day {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return addDays(day, -((dayOfWeek - weekStart + 7) % 7));
}
