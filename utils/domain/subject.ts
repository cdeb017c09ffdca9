import type { RecordId } from './record.ts';
import type { Done, Rhythm } from './rhythm.ts';
import type { Sphere } from './sphere.ts';
import type { Day, EpochMs } from './time.ts';

/** What can come round. `test` is the reminder sent from settings. */
export const SUBJECT_KINDS = [
  'person',
  'goal',
  'us',
  'break',
  'plan',
  'clockLine',
  'checkIn',
  'birthday',
  'care',
  'test',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/**
 * What the planner knows of something that comes round: ids and numbers, never a text.
 * Its id is the id of the record it stands for.
 */
export interface Subject {
  readonly id: RecordId;
  readonly kind: SubjectKind;
  readonly sphere: Sphere;
  readonly rhythm: Rhythm;
  /** The logical day it was entered, from which an unknown last contact is spread over one cadence. */
  readonly since: Day;
  /** When its rhythm was set or last changed: a slot before that never rings. */
  readonly setAt: EpochMs;
  /** Order of entry, 0 for the first; spreads the first asks. */
  readonly order: number;
  readonly starred: boolean;
  readonly lastDone: Done | null;
  /** The last time it was shown, and the due day it was shown for. */
  readonly lastShown: { readonly day: Day; readonly at: EpochMs; readonly due: Day } | null;
  /** Occasions in a row that passed without an answer. */
  readonly unanswered: number;
  /** Resting, raised by nothing, before this day. `level` counts the rests so far. */
  readonly rest: { readonly until: Day; readonly level: number } | null;
  readonly snooze: Snooze | null;
}

/** Later: an instant for one occasion. It never stacks; a second one replaces the first. */
export interface Snooze {
  readonly until: EpochMs;
  /** Wait for a return after `until` ("later today"), or raise at `until` itself. */
  readonly atReturn: boolean;
  /** How often this occasion was put off; the second time a longer rhythm is offered. */
  readonly times: number;
}
