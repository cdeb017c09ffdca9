import type { Nudge } from '../domain/nudge.ts';
import {
  approximateDays,
  cadenceDays,
  RHYTHM_DAYS_MAX,
  type Done,
  type Rhythm,
} from '../domain/rhythm.ts';
import type { Snooze, Subject } from '../domain/subject.ts';
import { addDays, type Day, type EpochMs } from '../domain/time.ts';

const LESS_OFTEN_DAYS = [7, 14, 30, 60, 120, 365, RHYTHM_DAYS_MAX] as const;

/** It was done, wherever it was logged. A contact earlier than the last one changes nothing of when it is due. */
export function afterDone(subject: Subject, done: Done): Subject {
  const { lastDone } = subject;
  if (lastDone !== null && done.day < lastDone.day) return subject;
  const at = lastDone?.day === done.day ? Math.max(lastDone.at, done.at) : done.at;
  return { ...answered(subject), lastDone: { day: done.day, at } };
}

/** Put off: one instant for this occasion, in place of any earlier one. */
export function afterLater(subject: Subject, snooze: Snooze): Subject {
  return { ...answered(subject), snooze };
}

/** This occasion passes; the next comes one cadence from `today`. Nothing counts as done. */
export function afterNotThisOne(subject: Subject, today: Day): Subject {
  const days = skippedDays(subject.rhythm, today);
  const rest = days === null ? null : { until: addDays(today, days), level: 0 };
  return { ...answered(subject), rest };
}

/** The next longer of 7, 14, 30, 60, 120, 365 and 730 days; other rhythms stay as they are. */
export function afterLessOften(subject: Subject): Subject {
  const { rhythm } = subject;
  if (rhythm.kind !== 'every') return answered(subject);
  const present = approximateDays(rhythm);
  const n = LESS_OFTEN_DAYS.find((days) => days > present);
  if (n === undefined) return answered(subject);
  return { ...answered(subject), rhythm: { kind: 'every', n, unit: 'days' } };
}

/** It was put before the user at `at`. Something already seen or answered stays what it is. */
export function markShown(
  nudge: Nudge,
  subject: Subject,
  at: EpochMs,
): { nudge: Nudge; subject: Subject } {
  const shown: Nudge =
    nudge.state.kind === 'raised' ? { ...nudge, state: { kind: 'shown', at } } : nudge;
  return {
    nudge: shown,
    subject: { ...subject, lastShown: { day: nudge.day, at, due: nudge.due } },
  };
}

function answered(subject: Subject): Subject {
  return { ...subject, snooze: null, unanswered: 0, rest: null };
}

function skippedDays(rhythm: Rhythm, today: Day): number | null {
  switch (rhythm.kind) {
    case 'every':
      return cadenceDays(rhythm, today);
    case 'on':
    case 'after':
    case 'at':
      return null;
    default:
      return rhythm satisfies never;
  }
}
