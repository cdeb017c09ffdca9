import { freshPresence, type Presence } from '../domain/presence.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { TALLY_DAYS } from '../domain/tally.ts';
import { HOUR, addDays, logicalDay, type EpochMs, type Zone } from '../domain/time.ts';
import { readPlanState, type StoredPlanState } from './plan-state.ts';
import type { ReadTransaction } from './schema.ts';

/** Nudges of the last two logical days are looked at whatever became of them. */
const NUDGE_HOURS = 72;

/** Everything a plan may look at: the background decides by it, and pages tell what comes by it. */
type Assembled = StoredPlanState & {
  readonly settings: Settings;
  readonly installedAt: EpochMs;
  readonly presence: Presence;
};

/** What is stored, as of this instant, with the defaults of a first day. */
export async function assemble(
  tx: ReadTransaction,
  { now, zone }: { readonly now: EpochMs; readonly zone: Zone },
): Promise<Assembled> {
  const stored = await readPlanState(tx, {
    // A zone further east is at most one day ahead; one more day costs one row.
    day: addDays(logicalDay(now, zone, '00:00'), -TALLY_DAYS - 1),
    nudgesFrom: now - NUDGE_HOURS * HOUR,
  });
  return {
    ...stored,
    settings: stored.settings ?? DEFAULT_SETTINGS,
    installedAt: stored.installedAt ?? now,
    presence: stored.presence ?? freshPresence(now, zone),
  };
}
