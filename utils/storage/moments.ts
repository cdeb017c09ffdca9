import type { Moment } from '../domain/moment.ts';
import type { RecordId } from '../domain/record.ts';
import type { Done } from '../domain/rhythm.ts';
import type { Day } from '../domain/time.ts';
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

/** The moments about one subject on one logical day. */
export async function momentsOn(
  tx: ReadTransaction,
  subjectId: RecordId,
  day: Day,
): Promise<Moment[]> {
  return tx.objectStore('moments').index('bySubjectDay').getAll([subjectId, day]);
}

/** The logical days from `from` on with a moment about one subject, oldest first. */
export async function daysOf(tx: ReadTransaction, subjectId: RecordId, from: Day): Promise<Day[]> {
  const range = IDBKeyRange.bound([subjectId, from], [subjectId, '\uffff']);
  const moments = await tx.objectStore('moments').index('bySubjectDay').getAll(range);
  return [...new Set(moments.map(({ day }) => day))];
}

/** The latest contact that was logged: of the newest day, the one recorded last. */
export async function latestDone(tx: ReadTransaction, subjectId: RecordId): Promise<Done | null> {
  const [newest] = await momentsOf(tx, subjectId, 1);
  if (!newest) return null;
  const index = tx.objectStore('moments').index('bySubjectDay');
  const sameDay = await index.getAll([subjectId, newest.day]);
  const kept = sameDay.filter((moment) => !moment.deletedAt);
  return { day: newest.day, at: Math.max(...kept.map(({ at }) => at)) };
}

export async function eraseMomentsOf(tx: WriteTransaction, subjectId: RecordId): Promise<void> {
  const range = IDBKeyRange.bound([subjectId, ''], [subjectId, '\uffff']);
  const keys = await tx.objectStore('moments').index('bySubjectDay').getAllKeys(range);
  await Promise.all(keys.map((key) => tx.objectStore('moments').delete(key)));
}
