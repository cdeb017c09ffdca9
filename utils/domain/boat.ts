import type { WeekLine } from './boundary.ts';
import { isRecorded, sumOf, type DayTime } from './day-time.ts';
import { measure, spentIn, type Measured, type Spent } from './hours-line.ts';
import { SPHERES, type Sphere, type TimeSphere } from './sphere.ts';
import { addDays, type Day } from './time.ts';

/** Days that the boat looks back on, today included, and how many of them it needs to know of. */
export const BOAT_DAYS = 7;
export const DAYS_NEEDED = 4;

/** What a week weighs. Every part is in [0, 1], the lean in [−1, 1]. */
export interface Balance {
  /** Positive towards us, negative away from us. */
  readonly lean: number;
  readonly sail: number;
  readonly short: Readonly<Record<Sphere, number>>;
  /** Of us alone: ceilings on me or others never move the boat. */
  readonly over: number;
  /** Shares of all recorded time, elsewhere included. */
  readonly shareOfUs: number;
  readonly shareOfOutside: number;
}

export type BoatReading =
  | { readonly kind: 'atAnchor'; readonly recorded: number }
  | {
      readonly kind: 'reading';
      readonly balance: Balance;
      readonly spent: Spent;
      readonly lines: readonly Measured[];
      /** All of it rests on a rough guess from before the first stamp. */
      readonly guessed: boolean;
    };

/** What a week looks like from this day, or that too little is known of it. */
export function readingOf(
  days: readonly DayTime[],
  lines: readonly WeekLine[],
  today: Day,
  hasBond: boolean,
): BoatReading {
  const from = addDays(today, 1 - BOAT_DAYS);
  const known = days.filter((each) => each.day >= from && each.day <= today && isRecorded(each));
  const recorded = new Set(known.map(({ day }) => day)).size;
  if (recorded < DAYS_NEEDED) return { kind: 'atAnchor', recorded };
  const spent = spentIn(known, from, today);
  const present = lines.filter(({ sphere }) => hasBond || sphere !== 'us');
  return {
    kind: 'reading',
    balance: balanceOf(spent, present, hasBond),
    spent,
    lines: present.map((line) => measure(line, spent)),
    guessed: known.every(({ source }) => source === 'estimated'),
  };
}

/** lean = over(us) + max(short(others), short(me)) · w_us − short(us) · w_out; sail = 1 − short(me). */
export function balanceOf(spent: Spent, lines: readonly WeekLine[], hasBond: boolean): Balance {
  const measured = lines.map((line) => measure(line, spent));
  const short = Object.fromEntries(
    SPHERES.map((sphere) => [sphere, shortOf(sphere, measured)]),
  ) as Record<Sphere, number>;
  const over = Math.max(0, ...measured.filter(isCeilingOfUs).map(overOf));
  const shareOfUs = shareOf(['us'], spent);
  const shareOfOutside = shareOf(['me', 'others'], spent);
  const weight = over + Math.max(short.others, short.me) * shareOfUs - short.us * shareOfOutside;
  return {
    lean: hasBond ? rounded(Math.min(1, Math.max(-1, weight))) : 0,
    sail: rounded(1 - short.me),
    short,
    over,
    shareOfUs,
    shareOfOutside,
  };
}

function shortOf(sphere: Sphere, lines: readonly Measured[]): number {
  const floors = lines.filter((each) => each.sphere === sphere && each.direction === 'floor');
  return Math.max(0, ...floors.map(({ had, line }) => Math.max(0, line - had) / line));
}

function overOf({ had, line }: Measured): number {
  return Math.min(1, Math.max(0, had - line) / line);
}

function isCeilingOfUs({ sphere, direction }: Measured): boolean {
  return sphere === 'us' && direction === 'ceiling';
}

/** 0 while nothing is recorded. */
function shareOf(spheres: readonly TimeSphere[], { minutes }: Spent): number {
  const all = sumOf(minutes);
  return all === 0 ? 0 : spheres.reduce((sum, sphere) => sum + minutes[sphere], 0) / all;
}

/** So that thirds of an evening meet a level where they would on paper. */
function rounded(part: number): number {
  return Math.round(part * 1e9) / 1e9;
}
