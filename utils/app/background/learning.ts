import type { Lesson } from '../../domain/tally.ts';
import type { EpochMs } from '../../domain/time.ts';
import { afterLesson } from '../../planning/index.ts';
import { cellOf, putCell } from '../../storage/cells.ts';
import type { WriteTransaction } from '../../storage/schema.ts';

/** Adds what one showing or answer teaches, in the transaction of what it tells of. */
export async function learn(tx: WriteTransaction, lesson: Lesson, now: EpochMs): Promise<void> {
  await putCell(tx, afterLesson(await cellOf(tx, lesson), lesson, now));
}
