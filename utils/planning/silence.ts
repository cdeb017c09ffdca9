import { daysBetween, type EpochMs, type Zone } from '../domain/time.ts';
import { allCandidates } from './candidates.ts';
import { lookAt } from './moments-of-day.ts';
import type { PlanState } from './state.ts';

/** Days of presence without a reminder, although something was due on all of them, that are worth a line. */
const SILENT_DAYS = 3;

/**
 * How many days in a row, up to yesterday, somebody was there and something was due and nothing was
 * raised; null where that is not so for three days at least, or was the user's own wish.
 */
export function silentDays(state: PlanState, now: EpochMs, zone: Zone): number | null {
  if (state.settings.cap === 0 || state.pause !== null) return null;
  const look = lookAt(state, now, zone);
  const due = allCandidates(state, look).map(({ due: { opensOn } }) => opensOn);
  const since = due.sort().at(0);
  if (since === undefined) return null;
  const days = state.tallies
    .filter(({ day, present, paused }) => present && !paused && day < look.today && day >= since)
    .sort((one, other) => daysBetween(one.day, other.day));
  const lastRaised = days.findIndex(({ lastRaisedAt }) => lastRaisedAt !== null);
  const silent = lastRaised < 0 ? days.length : lastRaised;
  return silent >= SILENT_DAYS ? silent : null;
}
