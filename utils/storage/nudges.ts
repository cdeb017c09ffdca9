import { isOpen, type Nudge, type NudgeId } from '../domain/nudge.ts';
import type { RecordId } from '../domain/record.ts';
import type { EpochMs } from '../domain/time.ts';
import type { NudgeRow, ReadTransaction, WriteTransaction } from './schema.ts';

/** Open ones, and all raised since `since` whatever became of them. */
export async function recentNudges(tx: ReadTransaction, since: EpochMs): Promise<Nudge[]> {
  const store = tx.objectStore('nudges');
  const [open, recent] = await Promise.all([
    store.index('byOpen').getAll(1),
    store.index('byRaisedAt').getAll(IDBKeyRange.lowerBound(since)),
  ]);
  const known = new Map([...open, ...recent].map((row) => [row.id, fromRow(row)]));
  return [...known.values()];
}

export async function nudge(tx: ReadTransaction, id: NudgeId): Promise<Nudge | null> {
  const row = await tx.objectStore('nudges').get(id);
  return row ? fromRow(row) : null;
}

export async function openNudgesOf(tx: ReadTransaction, subjectId: RecordId): Promise<Nudge[]> {
  const rows = await tx.objectStore('nudges').index('bySubject').getAll(subjectId);
  return rows.map(fromRow).filter(isOpen);
}

export async function putNudge(tx: WriteTransaction, row: Nudge): Promise<void> {
  await tx.objectStore('nudges').put({ ...row, open: isOpen(row) ? 1 : 0 });
}

/** All that is kept, newest first; what is older than 90 days has gone. */
export async function nudgeLog(tx: ReadTransaction): Promise<Nudge[]> {
  const rows = await tx.objectStore('nudges').index('byRaisedAt').getAll();
  return rows.map(fromRow).reverse();
}

/** Removes what was raised before `before` and is closed. */
export async function forgetNudges(tx: WriteTransaction, before: EpochMs): Promise<void> {
  const range = IDBKeyRange.upperBound(before, true);
  let cursor = await tx.objectStore('nudges').index('byRaisedAt').openCursor(range);
  while (cursor) {
    if (cursor.value.open === 0) await cursor.delete();
    cursor = await cursor.continue();
  }
}

export async function forgetNudgesOf(tx: WriteTransaction, subjectId: RecordId): Promise<void> {
  const keys = await tx.objectStore('nudges').index('bySubject').getAllKeys(subjectId);
  await Promise.all(keys.map((key) => tx.objectStore('nudges').delete(key)));
}

function fromRow({ open: _, ...row }: NudgeRow): Nudge {
  return row;
}
