import { isOpen, type Nudge } from '../domain/nudge.ts';
import type { RecordId } from '../domain/record.ts';
import type { Snooze, Subject } from '../domain/subject.ts';
import type { EpochMs } from '../domain/time.ts';
import { oncePerLook } from './once.ts';

/** What one subject was raised for lately. */
export type NudgesBySubject = ReadonlyMap<RecordId, readonly Nudge[]>;

export const bySubject = oncePerLook((nudges: readonly Nudge[]): NudgesBySubject => {
  return Map.groupBy(nudges, ({ subjectId }) => subjectId);
});

export function hasOpen(subject: Subject, nudges: NudgesBySubject): boolean {
  return (nudges.get(subject.id) ?? []).some(isOpen);
}

/** The snooze whose time has come and which was not raised since, or null. */
export function wokenSnooze(
  subject: Subject,
  nudges: NudgesBySubject,
  now: EpochMs,
): Snooze | null {
  const { snooze, lastShown } = subject;
  if (snooze === null || snooze.until > now) return null;
  if (lastShown !== null && lastShown.at >= snooze.until) return null;
  const raised = (nudges.get(subject.id) ?? []).some(({ raisedAt }) => raisedAt >= snooze.until);
  return raised ? null : snooze;
}
