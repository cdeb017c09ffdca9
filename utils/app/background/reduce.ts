import { withDefaults, type Settings } from '../../domain/settings.ts';
import { addDays, logicalDay } from '../../domain/time.ts';
import type { Reading } from '../../platform/ports.ts';
import { reduceMoments } from '../../storage/reducing.ts';
import type { Database } from '../../storage/schema.ts';
import { putSingle, single } from '../../storage/singles.ts';
import { readingOf, write } from '../../storage/transaction.ts';

/** Days for which notes and names stay beside what happened; fewer where others use the computer. */
const KEPT_DAYS = 90;
const KEPT_DAYS_SHARED = 30;

/**
 * Once a logical day the notes and names of old times are reduced to counts, a slice at each look
 * until it is done, in a transaction of its own.
 */
export async function reduceOld(database: Database, { now, zone }: Reading): Promise<void> {
  const tx = readingOf(database);
  const [stored, doneOn] = await Promise.all([single(tx, 'settings'), single(tx, 'reducedOn')]);
  const settings = withDefaults(stored);
  const today = logicalDay(now, zone, settings.dayStart);
  if (doneOn === today || settings.keepNotes) return;
  const before = addDays(today, -daysKept(settings));
  await write(database, async (writing) => {
    if (await reduceMoments(writing, before)) await putSingle(writing, 'reducedOn', today);
  });
}

function daysKept({ shared }: Settings): number {
  return shared === true ? KEPT_DAYS_SHARED : KEPT_DAYS;
}
