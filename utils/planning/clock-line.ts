import type { GlanceLine } from '../domain/glance.ts';
import { instantOf, type EpochMs, type Zone } from '../domain/time.ts';
import { slotDaysAround } from './slots.ts';
import type { PlanState } from './state.ts';

/** Days ahead a clock line is mentioned: within a week there is always the next one. */
const DAYS_AHEAD = 8;

/** The next clock line on the wall, or null without one. */
export function nextClockLine(state: PlanState, now: EpochMs, zone: Zone): GlanceLine | null {
  const lines = state.subjects.flatMap(({ id, kind, rhythm }) => {
    if (kind !== 'clockLine' || rhythm.kind !== 'at') return [];
    return slotDaysAround(rhythm, now, zone, { back: 1, ahead: DAYS_AHEAD })
      .map((day) => ({ boundaryId: id, at: instantOf(day, rhythm.time, zone) }))
      .filter(({ at }) => at > now);
  });
  return lines.sort((one, other) => one.at - other.at).at(0) ?? null;
}
