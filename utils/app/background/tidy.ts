import { TALLY_DAYS } from '../../domain/tally.ts';
import { HOUR, addDays, logicalDay } from '../../domain/time.ts';
import type { Reading } from '../../platform/ports.ts';
import { forgetNudges } from '../../storage/nudges.ts';
import type { WriteTransaction } from '../../storage/schema.ts';
import { UNDO_FOR, forgetUndo } from '../../storage/undo.ts';

/** Days the log of reminders is kept before only the tallies remain. */
const LOG_DAYS = 90;

/** Forgets what is only kept for a while: the old log, old tallies, undo entries, timed things that passed. */
export async function tidy(tx: WriteTransaction, { now, zone }: Reading): Promise<void> {
  const today = logicalDay(now, zone, '00:00');
  await forgetNudges(tx, now - LOG_DAYS * 24 * HOUR);
  await forgetUndo(tx, now - UNDO_FOR);
  const tallies = tx.objectStore('tallies');
  await tallies.delete(IDBKeyRange.upperBound(addDays(today, -TALLY_DAYS - 1), true));
  await forgetPassed(tx, addDays(today, -2));
}

/** A thing timed for one day comes round no more once it is two days past. */
async function forgetPassed(tx: WriteTransaction, before: string): Promise<void> {
  const subjects = tx.objectStore('subjects');
  for (const { id, rhythm } of await subjects.getAll()) {
    if (rhythm.kind === 'at' && 'day' in rhythm.on && rhythm.on.day < before) {
      await subjects.delete(id);
    }
  }
}
