import { freshPresence } from '../../domain/presence.ts';
import { withDefaults } from '../../domain/settings.ts';
import { TALLY_DAYS } from '../../domain/tally.ts';
import { HOUR, addDays, logicalDay } from '../../domain/time.ts';
import type { PlanState } from '../../planning/index.ts';
import type { Reading } from '../../platform/ports.ts';
import { readPlanState } from '../../storage/plan-state.ts';
import type { ReadTransaction } from '../../storage/schema.ts';

/** Nudges of the last two logical days are looked at whatever became of them. */
const NUDGE_HOURS = 72;

/** Everything a plan may look at, at this instant, with the defaults of a first day. */
export async function assemble(tx: ReadTransaction, { now, zone }: Reading): Promise<PlanState> {
  const stored = await readPlanState(tx, {
    // A zone further east is at most one day ahead; one more day costs one row.
    day: addDays(logicalDay(now, zone, '00:00'), -TALLY_DAYS - 1),
    nudgesFrom: now - NUDGE_HOURS * HOUR,
  });
  return {
    ...stored,
    settings: withDefaults(stored.settings),
    installedAt: stored.installedAt ?? now,
    presence: stored.presence ?? freshPresence(now, zone),
  };
}
