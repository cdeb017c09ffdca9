import { isOpen } from '../domain/nudge.ts';
import { DAY_PART_TIMES } from '../domain/tally.ts';
import { addDays, dayStartsAt, instantOf, wallClockAt, type EpochMs } from '../domain/time.ts';
import { spacingEndsAt } from './budget.ts';
import { warmUpEndsAt } from './candidates.ts';
import type { Look } from './moments-of-day.ts';
import { WAIT_ACTIVE } from './raise.ts';
import type { PlanState } from './state.ts';
import { nextRings } from './timed.ts';

/** The earliest instant after now at which time alone may change what is shown. */
export function changesAt(state: PlanState, look: Look): EpochMs {
  return Math.min(...instants(state, look).filter((at) => at > look.now));
}

/** When to look again: at the next change, or when the waiting candidate has waited long enough. */
export function wakeAt(state: PlanState, look: Look): EpochMs {
  const { candidate, activeMs, state: idle } = state.presence;
  if (candidate === null || idle !== 'active') return changesAt(state, look);
  const wait = WAIT_ACTIVE - (activeMs - candidate.sinceActiveMs);
  return wait > 0 ? Math.min(look.now + wait, changesAt(state, look)) : changesAt(state, look);
}

function instants(state: PlanState, look: Look): EpochMs[] {
  const { dayStart } = state.settings;
  return [
    dayStartsAt(addDays(look.today, 1), look.zone, dayStart),
    state.pause?.until ?? 0,
    spacingEndsAt(state) ?? 0,
    // Ahead only where a clock was set back since.
    state.installedAt,
    warmUpEndsAt(state),
    ...look.spans.flatMap(({ start, end }) => [start, end]),
    ...state.nudges.filter(isOpen).map(({ expiresAt }) => expiresAt),
    ...state.subjects.map(({ snooze }) => snooze?.until ?? 0),
    ...nextRings(state, look),
    ...partChanges(state, look),
  ];
}

/** What was learned weighs differently from one part of the day to the next. */
function partChanges({ cells }: PlanState, { now, zone }: Look): EpochMs[] {
  if (cells.length === 0) return [];
  const { day } = wallClockAt(now, zone);
  return DAY_PART_TIMES.map((time) => instantOf(day, time, zone));
}
