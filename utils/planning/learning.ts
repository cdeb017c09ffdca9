import { isFurther, type AnswerKind, type Nudge } from '../domain/nudge.ts';
import { dayPartOf, type LearningCell, type Lesson } from '../domain/tally.ts';
import { wallClockAt, type EpochMs, type Zone } from '../domain/time.ts';
import { weightAfter } from './score.ts';

/** Whether it is learned from: what the user timed is not, and neither is what makes no more than a dot. */
function isLearnedFrom(nudge: Nudge): boolean {
  return !nudge.timed && !isFurther(nudge);
}

/** It was put before the user: where that counts, or null where nothing is learned from it. */
export function lessonOfShowing(nudge: Nudge, at: EpochMs, zone: Zone): Lesson | null {
  if (!isLearnedFrom(nudge) || nudge.learned !== undefined) return null;
  const part = dayPartOf(wallClockAt(at, zone).minute);
  return { kind: nudge.subjectKind, part, at, shown: 1, acted: 0 };
}

/**
 * It was answered. Done counts as acted on where it was shown; Later takes the showing back; the
 * others leave it shown. An answer that came before the showing was recorded brings it along.
 */
export function lessonOfAnswer(
  nudge: Nudge,
  answer: AnswerKind,
  at: EpochMs,
  zone: Zone,
): Lesson | null {
  if (!isLearnedFrom(nudge)) return null;
  const { learned, subjectKind: kind } = nudge;
  const { part } = learned ?? { part: dayPartOf(wallClockAt(at, zone).minute) };
  const missing = learned === undefined ? 1 : 0;
  switch (answer) {
    case 'done':
      return { kind, part, at: learned?.at ?? at, shown: missing, acted: 1 };
    case 'later':
      return learned === undefined ? null : { kind, ...learned, shown: -1, acted: 0 };
    case 'notThisOne':
    case 'lessOften':
      return missing === 0 ? null : { kind, part, at, shown: 1, acted: 0 };
    default:
      return answer satisfies never;
  }
}

/** The same lesson, taken back. */
export function unlearned(lesson: Lesson): Lesson {
  return { ...lesson, shown: -lesson.shown, acted: -lesson.acted };
}

/** The cell after a lesson, as of `now`: both have faded by the time that lies between. */
export function afterLesson(
  cell: LearningCell | null,
  { kind, part, at, shown, acted }: Lesson,
  now: EpochMs,
): LearningCell {
  const kept = cell === null ? 0 : weightAfter(now - cell.asOf);
  const weight = weightAfter(now - at);
  const add = (before: number, more: number): number => Math.max(0, before * kept + more * weight);
  return {
    kind,
    part,
    shown: add(cell?.shown ?? 0, shown),
    acted: add(cell?.acted ?? 0, acted),
    asOf: now,
  };
}
