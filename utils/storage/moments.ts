import type { Moment } from '../domain/moment.ts';
import type { RecordId } from '../domain/record.ts';
import type { Done } from '../domain/rhythm.ts';
import type { Day } from '../domain/time.ts';
import { dropTimeDrafts } from './drafts.ts';
import { countLogged } from './logged.ts';
import { reduceFrom } from './reducing.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { countTime } from './tallies.ts';

/** Writes what happened, and counts its time in the same transaction. */
export async function enterMoment(tx: WriteTransaction, moment: Moment): Promise<void> {
  await tx.objectStore('moments').put(moment);
  await countTime(tx, moment, 1);
  await reduceFrom(tx, moment.day);
  await countLogged(tx);
}

/** Puts one in the place of another under the same id. */
export async function changeMoment(
  tx: WriteTransaction,
  before: Moment,
  after: Moment,
): Promise<void> {
  await countTime(tx, before, -1);
  await enterMoment(tx, after);
}

/** Takes it out, with its time, and leaves no tombstone. */
export async function dropMoment(tx: WriteTransaction, moment: Moment): Promise<void> {
  await countTime(tx, moment, -1);
  await tx.objectStore('moments').delete(moment.id);
  await countLogged(tx);
}

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
  const moments = await tx.objectStore('moments').index('bySubjectDay').getAll([subjectId, day]);
  return moments.filter(isKept);
}

/** The logical days from `from` on with a moment about one subject, oldest first. */
export async function daysOf(tx: ReadTransaction, subjectId: RecordId, from: Day): Promise<Day[]> {
  const range = IDBKeyRange.bound([subjectId, from], [subjectId, '\uffff']);
  const moments = await tx.objectStore('moments').index('bySubjectDay').getAll(range);
  return [...new Set(moments.filter(isKept).map(({ day }) => day))];
}

/** The latest contact that was logged: of the newest day, the one recorded last. */
export async function latestDone(tx: ReadTransaction, subjectId: RecordId): Promise<Done | null> {
  const [newest] = await momentsOf(tx, subjectId, 1);
  if (!newest) return null;
  const kept = await momentsOn(tx, subjectId, newest.day);
  return { day: newest.day, at: Math.max(...kept.map(({ at }) => at)) };
}

/** With their time, and what is typed over them: what is left of somebody erased is not even an hour. */
export async function eraseMomentsOf(tx: WriteTransaction, subjectId: RecordId): Promise<void> {
  const range = IDBKeyRange.bound([subjectId, ''], [subjectId, '\uffff']);
  const moments = await tx.objectStore('moments').index('bySubjectDay').getAll(range);
  for (const moment of moments) await dropMoment(tx, moment);
  const ids = moments.map(({ id }) => id);
  await dropTimeDrafts(tx, subjectId, ids);
}

function isKept({ deletedAt }: Moment): boolean {
  return deletedAt === undefined;
}
