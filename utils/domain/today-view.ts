import type { RecordId } from './record.ts';
import type { TimeSphere } from './sphere.ts';
import type { SubjectKind } from './subject.ts';
import type { Day, EpochMs } from './time.ts';

/** Something that comes next: on a day, or at an instant. */
export interface ComingView {
  readonly id: RecordId;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly opens: { readonly day: Day } | { readonly at: EpochMs };
}

/** A clock line of this day; once its time has come it stays in sight until the day ends. */
export interface TodayLine {
  readonly id: RecordId;
  readonly sentence: string;
  readonly at: EpochMs;
}

/** What became of it: a contact logged, or a reminder that was put off, declined, went by or still waits. */
export const EARLIER_KINDS = ['logged', 'putOff', 'declined', 'wentBy', 'waiting'] as const;
export type EarlierKind = (typeof EARLIER_KINDS)[number];

/** One line of what happened today. */
export interface EarlierView {
  readonly id: string;
  readonly at: EpochMs;
  readonly subject: SubjectKind;
  /** '' for what was removed, or has none. */
  readonly name: string;
  readonly kind: EarlierKind;
  readonly note: string;
}

/** One time of a plan that lies ahead in the next days. */
export interface NextPlan {
  readonly id: RecordId;
  /** The day on the wall of its slot. */
  readonly slot: Day;
  readonly at: EpochMs;
  readonly name: string;
  readonly sphere: TimeSphere;
}
