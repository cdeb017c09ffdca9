import type { WeekLine } from '../domain/boundary.ts';
import { daysTime, isRecorded, type DayTime } from '../domain/day-time.ts';
import { isCrossed, measure, spentIn, type Spent } from '../domain/hours-line.ts';
import type { Sphere, TimeSphere } from '../domain/sphere.ts';
import { addDays, weekBegins, type Day, type Weekday } from '../domain/time.ts';
import type { PlanState } from './state.ts';

/** Fewer stamped or logged days than this in the last 14 tell nothing of a floor. */
const LOGGED_DAYS_MIN = 3;
const MONDAY: Weekday = 1;

/** Where the time stands, as of one logical day. */
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
  const days = daysSince(state, addDays(today, -13));
  const served = spentIn(days, addDays(today, -6), today);
  const known = lines.length > 0 && recordedDays(days, today) >= LOGGED_DAYS_MIN;
  const begins = weekBegins(today, state.weekStart ?? MONDAY);
  const week = lines.some(isCeiling) ? spentIn(days, begins, addDays(begins, 6)) : served;
  return {
    servedIn7Days: (sphere) => served.minutes[sphere],
    deficitOf: (sphere) => (known ? deficit(linesOf(lines, sphere), served) : 0),
    isOver: (sphere) => linesOf(lines, sphere).some((line) => isCrossed(measure(line, week))),
  };
}

/** Where the time of each day from `from` on went, estimates of stamped days included. */
export function daysSince({ tallies, stamps = [], settings }: Days, from: Day): DayTime[] {
  const since = <Row extends { readonly day: Day }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ day }) => day >= from);
  return daysTime(since(tallies), since(stamps), settings.freeHours);
}

type Days = Pick<PlanState, 'tallies' | 'stamps' | 'settings'>;

/** Against the highest of its floors. */
function deficit(lines: readonly WeekLine[], served: Spent): number {
  const floors = lines
    .filter((line) => !isCeiling(line))
    .map((line) => measure(line, served))
    .sort((a, b) => b.line - a.line);
  const [floor] = floors;
  return floor && floor.line > 0 ? Math.max(0, floor.line - floor.had) / floor.line : 0;
}

const isCeiling = ({ direction }: WeekLine): boolean => direction === 'ceiling';

function linesOf(lines: readonly WeekLine[], sphere: Sphere): WeekLine[] {
  return lines.filter((line) => line.sphere === sphere);
}

function recordedDays(days: readonly DayTime[], today: Day): number {
  const from = addDays(today, -13);
  return days.filter((each) => each.day >= from && each.day <= today && isRecorded(each)).length;
}
