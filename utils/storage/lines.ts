import type { HoursLine, WeekLine } from '../domain/boundary.ts';
import { weekLine } from '../domain/hours-line.ts';
import type { ReadTransaction } from './schema.ts';

/** The hours lines that are drawn now. */
export async function hoursLines(tx: ReadTransaction): Promise<HoursLine[]> {
  const boundaries = await tx.objectStore('boundaries').getAll();
  return boundaries.flatMap(({ line, deletedAt }) =>
    deletedAt === undefined && line.kind === 'hours' ? [line] : [],
  );
}

/** As they are measured; one that is empty says nothing. */
export async function weekLines(tx: ReadTransaction): Promise<WeekLine[]> {
  return (await hoursLines(tx)).flatMap((line) => weekLine(line) ?? []);
}
