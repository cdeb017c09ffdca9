import { isOpen } from '../domain/nudge.ts';
import { DAY_PART_TIMES } from '../domain/tally.ts';
import {
  addDays,
  dayStartsAt,
  instantOf,
  wallClockAt,
  type EpochMs,
  type Zone,
} from '../domain/time.ts';
import { breakLooks, breakTold, isAfter } from './breaks.ts';
import { spacingEndsAt } from './budget.ts';
import { warmUpEndsAt } from './candidates.ts';
import { lookAt, type Look } from './moments-of-day.ts';
import { isOn, openingsAround } from './openings.ts';
import { WAIT_ACTIVE } from './raise.ts';
import type { PlanState } from './state.ts';
import { nextRings } from './timed.ts';

/** The earliest instant after now at which time alone may change what is shown. */
export function changesAt(state: PlanState, look: Look): EpochMs {
  return Math.min(...instants(state, look).filter((at) => at > look.now));
}

/** When to look again: at the next change, or when activity will have lasted long enough for something. */
export function wakeAt(state: PlanState, look: Look, nextChange: EpochMs): EpochMs {
  const ahead = [...candidateWaits(state, look), ...breakLooks(state, look)];
  return Math.min(nextChange, ...ahead.filter((at) => at > look.now));
}

/** The same for who is never without input for half a minute: there is no use in looking for it. */
export function wakeOfRestless(state: PlanState, now: EpochMs, zone: Zone): EpochMs {
  const look = lookAt(state, now, zone);
  const ahead = [...candidateWaits(state, look), ...breakTold(state, look)];
  return Math.min(changesAt(state, look), ...ahead.filter((at) => at > now));
}

function candidateWaits({ presence }: PlanState, { now }: Look): EpochMs[] {
  const { candidate, activeMs, state: idle } = presence;
  if (candidate === null || idle !== 'active') return [];
  return [now + WAIT_ACTIVE - (activeMs - candidate.sinceActiveMs)];
}

function instants(state: PlanState, look: Look): EpochMs[] {
  const { dayStart } = state.settings;
  return [
    dayStartsAt(addDays(look.today, 1), look.zone, dayStart),
    state.pause?.until ?? 0,
    spacingEndsAt(state) ?? 0,
    // Ahead only where a clock was set back since.
    state.installedAt,
    ...state.subjects.filter(isAfter).map(({ lastDone }) => lastDone?.at ?? 0),
    warmUpEndsAt(state),
    ...look.spans.flatMap(({ start, end }) => [start, end]),
    ...state.nudges.filter(isOpen).map(({ expiresAt }) => expiresAt),
    ...state.subjects.map(({ snooze }) => snooze?.until ?? 0),
    ...nextRings(state, look),
    ...openingStarts(state, look),
    ...partChanges(state, look),
  ];
}

/** What was learned weighs differently from one part of the day to the next. */
function partChanges({ cells }: PlanState, { now, zone }: Look): EpochMs[] {
  if (cells.length === 0) return [];
  const { day } = wallClockAt(now, zone);
  return [day, addDays(day, 1)].flatMap((on) =>
    DAY_PART_TIMES.map((time) => instantOf(on, time, zone)),
  );
}

function openingStarts({ subjects }: PlanState, look: Look): EpochMs[] {
  return subjects
    .filter(isOn)
    .flatMap((subject) => openingsAround(subject, look).map(({ start }) => start));
}
