import { TALLY_DAYS } from '../../domain/tally.ts';
import { HOUR, addDays, logicalDay, type Day, type EpochMs } from '../../domain/time.ts';
import { slotDayFrom } from '../../planning/index.ts';
import type { Reading } from '../../platform/ports.ts';
import { isAsked } from '../../domain/reaching.ts';
import { forgetNudges } from '../../storage/nudges.ts';
import { dropReaching, reachingIn } from '../../storage/reaching.ts';
import { STAGED_FOR, forgetStaged } from '../../storage/staging.ts';
import type { WriteTransaction } from '../../storage/schema.ts';
import { UNDO_FOR, forgetUndo } from '../../storage/undo.ts';

/** Days the log of reminders is kept before only the tallies remain. */
const LOG_DAYS = 90;
/** How long something timed that was put off can still ring and be answered once its instant has come. */
const PUT_OFF_LIFE = 2 * HOUR;

/** Forgets what waits for the user only for a while: what can be taken back, files that were read, who was reached for. */
export async function letGo(tx: WriteTransaction, { now }: Reading): Promise<void> {
  await forgetUndo(tx, now - UNDO_FOR);
  await forgetStaged(tx, now - STAGED_FOR);
  const reaching = await reachingIn(tx);
  if (reaching && !isAsked(reaching, now)) await dropReaching(tx);
}

/** Forgets what is long past: the old log, old tallies, timed things that passed. */
export async function tidy(tx: WriteTransaction, { now, zone }: Reading): Promise<void> {
  const today = logicalDay(now, zone, '00:00');
  await forgetNudges(tx, now - LOG_DAYS * 24 * HOUR);
  const tallies = tx.objectStore('tallies');
  await tallies.delete(IDBKeyRange.upperBound(addDays(today, -TALLY_DAYS - 1), true));
  await forgetPassed(tx, addDays(today, -2), now);
}

/** Something timed comes round no more once its last day is two days past, unless it was put off. */
async function forgetPassed(tx: WriteTransaction, before: Day, now: EpochMs): Promise<void> {
  const subjects = tx.objectStore('subjects');
  for (const { id, rhythm, snooze } of await subjects.getAll()) {
    if (rhythm.kind !== 'at' || slotDayFrom(rhythm, before) !== null) continue;
    if (snooze === null || snooze.until + PUT_OFF_LIFE <= now) await subjects.delete(id);
  }
}
