import type { GlanceCard } from '../domain/glance.ts';
import type { Nudge } from '../domain/nudge.ts';
import {
  approximateDays,
  cadenceDays,
  RHYTHM_DAYS_MAX,
  type Done,
  type OnRhythm,
  type Rhythm,
} from '../domain/rhythm.ts';
import { BELATED_DAYS, type Snooze, type Subject } from '../domain/subject.ts';
import type { Lesson } from '../domain/tally.ts';
import { addDays, type Day, type EpochMs, type Zone } from '../domain/time.ts';
import { lessonOfShowing } from './learning.ts';
import { slotDayFrom } from './slots.ts';
import type { PlanState } from './state.ts';

const LESS_OFTEN_DAYS = [7, 14, 30, 60, 120, 365, RHYTHM_DAYS_MAX] as const;

/** It was done, wherever it was logged. A contact earlier than the last one changes nothing of when it is due. */
export function afterDone(subject: Subject, done: Done): Subject {
  const { lastDone } = subject;
  if (lastDone !== null && done.day < lastDone.day) return subject;
  const at = lastDone?.day === done.day ? Math.max(lastDone.at, done.at) : done.at;
  return { ...answered(subject), lastDone: { day: done.day, at } };
}

/** Put off: one instant for this occasion, in place of any earlier one. `nudge` is what told of it. */
export function afterLater(subject: Subject, snooze: Snooze, nudge?: Nudge): Subject {
  const ofSlot = subject.rhythm.kind === 'at' && nudge ? { slot: nudge.due } : {};
  return { ...answered(subject), snooze: { ...snooze, ...ofSlot } };
}

/**
 * This occasion passes: the next comes one cadence from `today`, with the next slot, or with the next
 * birthday. Nothing counts as done.
 */
export function afterNotThisOne(subject: Subject, today: Day): Subject {
  const until = passedUntil(subject, today);
  return { ...answered(subject), rest: until === null ? null : { until, level: 0 } };
}

/**
 * The next longer of 7, 14, 30, 60, 120, 365 and 730 days; other rhythms stay as they are. This
 * occasion passes: whoever is overdue is asked for again one longer cadence from `today`.
 */
export function afterLessOften(subject: Subject, today: Day): Subject {
  return afterNotThisOne({ ...subject, rhythm: longerRhythm(subject.rhythm) }, today);
}

function longerRhythm(rhythm: Rhythm): Rhythm {
  if (rhythm.kind !== 'every') return rhythm;
  const present = approximateDays(rhythm);
  const n = LESS_OFTEN_DAYS.find((days) => days > present);
  return n === undefined ? rhythm : { kind: 'every', n, unit: 'days' };
}

/**
 * It was put before the user at `at`. Something already seen or answered stays what it is. With the
 * place it is also counted for learning, at most once.
 */
export function markShown(
  nudge: Nudge,
  subject: Subject,
  at: EpochMs,
  zone?: Zone,
): { nudge: Nudge; subject: Subject; lesson: Lesson | null } {
  const isNew = nudge.state.kind === 'raised';
  const lesson = isNew && zone !== undefined ? lessonOfShowing(nudge, at, zone) : null;
  const shown: Nudge = isNew ? { ...nudge, state: { kind: 'shown', at } } : nudge;
  return {
    lesson,
    nudge: lesson === null ? shown : { ...shown, learned: { part: lesson.part, at } },
    subject: { ...subject, lastShown: { day: nudge.day, at, due: nudge.due } },
  };
}

/** A popup has painted this card: a reminder on it that was shown is seen. What the opening raised is shown first. */
export function seenOn(card: GlanceCard, state: PlanState, at: EpochMs): PlanState {
  const seenId = card.kind === 'reminder' ? card.nudgeId : null;
  const nudges = state.nudges.map((row): Nudge =>
    row.id === seenId && row.state.kind === 'shown' ? { ...row, state: { kind: 'seen', at } } : row,
  );
  return { ...state, nudges };
}

function answered(subject: Subject): Subject {
  return { ...subject, snooze: null, unanswered: 0, rest: null };
}

function passedUntil({ kind, rhythm }: Subject, today: Day): Day | null {
  switch (rhythm.kind) {
    case 'every':
      return addDays(today, cadenceDays(rhythm, today));
    case 'on':
      return kind === 'birthday' ? birthdayPassed(rhythm, today) : addDays(today, 1);
    case 'after':
    case 'at':
      return null;
    default:
      return rhythm satisfies never;
  }
}

/** Neither its day nor a belated word is left of the birthday that is near. */
function birthdayPassed({ rule, daysBefore }: OnRhythm, today: Day): Day {
  const slot = slotDayFrom({ on: { rule } }, addDays(today, -BELATED_DAYS - 1));
  const isNear = slot !== null && slot <= addDays(today, Math.max(0, ...daysBefore) + 1);
  return addDays(isNear ? slot : today, isNear ? BELATED_DAYS + 1 : 1);
}
