import { answerOn, type Occurrence, type Plan } from '../domain/plan.ts';
import {
  addDays,
  instantOf,
  logicalDay,
  MINUTE,
  wallClockAt,
  type Day,
  type EpochMs,
  type WallTime,
  type Zone,
} from '../domain/time.ts';
import { slotDaysBetween } from './slots.ts';

/** Each time a plan lies on the days on the wall from `from` to `to`, both included. */
export function occurrencesOf(
  { id, when, minutes }: Pick<Plan, 'id' | 'when' | 'minutes'>,
  { from, to }: { readonly from: Day; readonly to: Day },
  zone: Zone,
): Occurrence[] {
  return slotDaysBetween(when, from, to).map((day): Occurrence => {
    const starts = instantOf(day, when.time, zone);
    return { planId: id, day, starts, ends: starts + minutes * MINUTE };
  });
}

interface Asked {
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly dayStart: WallTime;
}

/** The longest a plan takes, in days on the wall that it can end after its slot's. */
const ENDS_WITHIN = 1;

/**
 * The plan that it is asked of whether it happened: the latest that is over, of today or of the
 * logical day before, of which nothing was said.
 */
export function happenedLately(
  plans: readonly Plan[],
  { now, zone, dayStart }: Asked,
): Occurrence | null {
  const today = logicalDay(now, zone, dayStart);
  const { day } = wallClockAt(now, zone);
  const range = { from: addDays(day, -1 - ENDS_WITHIN), to: day };
  const open = plans
    .filter(({ deletedAt }) => deletedAt === undefined)
    .flatMap((plan) =>
      occurrencesOf(plan, range, zone).filter((one) => answerOn(plan, one.day) === null),
    )
    .filter(({ ends }) => ends <= now && logicalDay(ends, zone, dayStart) >= addDays(today, -1));
  return open.sort((a, b) => b.ends - a.ends || (a.planId < b.planId ? -1 : 1)).at(0) ?? null;
}
