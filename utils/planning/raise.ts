import { isFurther, type Nudge, type NudgeVoice, type Occasion } from '../domain/nudge.ts';
import type { Presence } from '../domain/presence.ts';
import { addDays, dayStartsAt, MINUTE, type EpochMs } from '../domain/time.ts';
import { isSpaced, roomToday, tallyOf, withTally } from './budget.ts';
import { bestCandidate, type Candidate } from './candidates.ts';
import { TICK } from './ledger.ts';
import type { Look } from './moments-of-day.ts';
import { reasonOf } from './reason.ts';
import type { PlanState } from './state.ts';
import { waitedOutAbsence } from './welcome-back.ts';

/** A return can be used until the next regular look, in case spacing or quiet hours end meanwhile. */
const RETURN_USABLE = TICK;
/** An opening of the popup is one look, which may come a little late. */
const OPENING_USABLE = MINUTE;
/** Without a return or an opening the best candidate is raised after so much activity. */
export const WAIT_ACTIVE = 60 * MINUTE;

/** The untimed nudge to raise now, or null. At most one per plan: the spacing forbids a second. */
export function raiseUntimed(state: PlanState, look: Look): Nudge | null {
  if (!isSpaced(state, look.now)) return null;
  const candidate = waitingCandidate(state, look);
  if (candidate === null) return null;
  const opened = isOpened(state, look);
  const occasion = opened ? openingOccasion(candidate) : occasionOf(candidate, state, look);
  const voice = opened || waitedOutAbsence(candidate, state, look) ? 'quiet' : 'toast';
  return occasion && untimedNudge(candidate, occasion, voice, state, look);
}

/** The best candidate that waits for its moment, spacing apart; null while nothing may be raised. */
export function waitingCandidate(state: PlanState, look: Look): Candidate | null {
  if (state.pause !== null || look.quiet || state.settings.cap === 0) return null;
  return bestCandidate(state, look, roomToday(state, look));
}

/** What an opening of the popup would say of it. */
export function openingOccasion({ standing }: Candidate): Occasion {
  switch (standing) {
    case 'snoozed':
      return 'snoozed';
    case 'warmUp':
      return 'warmUp';
    case 'itsDay':
    case 'starved':
    case 'scored':
      return 'opened';
    default:
      return standing satisfies never;
  }
}

/** The opening it may be raised at now, or null while it has to wait. Nothing untimed while idle or locked. */
function occasionOf(candidate: Candidate, state: PlanState, look: Look): Occasion | null {
  if (state.presence.state !== 'active') return null;
  const returned =
    state.settings.useReturns && isRecent(state.presence.returnedAt, RETURN_USABLE, look.now);
  const waited = hasWaited(candidate, state);
  switch (candidate.standing) {
    case 'snoozed':
      return returned || waited || candidate.snooze?.atReturn === false ? 'snoozed' : null;
    case 'warmUp':
      return returned ? 'warmUp' : null;
    case 'itsDay':
    case 'starved':
    case 'scored':
      return returned ? returnOccasion(state.presence) : waited ? 'active' : null;
    default:
      return candidate.standing satisfies never;
  }
}

/** Who was active all along, without a lock, did not come back: the return is the end of quiet hours. */
function returnOccasion({ activeSince, returnedAt, unlockedAt }: Presence): Occasion {
  const wasActive = activeSince !== null && returnedAt !== null && activeSince < returnedAt;
  return wasActive && returnedAt !== unlockedAt ? 'quietOver' : 'return';
}

export function isOpened({ presence }: PlanState, { now }: Look): boolean {
  const { openedAt, returnedAt } = presence;
  return isRecent(openedAt, OPENING_USABLE, now) && (openedAt ?? 0) >= (returnedAt ?? 0);
}

function isRecent(at: EpochMs | null, span: number, now: EpochMs): boolean {
  return at !== null && at <= now && now - at <= span;
}

function hasWaited({ subject }: Candidate, { presence }: PlanState): boolean {
  const { candidate, activeMs } = presence;
  return candidate?.subjectId === subject.id && activeMs - candidate.sinceActiveMs >= WAIT_ACTIVE;
}

function untimedNudge(
  candidate: Candidate,
  occasion: Occasion,
  voice: NudgeVoice,
  { settings }: PlanState,
  { now, zone, today }: Look,
): Nudge {
  const { subject, due, id } = candidate;
  return {
    id,
    subjectId: subject.id,
    subjectKind: subject.kind,
    sphere: subject.sphere,
    day: today,
    raisedAt: now,
    expiresAt: dayStartsAt(addDays(today, 1), zone, settings.dayStart),
    timed: false,
    voice,
    state: { kind: 'raised' },
    reason: reasonOf(candidate, occasion),
    due: due.due,
  };
}

/** The state once these are raised: in the inbox, and counted. */
export function withRaised(state: PlanState, raised: readonly Nudge[]): PlanState {
  return raised.reduce((before, nudge) => {
    const row = tallyOf(before, nudge.day);
    const count = (row.raised[nudge.subjectKind] ?? 0) + 1;
    const known = { ...before, nudges: [...before.nudges, nudge] };
    if (isFurther(nudge)) return known;
    return withTally(known, {
      ...row,
      raised: nudge.timed ? row.raised : { ...row.raised, [nudge.subjectKind]: count },
      // A test says nothing, so nothing has to keep its distance: a first hello may follow at once.
      lastRaisedAt: nudge.subjectKind === 'test' ? row.lastRaisedAt : nudge.raisedAt,
    });
  }, state);
}
