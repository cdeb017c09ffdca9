import type { Presence } from '../domain/presence.ts';
import type { EpochMs, Zone } from '../domain/time.ts';
import { backOffAt } from './back-off.ts';
import { raiseBreak } from './breaks.ts';
import { badgeOf, cardOf } from './glance-card.ts';
import { settle } from './life.ts';
import { lookAt, type Look } from './moments-of-day.ts';
import { raiseUntimed, waitingCandidate, withRaised } from './raise.ts';
import type { PlanResult, PlanState } from './state.ts';
import { raiseTimed } from './timed.ts';
import { changesAt, wakeAt } from './wake.ts';
import { withWelcome } from './welcome-back.ts';

/** Decides what to raise, what leaves, what a glance shows and when to look again. Twice at the same instant changes nothing. */
export function plan(before: PlanState, now: EpochMs, zone: Zone): PlanResult {
  const look = lookAt(before, now, zone);
  const { state: kept, expire, withdraw, update } = settle(before, look);
  const settled = withWelcome({ ...kept, backOff: backOffAt(kept, look) }, look);
  const timed = raiseTimed(settled, look);
  const rung = withRaised(settled, timed);
  const untimed = [raiseUntimed(rung, look)].filter((nudge) => nudge !== null);
  const asked = withRaised(rung, untimed);
  // A break past its share waits for nothing; any other waits for the spacing that has just begun.
  const breaks = [raiseBreak(asked, look)].filter((nudge) => nudge !== null);
  const raised = withRaised(asked, breaks);
  const state = { ...raised, presence: withCandidate(raised, look) };
  const validUntil = changesAt(state, look);
  return {
    raise: [...timed, ...untimed, ...breaks],
    expire,
    withdraw,
    update,
    subjects: changed(before.subjects, state.subjects),
    tallies: changed(before.tallies, state.tallies),
    presence: state.presence,
    backOff: state.backOff ?? null,
    pause: state.pause,
    card: cardOf(raised, look),
    badge: badgeOf(state),
    validUntil,
    wakeAt: wakeAt(state, look, validUntil),
  };
}

/** Who waits for a return from now on, and since how much activity. */
function withCandidate(state: PlanState, look: Look): Presence {
  const { presence } = state;
  const subjectId = waitingCandidate(state, look)?.subject.id;
  if (subjectId === presence.candidate?.subjectId) return presence;
  const candidate =
    subjectId === undefined ? null : { subjectId, sinceActiveMs: presence.activeMs };
  return { ...presence, candidate };
}

function changed<Row>(before: readonly Row[], after: readonly Row[]): Row[] {
  return after.filter((row, place) => row !== before[place] && !before.includes(row));
}
