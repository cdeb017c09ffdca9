import type { IdleState, Presence } from '../domain/presence.ts';
import { HOUR, MINUTE, type EpochMs, type Zone } from '../domain/time.ts';

/** One look at the user's activity: a tick, an idle event, or a start. */
export interface Observation {
  readonly state: IdleState;
  readonly now: EpochMs;
  readonly zone: Zone;
  /** How long no input arrived before the browser said `idle`. */
  readonly detectionSeconds: number;
}

/** The regular look, in milliseconds. */
export const TICK = 5 * MINUTE;
/** A longer gap between two looks was not observed: it adds nothing. */
const OBSERVED_GAP_MAX = 2.5 * TICK;
/** A pause of this length makes the next activity a return. */
const PAUSE_MIN = 5 * MINUTE;
const AWAY_MIN = 48 * HOUR;

/** How long somebody who was away has to be back before the clock is believed to have told the truth. */
const BELIEVED_AFTER = 30 * MINUTE;

/** Whether so much time has really passed: a clock that is set far ahead is mostly put right within minutes. */
export function isClockBelieved({ lastSeen, cameBackAt }: Presence, now: EpochMs): boolean {
  const isBack = cameBackAt !== null && now - cameBackAt < BELIEVED_AFTER;
  return now - lastSeen < AWAY_MIN && !isBack;
}

/** The popup has painted. */
export function opened(presence: Presence, now: EpochMs): Presence {
  return { ...presence, openedAt: now };
}

/** Nothing was typed or moved for half a minute. */
export function still(presence: Presence, now: EpochMs): Presence {
  return { ...presence, stillAt: now };
}

/** The ledger after one look. Observing the same state again at the same instant changes nothing. */
export function observe(before: Presence, look: Observation): Presence {
  const presence = look.now < before.lastSeen ? clockSetBack(before, look.now) : before;
  const gap = look.now - presence.lastSeen;
  const seen: Presence = {
    ...presence,
    state: look.state,
    lastSeen: look.now,
    zone: look.zone,
    activeMs: presence.activeMs + activeIn(presence, look, gap),
    ...(gap >= AWAY_MIN ? { cameBackAt: look.now, awaySince: presence.lastSeen } : {}),
  };
  return look.state === 'active' ? active(presence, seen, gap) : paused(presence, seen, look, gap);
}

/** Times that lie ahead of a clock that was set back never happened; nothing becomes new by it. */
function clockSetBack(presence: Presence, now: EpochMs): Presence {
  const past = (at: EpochMs | null): EpochMs | null => (at !== null && at > now ? null : at);
  const atMost = (at: EpochMs | null): EpochMs | null => (at === null ? null : Math.min(at, now));
  return {
    ...presence,
    lastSeen: now,
    activeSince: atMost(presence.activeSince),
    pausedSince: atMost(presence.pausedSince),
    returnedAt: past(presence.returnedAt),
    unlockedAt: past(presence.unlockedAt),
    openedAt: past(presence.openedAt),
    cameBackAt: past(presence.cameBackAt),
    awaySince: atMost(presence.awaySince),
    stillAt: past(presence.stillAt),
  };
}

function activeIn(presence: Presence, look: Observation, gap: number): number {
  if (presence.state !== 'active' || gap > OBSERVED_GAP_MAX) return 0;
  if (look.state !== 'idle') return gap;
  return Math.max(gap - look.detectionSeconds * 1000, -presence.activeMs);
}

function active(before: Presence, seen: Presence, gap: number): Presence {
  const now = seen.lastSeen;
  const { pausedSince } = before;
  const rested = isPause(pausedSince, now, gap);
  // Whoever unlocks comes back, however short it was; continuous activity goes on.
  const returned = rested || before.state === 'locked';
  // A machine left on tells of nobody for days just as one that was off.
  const wasAway = pausedSince !== null && now - pausedSince >= AWAY_MIN;
  return {
    ...seen,
    ...(wasAway ? { cameBackAt: now, awaySince: pausedSince } : {}),
    pausedSince: null,
    activeSince: rested ? now : (before.activeSince ?? now),
    returnedAt: returned ? now : before.returnedAt,
    unlockedAt: before.state === 'locked' ? now : before.unlockedAt,
  };
}

/** A gap nobody observed (asleep, browser closed) is a pause like any other. */
function isPause(pausedSince: EpochMs | null, now: EpochMs, gap: number): boolean {
  return gap > OBSERVED_GAP_MAX || now - (pausedSince ?? now) >= PAUSE_MIN;
}

function paused(before: Presence, seen: Presence, look: Observation, gap: number): Presence {
  const pausedSince = before.pausedSince ?? pauseBegan(before, look, gap);
  const long = look.now - pausedSince >= PAUSE_MIN;
  return { ...seen, pausedSince, activeSince: long ? null : before.activeSince };
}

/** What nobody observed was a pause already, and what was before it is no continuous activity. */
function pauseBegan({ lastSeen }: Presence, look: Observation, gap: number): EpochMs {
  if (gap > OBSERVED_GAP_MAX) return lastSeen;
  return look.state === 'idle' ? look.now - look.detectionSeconds * 1000 : look.now;
}
