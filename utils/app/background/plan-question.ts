import type { GlanceCard } from '../../domain/glance.ts';
import type { Plan } from '../../domain/plan.ts';
import { addDays, dayStartsAt, logicalDay, wallClockAt, type EpochMs } from '../../domain/time.ts';
import { happenedLately, occurrencesOf, type PlanState } from '../../planning/index.ts';
import type { Reading } from '../../platform/ports.ts';
import type { ReadTransaction } from '../../storage/schema.ts';

/** The card with "did it happen?" where there is room for it, and until when that holds. */
interface Questioned {
  readonly card: GlanceCard;
  readonly until: EpochMs;
}

/** A plan that is over is asked about while nothing else needs the slot. */
export async function withPlanQuestion(
  tx: ReadTransaction,
  state: PlanState,
  card: GlanceCard,
  reading: Reading,
): Promise<Questioned> {
  if (card.kind !== 'calm' && card.kind !== 'empty') return { card, until: Infinity };
  const plans = await livePlans(tx, state);
  const { now, zone } = reading;
  const { dayStart } = state.settings;
  const over = happenedLately(plans, { now, zone, dayStart });
  const until = nextEnd(plans, reading);
  if (over === null) return { card, until };
  const { planId, day, starts, ends } = over;
  const leaves = dayStartsAt(addDays(logicalDay(ends, zone, dayStart), 2), zone, dayStart);
  return { card: { kind: 'happened', planId, day, starts }, until: Math.min(until, leaves) };
}

/** Those that still come round, or did until the day before yesterday: never all there were. */
async function livePlans(tx: ReadTransaction, { subjects }: PlanState): Promise<Plan[]> {
  const ids = subjects.filter(({ kind }) => kind === 'plan').map(({ id }) => id);
  const rows = await Promise.all(ids.map((id) => tx.objectStore('plans').get(id)));
  return rows.filter((row) => row !== undefined);
}

/** When the next of them is over. */
function nextEnd(plans: readonly Plan[], { now, zone }: Reading): EpochMs {
  const { day } = wallClockAt(now, zone);
  const range = { from: addDays(day, -1), to: addDays(day, 1) };
  const ends = plans.flatMap((plan) => occurrencesOf(plan, range, zone)).map((one) => one.ends);
  return Math.min(...ends.filter((at) => at > now));
}
