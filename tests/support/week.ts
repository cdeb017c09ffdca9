import type { TimeInput } from '../../utils/app/commands/week.ts';
import { NO_SHARES, type DayStamp, type Shares } from '../../utils/domain/day-stamp.ts';
import type { Moment } from '../../utils/domain/moment.ts';
import { TIME_SPHERES, type TimeSphere } from '../../utils/domain/sphere.ts';
import type { DayTally } from '../../utils/domain/tally.ts';
import { logicalDay, type Day } from '../../utils/domain/time.ts';
import type { World } from './world.ts';

export function todayOf({ now, zone }: World): Day {
  return logicalDay(now, zone, '04:00');
}

/** Chips as they were tapped; the others are none. */
export function shares(tapped: Partial<Shares>): Shares {
  return { ...NO_SHARES, ...tapped };
}

export function stamp(world: World, tapped: Partial<Shares>, day = todayOf(world)) {
  return world.send('setStamp', { day, shares: shares(tapped) });
}

export async function stampsOf(world: World): Promise<readonly DayStamp[]> {
  return (await world.rows()).stamps as readonly DayStamp[];
}

/** An hour of my own today, unless said otherwise. */
export function aTime(world: World, over: Partial<TimeInput> = {}): TimeInput {
  return {
    sphere: 'me',
    minutes: 60,
    evening: false,
    personId: null,
    note: '',
    day: todayOf(world),
    ...over,
  };
}

export async function momentsOf(world: World): Promise<readonly Moment[]> {
  return (await world.rows()).moments as readonly Moment[];
}

/** Logged minutes by sphere, of all days that are counted. */
export async function minutesOf(world: World): Promise<Partial<Record<TimeSphere, number>>> {
  const tallies = (await world.rows()).tallies as readonly DayTally[];
  return summed(tallies.map(({ minutes }) => minutes));
}

export async function eveningsOf(world: World): Promise<Partial<Record<TimeSphere, number>>> {
  const tallies = (await world.rows()).tallies as readonly DayTally[];
  return summed(tallies.map(({ evenings }) => evenings ?? {}));
}

function summed(
  all: readonly Readonly<Partial<Record<TimeSphere, number>>>[],
): Partial<Record<TimeSphere, number>> {
  const sums = TIME_SPHERES.map((sphere) => {
    return [sphere, all.reduce((sum, each) => sum + (each[sphere] ?? 0), 0)] as const;
  });
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}

/** The tallies as they follow from the moments there are: what they have to be after anything. */
export async function tallied(world: World) {
  const { moments, tallies } = await world.rows();
  const kept = (moments as readonly Moment[]).filter(({ minutes, deletedAt }) => {
    return minutes !== null && minutes > 0 && deletedAt === undefined;
  });
  const rows = (tallies as readonly DayTally[]).map(({ day, minutes, evenings, about }) => {
    return [day, { minutes, evenings: evenings ?? {}, about: about ?? {} }] as const;
  });
  return {
    counted: Object.fromEntries(rows.filter(hasTime)),
    followed: Object.fromEntries(
      [...Map.groupBy(kept, ({ day }) => day)].map(([day, each]) => [day, sumOf(each)]),
    ),
  };
}

interface Sums {
  readonly minutes: Record<string, number>;
  readonly evenings: Record<string, number>;
  readonly about: Record<string, number>;
}

function hasTime([, { minutes }]: readonly [string, { readonly minutes: object }]): boolean {
  return Object.keys(minutes).length > 0;
}

function sumOf(moments: readonly Moment[]): Sums {
  const sums: Sums = { minutes: {}, evenings: {}, about: {} };
  for (const { sphere, minutes, evening, subjectId } of moments) {
    add(sums.minutes, sphere, minutes ?? 0);
    if (evening) add(sums.evenings, sphere, 1);
    if (subjectId !== null) add(sums.about, subjectId, minutes ?? 0);
  }
  return sums;
}

function add(to: Record<string, number>, key: string, more: number): void {
  to[key] = (to[key] ?? 0) + more;
}
