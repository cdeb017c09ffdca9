import type { BackOff } from '../domain/back-off.ts';
import { raisedOn } from '../domain/tally.ts';
import { addDays, daysBetween, type Day } from '../domain/time.ts';
import type { Look } from './moments-of-day.ts';
import type { PlanState } from './state.ts';

/** Days looked back on, today apart: what is open may still be answered. */
const WINDOW_DAYS = 14;
const ENOUGH = 15;
const HARDLY_ACTED = 0.1;
const WELL_ACTED = 0.2;

/** The user's own cap, or the lower one the planner has drawn back to. */
export function capInForce({ settings, backOff }: PlanState): number {
  return Math.min(settings.cap, backOff?.cap ?? settings.cap);
}

/**
 * Halves the cap where 15 or more in 14 days were acted on in under 10 per cent, and gives one back
 * after 14 days with 20 per cent. Both count from the last change on.
 */
export function backOffAt(state: PlanState, { today }: Look): BackOff | null {
  const backOff = state.backOff ?? null;
  const cap = capInForce(state);
  const { raised, acted } = countedSince(state, today);
  if (raised >= ENOUGH && acted < raised * HARDLY_ACTED) {
    const halved = Math.max(1, Math.floor(cap / 2));
    return halved < cap ? { cap: halved, since: today, untold: 'fewer' } : backOff;
  }
  if (backOff === null || backOff.cap === null) return backOff;
  const isDue = daysBetween(backOff.since, today) >= WINDOW_DAYS;
  if (!isDue || raised === 0 || acted < raised * WELL_ACTED) return backOff;
  return recovered(cap + 1, state.settings.cap, today);
}

/** The user chose a cap: theirs holds, and counting begins anew. */
export function afterOwnCap(today: Day): BackOff {
  return { cap: null, since: today, untold: null };
}

function recovered(cap: number, own: number, today: Day): BackOff {
  return { cap: cap < own ? cap : null, since: today, untold: 'more' };
}

function countedSince(
  { tallies, backOff }: PlanState,
  today: Day,
): { readonly raised: number; readonly acted: number } {
  const window = addDays(today, -WINDOW_DAYS);
  const since = backOff?.since ?? window;
  const from = since > window ? since : window;
  const days = tallies.filter(({ day }) => day >= from && day < today);
  return {
    raised: days.reduce((sum, row) => sum + raisedOn(row), 0),
    acted: days.reduce((sum, row) => sum + row.acted, 0),
  };
}
