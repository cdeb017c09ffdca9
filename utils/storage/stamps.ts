import type { DayStamp } from '../domain/day-stamp.ts';
import type { Day } from '../domain/time.ts';
import { countLogged } from './logged.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** The stamps of the days from `from` on, oldest first. */
export async function stampsSince(tx: ReadTransaction, from: Day): Promise<DayStamp[]> {
  return tx.objectStore('stamps').getAll(IDBKeyRange.lowerBound(from));
}

export async function stampOf(tx: ReadTransaction, day: Day): Promise<DayStamp | null> {
  return (await tx.objectStore('stamps').get(day)) ?? null;
}

/** The stamp of a day, or none any more. */
export async function writeStamp(
  tx: WriteTransaction,
  day: Day,
  stamp: DayStamp | null,
): Promise<void> {
  if (stamp === null) await tx.objectStore('stamps').delete(day);
  else await tx.objectStore('stamps').put(stamp);
  await countLogged(tx);
}
