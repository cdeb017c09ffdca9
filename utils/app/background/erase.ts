import type { RecordId } from '../../domain/record.ts';
import type { Ports, Reading } from '../../platform/ports.ts';
import type { Database } from '../../storage/schema.ts';
import { write } from '../../storage/transaction.ts';
import { eraseNotebook } from '../../storage/whole.ts';
import { eraseWholly } from './commands/for-good.ts';
import { sceneOf } from './scene.ts';

/**
 * Everything Evenkeel keeps anywhere. First a mark that says so, with which the next look finishes
 * what is cut off or held up here; then what could wake it, what is seen, and what is stored. A step
 * that does not work keeps none of the others from being taken; it is thrown at the end, and the mark
 * stays. The pages empty their own session storage.
 */
export async function eraseEverywhere(ports: Ports): Promise<void> {
  const steps = [
    () => ports.keep.writeUnfinished({ kind: 'erasing' }),
    () => ports.alarms.clearAll(),
    () => ports.notifications.clearAll(),
    () => ports.badge.show('none'),
    () => ports.icon.show('level'),
    () => eraseNotebook(),
    () => ports.keep.forgetSnapshot(),
  ];
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  await ports.keep.eraseAll();
}

/**
 * The notebook first, under the same mark: where the browser does not let go of it, nothing else is
 * given up either, and nothing is left to be finished.
 */
export async function eraseOrNothing(ports: Ports): Promise<void> {
  await ports.keep.writeUnfinished({ kind: 'erasing' });
  try {
    await eraseNotebook();
  } catch (error) {
    await ports.keep.writeUnfinished(null);
    throw error;
  }
  await eraseEverywhere(ports);
}

/**
 * Erases a record for good by `work`, which says whether it did. The mark before it stays until the
 * next look has taken it out of the copy as well; where nothing was erased there is none.
 */
export async function forgetting<Result>(
  { keep }: Ports,
  id: RecordId,
  work: () => Promise<Result>,
  isDone: (result: Result) => boolean,
): Promise<Result> {
  await keep.writeUnfinished({ kind: 'forgetting', id });
  let done = false;
  try {
    const result = await work();
    done = isDone(result);
    return result;
  } finally {
    if (!done) await keep.writeUnfinished(null);
  }
}

/** Takes up a deletion that was cut off, or that a copy put back has undone. */
export async function forgetAgain(
  database: Database,
  reading: Reading,
  id: RecordId,
): Promise<void> {
  await write(database, async (tx) => eraseWholly(await sceneOf(tx, reading), id));
}
