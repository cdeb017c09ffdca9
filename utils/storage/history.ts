import type { Moment } from '../domain/moment.ts';
import type { RecordId } from '../domain/record.ts';
import { addDays, type Day, type EpochMs } from '../domain/time.ts';
import type { ReadTransaction } from './schema.ts';

/** A place in the history: everything behind it is older. */
export interface HistoryPlace {
  readonly day: Day;
  readonly at: EpochMs;
  readonly id: RecordId;
}

export interface HistoryAsked {
  /** Null from the newest on. */
  readonly after: HistoryPlace | null;
  /** A page's worth. */
  readonly size: number;
  readonly matches: (moment: Moment) => boolean;
}

export interface HistoryPage {
  readonly moments: readonly Moment[];
  /** Where to go on; null at the end. A page may be short of its size and still go on. */
  readonly next: HistoryPlace | null;
}

/** Days that one request reads, and moments that one page looks at before it lets others have a turn. */
const DAYS_AT_ONCE = 14;
const LOOKED_AT = 5_000;

/** The newest moments that match, read in slices of days: never more than a page needs. */
export async function historyPage(
  tx: ReadTransaction,
  { after, size, matches }: HistoryAsked,
): Promise<HistoryPage> {
  const found: Moment[] = [];
  let looked = 0;
  let last = after?.day ?? (await dayBefore(tx, null));
  while (last !== null) {
    const first = addDays(last, 1 - DAYS_AT_ONCE);
    const rows = await tx
      .objectStore('moments')
      .index('byDay')
      .getAll(IDBKeyRange.bound(first, last));
    for (const moment of rows.sort(newestFirst)) {
      if (after !== null && newestFirst(moment, after) <= 0) continue;
      if (moment.deletedAt !== undefined || !matches(moment)) continue;
      found.push(moment);
      if (found.length === size) return { moments: found, next: placeOf(moment) };
    }
    looked += rows.length;
    last = await dayBefore(tx, first);
    if (looked >= LOOKED_AT && last !== null) return { moments: found, next: endOf(last) };
  }
  return { moments: found, next: null };
}

/** The newest day with a moment before this one, or of all. */
async function dayBefore(tx: ReadTransaction, day: Day | null): Promise<Day | null> {
  const range = day === null ? null : IDBKeyRange.upperBound(day, true);
  const cursor = await tx.objectStore('moments').index('byDay').openKeyCursor(range, 'prev');
  return cursor?.key ?? null;
}

/** The order of a page: what was logged last on a day is first in it. */
export function newestFirst(one: HistoryPlace, other: HistoryPlace): number {
  if (one.day !== other.day) return one.day > other.day ? -1 : 1;
  return other.at - one.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

function placeOf({ day, at, id }: Moment): HistoryPlace {
  return { day, at, id };
}

/** Before everything of this day. */
function endOf(day: Day): HistoryPlace {
  return { day, at: Infinity, id: '' };
}
