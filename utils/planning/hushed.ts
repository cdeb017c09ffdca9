import type { RecordId } from '../domain/record.ts';
import type { AtRhythm, OnRhythm } from '../domain/rhythm.ts';
import { instantOf, MINUTE, WEEKDAYS, type EpochMs, type Zone } from '../domain/time.ts';
import { isAlwaysQuiet, quietEndsAt } from './quiet-hours.ts';
import { slotDaysAround } from './slots.ts';
import type { PlanState } from './state.ts';
import { TIMED_LIFE } from './timed.ts';

/** Days looked ahead: quiet hours are the same every week. */
const AHEAD = { back: 0, ahead: 7 } as const;

interface Asked {
  readonly settings: PlanState['settings'];
  readonly now: EpochMs;
  readonly zone: Zone;
}

/**
 * Subjects with times in the coming week of which quiet hours let through none: the hours were
 * changed since, or it would have been asked about when the time was entered.
 */
export function hushed(
  { subjects, settings }: Pick<PlanState, 'subjects' | 'settings'>,
  now: EpochMs,
  zone: Zone,
): readonly RecordId[] {
  const asked = { settings, now, zone };
  return subjects
    .filter(({ kind, rhythm }) => {
      if (rhythm.kind === 'at') return isNeverTold(rhythm, asked);
      // A birthday has the whole of its day, and days after.
      return rhythm.kind === 'on' && kind !== 'birthday' && isNeverAsked(rhythm, asked);
    })
    .map(({ id }) => id);
}

function isNeverTold(rhythm: AtRhythm, { settings, now, zone }: Asked): boolean {
  if (rhythm.inQuietHours) return false;
  const rings = slotDaysAround(rhythm, now, zone, AHEAD)
    .flatMap((day) =>
      rhythm.offsets.map((offset) => instantOf(day, rhythm.time, zone) + offset * MINUTE),
    )
    .filter((ring) => ring > now);
  const isLost = (ring: EpochMs): boolean =>
    (quietEndsAt(settings, ring, zone) ?? -Infinity) >= ring + TIMED_LIFE;
  return rings.length > 0 && rings.every(isLost);
}

function isNeverAsked({ rule, time }: OnRhythm, asked: Asked): boolean {
  const days = rule.kind === 'weekly' ? rule.days : rule.kind === 'daily' ? WEEKDAYS : [];
  return days.length > 0 && isAlwaysQuiet({ time, days }, asked);
}
