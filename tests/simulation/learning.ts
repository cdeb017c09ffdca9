import type { LearningCell, Lesson } from '../../utils/domain/tally.ts';
import type { EpochMs } from '../../utils/domain/time.ts';
import { afterLesson } from '../../utils/planning/index.ts';

type Cells = readonly LearningCell[];

/** `learn` of the background: each lesson goes into the cell it is about. */
export function afterLessons(
  cells: Cells,
  lessons: readonly (Lesson | null)[],
  now: EpochMs,
): Cells {
  return lessons.reduce((known: Cells, lesson) => {
    if (lesson === null) return known;
    const cell = known.find(({ kind, part }) => kind === lesson.kind && part === lesson.part);
    return [...known.filter((each) => each !== cell), afterLesson(cell ?? null, lesson, now)];
  }, cells);
}
