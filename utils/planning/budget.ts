import { FIRST_DAYS, FIRST_DAYS_CAP } from '../domain/settings.ts';
import type { SubjectKind } from '../domain/subject.ts';
import { emptyTally, raisedOn, type DayTally } from '../domain/tally.ts';
import { addDays, MINUTE, type Day, type EpochMs } from '../domain/time.ts';
import { comesBackSlowly } from './away.ts';
import { capInForce } from './back-off.ts';
import type { Look } from './moments-of-day.ts';
import type { PlanState } from './state.ts';

type Room = (kind: SubjectKind) => boolean;

/** Untimed nudges on this day at the most. */
function capToday(state: PlanState, { today, installDay }: Look): number {
  const first = today < addDays(installDay, FIRST_DAYS);
  return first ? Math.min(capInForce(state), FIRST_DAYS_CAP) : capInForce(state);
}

/** Whether the day's cap and its shares leave room for one more untimed nudge of a kind. */
export function roomToday(state: PlanState, look: Look): Room {
  const cap = capToday(state, look);
  const tally = tallyOf(state, look.today);
  const { raised } = tally;
  const of = (kind: SubjectKind): number => raised[kind] ?? 0;
  const all = raisedOn(tally);
  const reached = of('person') + of('birthday');
  const asked = reached + of('goal') + of('us');
  const mayAsk = asked < Math.ceil(cap / 2);
  const people = comesBackSlowly(state, look) ? 1 : cap;
  return (kind) => {
    if (all >= cap) return false;
    switch (kind) {
      case 'break':
        return of('break') < Math.min(2, Math.floor(cap / 2));
      case 'person':
      case 'birthday':
        return mayAsk && reached < people;
      case 'goal':
        return mayAsk && of('goal') === 0;
      case 'us':
        return mayAsk;
      case 'care':
      case 'plan':
      case 'clockLine':
      case 'checkIn':
      case 'test':
        return true;
      default:
        return kind satisfies never;
    }
  };
}

/** When untimed nudges may be raised again, or null where nothing was raised yet. */
export function spacingEndsAt({ settings, tallies }: PlanState): EpochMs | null {
  const last = tallies.reduce((at, row) => Math.max(at, row.lastRaisedAt ?? at), -Infinity);
  return last === -Infinity ? null : last + settings.spacingMinutes * MINUTE;
}

export function isSpaced(state: PlanState, now: EpochMs): boolean {
  return (spacingEndsAt(state) ?? now) <= now;
}

export function tallyOf({ tallies }: PlanState, day: Day): DayTally {
  return tallies.find((row) => row.day === day) ?? emptyTally(day);
}

export function withTally(state: PlanState, row: DayTally): PlanState {
  return { ...state, tallies: [...state.tallies.filter(({ day }) => day !== row.day), row] };
}
