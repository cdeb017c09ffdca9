import type { EpochMs } from '../domain/time.ts';
import type { RecordId } from '../domain/record.ts';
import type { ReadTransaction, UndoEntry, UndoStep, WriteTransaction } from './schema.ts';

/** How long a command can be taken back, in milliseconds. */
export const UNDO_FOR = 24 * 60 * 60_000;

export async function putUndo(tx: WriteTransaction, entry: UndoEntry): Promise<void> {
  await tx.objectStore('undo').put(entry);
}

/** What can still be taken back about one subject, oldest first. */
export async function undoEntriesOf(
  tx: ReadTransaction,
  subjectId: RecordId,
): Promise<UndoEntry[]> {
  const entries = await tx.objectStore('undo').index('byAt').getAll();
  return entries.filter((entry) => entry.subjectId === subjectId);
}

export async function latestUndo(tx: ReadTransaction): Promise<UndoEntry | null> {
  const cursor = await tx.objectStore('undo').index('byAt').openCursor(null, 'prev');
  return cursor?.value ?? null;
}

export async function forgetUndo(tx: WriteTransaction, before: EpochMs): Promise<void> {
  const keys = await tx
    .objectStore('undo')
    .index('byAt')
    .getAllKeys(IDBKeyRange.upperBound(before, true));
  await Promise.all(keys.map((key) => tx.objectStore('undo').delete(key)));
}

/** Removes every entry about these records, so that "for good" is for good; an import goes on without them. */
export async function forgetUndoOf(tx: WriteTransaction, ids: readonly RecordId[]): Promise<void> {
  const undo = tx.objectStore('undo');
  for (const entry of await undo.getAll()) {
    const isOfThem = ids.includes(entry.subjectId);
    if (isOfThem || ids.some((id) => entry.steps.some((step) => isAbout(step, id))))
      await undo.delete(entry.id);
    else if (entry.steps.some((step) => brought(step, ids)))
      await undo.put({ ...entry, steps: entry.steps.map((step) => without(step, ids)) });
  }
}

function brought(step: UndoStep, ids: readonly RecordId[]): boolean {
  return step.kind === 'dropPeople' && step.people.some(({ id }) => ids.includes(id));
}

function without(step: UndoStep, ids: readonly RecordId[]): UndoStep {
  if (step.kind !== 'dropPeople') return step;
  return { ...step, people: step.people.filter(({ id }) => !ids.includes(id)) };
}

function isAbout(step: UndoStep, id: RecordId): boolean {
  if (step.kind === 'momentBack') {
    const { before, after, retold } = step;
    const isTold = retold.some((each) => each.id === id);
    return isTold || [before, after].some((row) => row.id === id || row.subjectId === id);
  }
  if (step.kind === 'planBack') {
    const rows = [step.before, step.after].filter((row) => row !== null);
    return rows.some((row) => [row.id, row.personId, row.careId].includes(id));
  }
  if (step.kind === 'lineBack') return step.before.id === id;
  return 'id' in step && step.id === id;
}
