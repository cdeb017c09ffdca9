import type { NudgeId } from './nudge.ts';
import type { RecordId } from './record.ts';
import { HOUR, type EpochMs } from './time.ts';

/** Somebody was just reached for: a link was followed, or a number copied. Whether it worked is asked. */
export interface Reaching {
  /** The person, or their birthday. */
  readonly subjectId: RecordId;
  /** The reminder it came from, or null. */
  readonly nudgeId: NudgeId | null;
  readonly at: EpochMs;
}

/** Kept at once by the page, which a followed link may close; any answer clears it. */
export const REACHING_DRAFT = 'reaching';

/** How long the question stands. */
const ASKED_HOURS = 12;

export function askedUntil({ at }: Reaching): EpochMs {
  return at + ASKED_HOURS * HOUR;
}

/** A clock set back far enough does not ask for ever. */
export function isAsked(reaching: Reaching, now: EpochMs): boolean {
  return Math.abs(now - reaching.at) < ASKED_HOURS * HOUR;
}

/** Its form as a draft, and back; null where it is none. */
export function formatReaching({ subjectId, nudgeId, at }: Reaching) {
  return { subjectId, nudgeId: nudgeId ?? '', at: String(at) };
}

export function parseReaching(fields: Readonly<Record<string, string>>): Reaching | null {
  const { subjectId, nudgeId, at } = fields;
  const instant = Number(at);
  if (!subjectId || !at || !Number.isFinite(instant)) return null;
  return { subjectId, nudgeId: nudgeId || null, at: instant };
}
