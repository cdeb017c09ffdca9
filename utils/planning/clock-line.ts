import type { GlanceLine } from '../domain/glance.ts';
import type { AtRhythm } from '../domain/rhythm.ts';
import {
  dayStartsAt,
  instantOf,
  logicalDay,
  type Day,
  type EpochMs,
  type WallTime,
  type Zone,
} from '../domain/time.ts';
import { slotDaysAround } from './slots.ts';
import type { PlanState } from './state.ts';

/** Days ahead a clock line is mentioned: within a week there is always the next one. */
const DAYS_AHEAD = 8;

/** The next clock line on the wall, or null without one. */
export function nextClockLine(state: PlanState, now: EpochMs, zone: Zone): GlanceLine | null {
  const lines = state.subjects.flatMap(({ id, kind, rhythm }) => {
    if (kind !== 'clockLine' || rhythm.kind !== 'at') return [];
    const at = nextTime(rhythm, now, zone);
    return at === null ? [] : [{ boundaryId: id, at }];
  });
  return lines.sort((one, other) => one.at - other.at).at(0) ?? null;
}

/** When the wall shows a line's time within a logical day, or null on a day without it. */
export function timeOnDay(
  rhythm: AtRhythm,
  day: Day,
  zone: Zone,
  dayStart: WallTime,
): EpochMs | null {
  // What lies between midnight and the day's start belongs to the day before.
  const times = slotDaysAround(rhythm, dayStartsAt(day, zone, dayStart), zone, {
    back: 1,
    ahead: 1,
  })
    .map((each) => instantOf(each, rhythm.time, zone))
    .filter((at) => logicalDay(at, zone, dayStart) === day);
  return times.at(0) ?? null;
}

/** When the wall next shows a line's time on one of its days. */
export function nextTime(rhythm: AtRhythm, now: EpochMs, zone: Zone): EpochMs | null {
  const times = slotDaysAround(rhythm, now, zone, { back: 1, ahead: DAYS_AHEAD })
    .map((day) => instantOf(day, rhythm.time, zone))
    .filter((at) => at > now);
  return times.length === 0 ? null : Math.min(...times);
}
