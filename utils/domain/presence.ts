import type { RecordId } from './record.ts';
import type { EpochMs, Zone } from './time.ts';

export const IDLE_STATES = ['active', 'idle', 'locked'] as const;
export type IdleState = (typeof IDLE_STATES)[number];

/** The activity ledger: what is known of the user being at the machine. */
export interface Presence {
  readonly state: IdleState;
  /** Start of the present continuous activity, which a pause under 5 minutes does not end; else null. */
  readonly activeSince: EpochMs | null;
  /** When the present pause began (the detection interval subtracted), or null. */
  readonly pausedSince: EpochMs | null;
  /** The last time anything was observed, and where. */
  readonly lastSeen: EpochMs;
  readonly zone: Zone;
  /** The last return: from a pause of 5 minutes or more, from a lock, or active as quiet hours ended. */
  readonly returnedAt: EpochMs | null;
  /** The last return from a lock. */
  readonly unlockedAt: EpochMs | null;
  /** The last time the user was seen again after 48 hours or more: what was timed before it is dropped. */
  readonly cameBackAt: EpochMs | null;
  /** When that absence began; null where none is known. */
  readonly awaySince: EpochMs | null;
  /** What the card after it offers, until it is put away; of another return it says nothing. */
  readonly welcome: WelcomeBack | null;
  /** The last look that found no input for half a minute. */
  readonly stillAt: EpochMs | null;
  /** The last opening of the popup. */
  readonly openedAt: EpochMs | null;
  /** Active milliseconds observed since installing; unobserved gaps add nothing. */
  readonly activeMs: number;
  /** The best candidate that waits for a return, and `activeMs` when it became the best. */
  readonly candidate: { readonly subjectId: RecordId; readonly sinceActiveMs: number } | null;
}

/** The picks of one return, chosen once: at most three, whatever is answered meanwhile. */
export interface WelcomeBack {
  /** The return it is about. */
  readonly since: EpochMs;
  readonly picks: readonly RecordId[];
  readonly putAway: boolean;
}

/** The ledger of somebody who was never seen before. */
export function freshPresence(now: EpochMs, zone: Zone): Presence {
  return {
    state: 'active',
    activeSince: now,
    pausedSince: null,
    lastSeen: now,
    zone,
    returnedAt: null,
    unlockedAt: null,
    cameBackAt: null,
    awaySince: null,
    welcome: null,
    stillAt: null,
    openedAt: null,
    activeMs: 0,
    candidate: null,
  };
}
