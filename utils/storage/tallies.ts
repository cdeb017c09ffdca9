import type { Moment } from '../domain/moment.ts';
import { emptyTally } from '../domain/tally.ts';
import type { Day } from '../domain/time.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** Adds a moment's minutes to its day and sphere; taken back, they are negative. */
export async function countMinutes(
  tx: WriteTransaction,
  { day, sphere, minutes }: Pick<Moment, 'day' | 'sphere' | 'minutes'>,
): Promise<void> {
  if (!minutes) return;
  const tally = (await tx.objectStore('tallies').get(day)) ?? emptyTally(day);
  const sum = Math.max(0, (tally.minutes[sphere] ?? 0) + minutes);
  await tx.objectStore('tallies').put({ ...tally, minutes: { ...tally.minutes, [sphere]: sum } });
}

/** The days from `from` on that count for nothing. */
export async function pausedSince(tx: ReadTransaction, from: Day): Promise<Day[]> {
  const rows = await tx.objectStore('tallies').getAll(IDBKeyRange.lowerBound(from));
  return rows.filter(({ paused }) => paused).map(({ day }) => day);
}

/** These days count for nothing: a pause held for most of them. */
export async function markPaused(tx: WriteTransaction, days: readonly Day[]): Promise<void> {
  const tallies = tx.objectStore('tallies');
  for (const day of days) {
    const tally = (await tallies.get(day)) ?? emptyTally(day);
    await tallies.put({ ...tally, paused: true });
  }
}
