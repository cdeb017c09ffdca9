import type { RecordId } from './record.ts';
import type { SubjectKind } from './subject.ts';
import type { Sphere } from './sphere.ts';
import type { DayPart } from './tally.ts';
import type { Day, EpochMs, WallTime } from './time.ts';

/**
 * Subject id and occasion: the logical day raised (`every`), the slot's start (`on`, `at`), or the
 * day and a running number (`after`); one that was put off adds how often. It is also the id of its
 * notification, so that showing it again replaces it and two for one occasion cannot exist.
 */
export type NudgeId = string;

/** How long it can still be answered, from a surface that kept showing it. */
export const ANSWER_GRACE_HOURS = 12;

/** Done, in any form, is a success; the others decline kindly. */
export const ANSWER_KINDS = ['done', 'later', 'notThisOne', 'lessOften'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** When it was done, as an answer may say it. */
export const DONE_WHEN = ['today', 'yesterday', 'thisWeek'] as const;
export type DoneWhen = (typeof DONE_WHEN)[number];

/** Later: the next return 90 minutes or more from now, tomorrow, or in a week. */
export const LATER_WHEN = ['today', 'tomorrow', 'nextWeek'] as const;
export type LaterWhen = (typeof LATER_WHEN)[number];

/** A nudge's life: written ahead as `raised`, then one way only. */
export type NudgeState =
  | { readonly kind: 'raised' }
  | { readonly kind: 'shown'; readonly at: EpochMs }
  | { readonly kind: 'seen'; readonly at: EpochMs }
  | { readonly kind: 'handled'; readonly at: EpochMs; readonly answer: AnswerKind }
  | { readonly kind: 'unanswered'; readonly at: EpochMs }
  /** Done elsewhere, not due under another rhythm, or its subject is gone. */
  | { readonly kind: 'withdrawn'; readonly at: EpochMs };
export type NudgeStateKind = NudgeState['kind'];

/** Still in the inbox. */
export function isOpen(nudge: Pick<Nudge, 'state'>): boolean {
  const { kind } = nudge.state;
  return kind === 'raised' || kind === 'shown' || kind === 'seen';
}

/** A break past its share of the day: outside cap, spacing and learning. */
export function isFurther({ reason }: Pick<Nudge, 'reason'>): boolean {
  return reason.occasion === 'further';
}

/** How far up the delivery ladder it may go: a toast, or the badge and the inbox only. */
export type NudgeVoice = 'toast' | 'quiet';

export interface Nudge {
  readonly id: NudgeId;
  readonly subjectId: RecordId;
  readonly subjectKind: SubjectKind;
  readonly sphere: Sphere;
  /** The logical day raised; an answer counts for it. */
  readonly day: Day;
  readonly raisedAt: EpochMs;
  /** Leaves badge and inbox silently at this instant. */
  readonly expiresAt: EpochMs;
  /** Timed things are outside the cap and exempt from spacing. */
  readonly timed: boolean;
  readonly voice: NudgeVoice;
  readonly state: NudgeState;
  readonly reason: Reason;
  /** The due day it stands for (`every`), or the slot's day. */
  readonly due: Day;
  /** Where its showing was counted for learning; absent while it was not. */
  readonly learned?: LearnedIn;
}

/** The cell a showing went into: the part of the day of the place where it was shown. */
export interface LearnedIn {
  readonly part: DayPart;
  readonly at: EpochMs;
}

/** Why now: which opening the planner used. */
export const OCCASIONS = [
  'return',
  'quietOver',
  'opened',
  'active',
  'time',
  /** A further break of the day: a dot and no more. */
  'further',
  'snoozed',
  'warmUp',
  'tested',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** The rule and its inputs, as ids and numbers. The sentence is made from these alone, plus the present name. */
export type Reason =
  | {
      readonly rule: 'every';
      readonly occasion: Occasion;
      /** Days since the last contact, or null while none is known. */
      readonly daysSince: number | null;
      readonly cadenceDays: number;
    }
  | {
      readonly rule: 'at';
      readonly occasion: Occasion;
      /** Minutes before (negative) or after the time. */
      readonly offset: number;
      readonly time: string;
    }
  /** A slot of the user's own: a goal's daily look, an activity in the week. */
  | { readonly rule: 'on'; readonly occasion: Occasion; readonly time: WallTime }
  | {
      readonly rule: 'birthday';
      readonly occasion: Occasion;
      /** Days until it as it was raised: 0 on the day, negative once it is past. */
      readonly daysAhead: number;
    }
  | {
      readonly rule: 'after';
      readonly occasion: Occasion;
      /** Whole minutes of activity without a pause, and after how many the user wished for a break. */
      readonly minutes: number;
      readonly afterMinutes: number;
    }
  | { readonly rule: 'test'; readonly occasion: Occasion };
