import type { Moment } from '../domain/moment.ts';
import { emptyTally, type DayTally } from '../domain/tally.ts';
import type { Day } from '../domain/time.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

type Counted = Pick<Moment, 'day' | 'sphere' | 'minutes' | 'evening' | 'subjectId' | 'deletedAt'>;

/** Adds a moment's time to its day (`1`), or takes it away again (`-1`). */
export async function countTime(
  tx: WriteTransaction,
  moment: Counted,
  sign: 1 | -1,
): Promise<void> {
  if (!moment.minutes || moment.deletedAt !== undefined) return;
  const stored = await tx.objectStore('tallies').get(moment.day);
  // Of a day so long ago that its counts are gone, nothing is left to take away.
  if (!stored && sign < 0) return;
  await tx.objectStore('tallies').put(counted(stored ?? emptyTally(moment.day), moment, sign));
}

function counted(tally: DayTally, moment: Counted, sign: 1 | -1): DayTally {
  const { sphere, minutes, evening, subjectId } = moment;
  const more = sign * (minutes ?? 0);
  const evenings = evening ? added(tally.evenings, sphere, sign) : tally.evenings;
  const about = subjectId === null ? tally.about : added(tally.about, subjectId, more);
  const { evenings: _, about: __, ...rest } = tally;
  return {
    ...rest,
    minutes: added(tally.minutes, sphere, more) ?? {},
    ...(evenings ? { evenings } : {}),
    ...(about ? { about } : {}),
  };
}

/** Never below zero; what comes to nothing leaves, and with the last of it the whole. */
function added<Key extends string>(
  sums: Readonly<Partial<Record<Key, number>>> | undefined,
  key: Key,
  more: number,
): Record<Key, number> | undefined {
  const sum = Math.max(0, (sums?.[key] ?? 0) + more);
  const after = Object.entries({ ...sums, [key]: sum }).filter(([, each]) => each !== 0);
  return after.length === 0 ? undefined : (Object.fromEntries(after) as Record<Key, number>);
}

/** The days from `from` on that count for nothing. */
export async function pausedSince(tx: ReadTransaction, from: Day): Promise<Day[]> {
  const rows = await talliesSince(tx, from);
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

/** The counts of the days from `from` on, oldest first. */
export async function talliesSince(tx: ReadTransaction, from: Day): Promise<DayTally[]> {
  return tx.objectStore('tallies').getAll(IDBKeyRange.lowerBound(from));
}
