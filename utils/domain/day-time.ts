import type { DayStamp, Shares, StampSource } from './day-stamp.ts';
import type { FreeHours } from './settings.ts';
import { TIME_SPHERES, type TimeSphere } from './sphere.ts';
import type { DayTally } from './tally.ts';
import { isWeekend, type Day } from './time.ts';

export type BySphere = Readonly<Partial<Record<TimeSphere, number>>>;

/** Where one logical day's time went: what is known exactly, and a stamp's estimate of the rest. */
export interface DayTime {
  readonly day: Day;
  /** Minutes by sphere, exact and estimated together. */
  readonly minutes: BySphere;
  /** Evenings by sphere, at most one a day where they are estimated. */
  readonly evenings: BySphere;
  /** Where the estimated part comes from; null where all of it is exact. */
  readonly source: StampSource | null;
}

/** What is known of a day without a guess. */
export type Exact = Pick<DayTally, 'day' | 'minutes' | 'evenings'>;

/** A day has one evening. */
const EVENINGS_A_DAY = 1;

/** F: the minutes of a day that are anybody's to share. */
export function freeMinutes(day: Day, free: FreeHours): number {
  return 60 * (isWeekend(day) ? free.weekend : free.workday);
}

/**
 * Exact first, and it wins: a stamp shares only what is left of the day's free time,
 * est(s) = max(0, F − Σ exact) · v(s) / Σ v.
 */
export function dayTime(exact: Exact, stamp: DayStamp | undefined, free: FreeHours): DayTime {
  const { day, minutes, evenings = {} } = exact;
  if (stamp === undefined) return { day, minutes, evenings, source: null };
  return {
    day,
    minutes: filledUp(minutes, stamp.shares, freeMinutes(day, free)),
    evenings: filledUp(evenings, stamp.shares, EVENINGS_A_DAY),
    source: stamp.source,
  };
}

function filledUp(exact: BySphere, shares: Shares, whole: number): BySphere {
  const rest = Math.max(0, whole - sumOf(exact));
  const parts = TIME_SPHERES.reduce((sum, sphere) => sum + shares[sphere], 0);
  if (parts === 0) return exact;
  return Object.fromEntries(
    TIME_SPHERES.map((sphere) => [sphere, (exact[sphere] ?? 0) + (rest * shares[sphere]) / parts]),
  );
}

export function sumOf(time: BySphere): number {
  return TIME_SPHERES.reduce((sum, sphere) => sum + (time[sphere] ?? 0), 0);
}

/** Every day that is stamped or has a tally. */
export function daysTime(
  tallies: readonly Exact[],
  stamps: readonly DayStamp[],
  free: FreeHours,
): DayTime[] {
  if (stamps.length === 0) return tallies.map((tally) => dayTime(tally, undefined, free));
  const exact = new Map(tallies.map((tally) => [tally.day, tally]));
  const stamped = new Map(stamps.map((stamp) => [stamp.day, stamp]));
  const days = [...new Set([...exact.keys(), ...stamped.keys()])];
  return days.map((day) => dayTime(exact.get(day) ?? { day, minutes: {} }, stamped.get(day), free));
}

/** Something is told of this day: a stamp of any kind, or minutes that were logged. */
export function isRecorded({ minutes, source }: Pick<DayTime, 'minutes' | 'source'>): boolean {
  return source !== null || sumOf(minutes) > 0;
}

/** Minutes or evenings of the days from `from` to `to`, both included. */
export function timeIn(
  days: readonly DayTime[],
  from: Day,
  to: Day,
  of: 'minutes' | 'evenings',
): Readonly<Record<TimeSphere, number>> {
  const sum: Record<TimeSphere, number> = { me: 0, us: 0, others: 0, elsewhere: 0 };
  for (const each of days) {
    if (each.day < from || each.day > to) continue;
    for (const sphere of TIME_SPHERES) sum[sphere] += each[of][sphere] ?? 0;
  }
  for (const sphere of TIME_SPHERES) sum[sphere] = Math.round(sum[sphere] * 1e6) / 1e6;
  return sum;
}
