import type { RecordId } from './record.ts';
import type { TimeSphere } from './sphere.ts';
import type { SubjectKind } from './subject.ts';
import type { Day, EpochMs, WallTime } from './time.ts';

/** Counts of one logical day, so that a plan never reads history. Changes in the same transaction as what it counts. */
export interface DayTally {
  readonly day: Day;
  /** The user was seen on this day. */
  readonly present: boolean;
  /** Untimed nudges raised, by kind of subject. */
  readonly raised: Readonly<Partial<Record<SubjectKind, number>>>;
  /** The instant of the last nudge of any kind, for the spacing. */
  readonly lastRaisedAt: EpochMs | null;
  /** Untimed nudges raised on this day that were acted on. */
  readonly acted: number;
  /** Logged minutes by sphere. */
  readonly minutes: Readonly<Partial<Record<TimeSphere, number>>>;
  /** Whole evenings by sphere; absent where none was logged. */
  readonly evenings?: Readonly<Partial<Record<TimeSphere, number>>>;
  /** Of the logged minutes, those about somebody or something, by its id; absent without. */
  readonly about?: Readonly<Record<RecordId, number>>;
  /** A pause held for most of it: it counts for nothing. Absent where none did. */
  readonly paused?: true;
}

/** Of a day without a row. */
export function emptyTally(day: Day): DayTally {
  return { day, present: false, raised: {}, lastRaisedAt: null, acted: 0, minutes: {} };
}

/** Untimed nudges of a day, of all kinds. */
export function raisedOn({ raised }: DayTally): number {
  return Object.values(raised).reduce((sum, count) => sum + count, 0);
}

export const TALLY_DAYS = 35;

/** 04–12, 12–17, 17–22, 22–04. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

const DAY_PART_STARTS: readonly (readonly [DayPart, number])[] = [
  ['night', 22 * 60],
  ['evening', 17 * 60],
  ['afternoon', 12 * 60],
  ['morning', 4 * 60],
];

/** The wall times at which a part of the day gives way to the next. */
export const DAY_PART_TIMES: readonly WallTime[] = ['04:00', '12:00', '17:00', '22:00'];

/** The part of the day of a minute of the day (0–1439). */
export function dayPartOf(minute: number): DayPart {
  return DAY_PART_STARTS.find(([, start]) => minute >= start)?.[0] ?? 'night';
}

/** A change of one cell: what is added to it as of `at`, or taken away. */
export interface Lesson {
  readonly kind: SubjectKind;
  readonly part: DayPart;
  readonly at: EpochMs;
  readonly shown: number;
  readonly acted: number;
}

/** The part of the day in which a kind is clearly acted on more often. */
export interface Tendency {
  readonly kind: SubjectKind;
  readonly part: DayPart;
}

/** How often what was raised at a return was acted on, beside all else the planner chose a moment for. */
export interface ReturnsMeasured {
  readonly returns: ActedOf;
  readonly others: ActedOf;
}

interface ActedOf {
  readonly acted: number;
  /** Acted on, declined or left by itself; what was put off counts for neither. */
  readonly of: number;
}

/** Decayed counts of shown and acted, per kind and part of day. */
export interface LearningCell {
  readonly kind: SubjectKind;
  readonly part: DayPart;
  readonly shown: number;
  readonly acted: number;
  readonly asOf: EpochMs;
}
