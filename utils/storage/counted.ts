import type { Exact } from '../domain/day-time.ts';
import type { TimeSphere } from '../domain/sphere.ts';
import type { Day } from '../domain/time.ts';
import type { ReadTransaction } from './schema.ts';

/**
 * What was logged on each day from `from` on, from the moments themselves: their counts by day are
 * kept for as long as a plan looks back, and this looks further.
 */
export async function loggedSince(tx: ReadTransaction, from: Day): Promise<Exact[]> {
  const moments = await tx
    .objectStore('moments')
    .index('byDay')
    .getAll(IDBKeyRange.lowerBound(from));
  const days = new Map<Day, Partial<Record<TimeSphere, number>>>();
  for (const { day, sphere, minutes, deletedAt } of moments) {
    if (!minutes || deletedAt !== undefined) continue;
    const sums = days.get(day) ?? {};
    sums[sphere] = (sums[sphere] ?? 0) + minutes;
    days.set(day, sums);
  }
  return [...days].map(([day, minutes]) => ({ day, minutes }));
}
