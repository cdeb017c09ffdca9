import type { Nudge } from '../domain/nudge.ts';
import type { Subject } from '../domain/subject.ts';
import type { EpochMs, Zone } from '../domain/time.ts';
import { isQuiet } from './quiet-hours.ts';
import type { PlanState } from './state.ts';

/**
 * Whether an open nudge may still sound as a toast now. It was raised at a good moment, but the
 * worker may have been cut off before showing it, and the moment may be over: nothing untimed sounds
 * before somebody who is away.
 */
export function maySound(nudge: Nudge, state: PlanState, now: EpochMs, zone: Zone): boolean {
  if (nudge.voice !== 'toast' || state.pause !== null) return false;
  if (!nudge.timed && state.presence.state !== 'active') return false;
  if (!isQuiet(state.settings, now, zone)) return true;
  const subject = state.subjects.find(({ id }) => id === nudge.subjectId);
  return subject !== undefined && isConfirmedForQuiet(subject);
}

function isConfirmedForQuiet({ rhythm }: Subject): boolean {
  return rhythm.kind === 'at' && rhythm.inQuietHours;
}
