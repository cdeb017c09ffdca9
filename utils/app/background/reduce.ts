import { notesKeptDays, withDefaults, type Settings } from '../../domain/settings.ts';
import { addDays, logicalDay, type Day } from '../../domain/time.ts';
import type { Reading } from '../../platform/ports.ts';
import { forgetOldPlans, reduceMoments } from '../../storage/reducing.ts';
import type { Database, ReadTransaction } from '../../storage/schema.ts';
import { putSingle, single } from '../../storage/singles.ts';
import { write } from '../../storage/transaction.ts';

/** Whether notes and names of old times wait to be reduced: once a logical day, until that is done. */
export async function isReductionDue(
  tx: ReadTransaction,
  { keepNotes }: Settings,
  today: Day,
): Promise<boolean> {
  return !keepNotes && (await single(tx, 'reducedOn')) !== today;
}

/** A slice of them, in a transaction of its own. */
export async function reduceOld(database: Database, { now, zone }: Reading): Promise<void> {
  await write(database, async (tx) => {
    const settings = withDefaults(await single(tx, 'settings'));
    const today = logicalDay(now, zone, settings.dayStart);
    if (!(await isReductionDue(tx, settings, today))) return;
    const before = addDays(today, -notesKeptDays(settings));
    await forgetOldPlans(tx, before);
    const isDone = await reduceMoments(tx, before);
    if (isDone) await putSingle(tx, 'reducedOn', today);
  });
}
