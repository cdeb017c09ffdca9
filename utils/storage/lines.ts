import type { WeekLine } from '../domain/boundary.ts';
import type { ReadTransaction } from './schema.ts';

/** The hours lines a plan can measure: those in hours, and neither removed nor empty. */
export async function weekLines(tx: ReadTransaction): Promise<WeekLine[]> {
  const boundaries = await tx.objectStore('boundaries').getAll();
  return boundaries.flatMap(({ line, deletedAt }) => {
    if (deletedAt !== undefined || line.kind !== 'hours' || line.unit !== 'hours') return [];
    const { sphere, direction, amount } = line;
    return amount > 0 ? [{ sphere, direction, minutes: amount * 60 }] : [];
  });
}
