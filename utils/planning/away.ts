import type { Presence } from '../domain/presence.ts';
import type { Subject } from '../domain/subject.ts';
import { daysBetween, logicalDay, type Day } from '../domain/time.ts';
import { dueOn, firstAsks, isEvery } from './due.ts';
import type { Look } from './moments-of-day.ts';
import type { PlanState } from './state.ts';

/** People return at no more than one a day, and after so many days in any case as ever. */
const SLOW_DAYS = 30;

/** The logical day of the last return from 48 hours away, or null. */
export function cameBackOn({ cameBackAt }: Presence, { zone, dayStart }: Look): Day | null {
  return cameBackAt === null ? null : logicalDay(cameBackAt, zone, dayStart);
}

/** One person a day: on the day of a return, and as long as somebody waits who fell due before it. */
export function comesBackSlowly({ presence, subjects }: PlanState, look: Look): boolean {
  const back = cameBackOn(presence, look);
  if (back === null || presence.cameBackAt === null) return false;
  const { cameBackAt } = presence;
  const days = daysBetween(back, look.today);
  // A journey west may lead back to the day before.
  if (days <= 0 || days > SLOW_DAYS) return days <= 0;
  const asks = firstAsks(subjects);
  return subjects
    .filter(({ kind, setAt }) => kind === 'person' && setAt < cameBackAt)
    .some((row) => waitsSince(row, asks.get(row.id), back, look));
}

/** Due on the day of the return, and not put before the user since. */
function waitsSince(
  subject: Subject,
  ask: Day | undefined,
  back: Day,
  { today, now }: Look,
): boolean {
  const { rest, snooze, lastShown } = subject;
  if (!isEvery(subject) || (rest !== null && rest.until > today)) return false;
  if (snooze !== null && snooze.until > now) return false;
  if (lastShown !== null && lastShown.day >= back) return false;
  return dueOn(subject, ask, today).opensOn <= back;
}
