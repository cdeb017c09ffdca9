import type { Moment } from '../domain/moment.ts';
import type { RecordId } from '../domain/record.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** The moments about one subject, newest day first. */
export async function momentsOf(
  tx: ReadTransaction,
  subjectId: RecordId,
  most: number,
): Promise<Moment[]> {
  const range = IDBKeyRange.bound([subjectId, ''], [subjectId, '\uffff']);
  const found: Moment[] = [];
  let cursor = await tx.objectStore('moments').index('bySubjectDay').openCursor(range, 'prev');
  while (cursor && found.length < most) {
    if (!cursor.value.deletedAt) found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

export async function eraseMomentsOf(tx: WriteTransaction, subjectId: RecordId): Promise<void> {
  const range = IDBKeyRange.bound([subjectId, ''], [subjectId, '\uffff']);
  const keys = await tx.objectStore('moments').index('bySubjectDay').getAllKeys(range);
  await Promise.all(keys.map((key) => tx.objectStore('moments').delete(key)));
}
