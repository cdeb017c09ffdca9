import { remembering } from './remembering.ts';
import {
  addDays,
  daysBetween,
  type Day,
  type EpochMs,
  type WallTime,
  type Weekday,
} from './time.ts';

export const RHYTHM_UNITS = ['days', 'weeks', 'months'] as const;
export type RhythmUnit = (typeof RHYTHM_UNITS)[number];

/** The longest rhythm, in days: two years. */
export const RHYTHM_DAYS_MAX = 730;

/** Every n days, weeks or months since last done: from the last real contact, whoever logged it. */
export interface EveryRhythm {
  readonly kind: 'every';
  readonly n: number;
  readonly unit: RhythmUnit;
}

/** 29 February in a year without one: the last of February, or the first of March. */
export const LEAP_DAYS = ['feb28', 'mar1'] as const;
export type LeapDay = (typeof LEAP_DAYS)[number];

/** A slot of our own small set of rules; each has an RFC 5545 form. */
export type SlotRule =
  | { readonly kind: 'daily' }
  | { readonly kind: 'weekdays' }
  | { readonly kind: 'weekly'; readonly days: readonly Weekday[] }
  /** `day` 29 to 31 is clamped to the month's end and stays what it is. */
  | { readonly kind: 'monthlyByDay'; readonly day: number }
  /** `nth` −1 is the last one of the month. */
  | { readonly kind: 'monthlyByWeekday'; readonly nth: 1 | 2 | 3 | 4 | -1; readonly day: Weekday }
  | {
      readonly kind: 'yearly';
      readonly month: number;
      readonly day: number;
      /** Which day stands for 29 February in other years. */
      readonly leapDay: LeapDay;
    };

export interface OnRhythm {
  readonly kind: 'on';
  readonly rule: SlotRule;
  readonly time: WallTime;
  /** Days before the slot on which it opens as well, for birthdays: `[3]` asks three days before and on the day. */
  readonly daysBefore: readonly number[];
}

/** After so many minutes of continuous activity (breaks). */
export interface AfterRhythm {
  readonly kind: 'after';
  readonly minutes: number;
  readonly breakMinutes: number;
}

/** The days of a rule: from a first to a last one where these are set, without those taken out. */
export interface RuledDays {
  readonly rule: SlotRule;
  readonly from?: Day;
  readonly until?: Day;
  readonly except?: readonly Day[];
}

/**
 * At a time on the wall, wherever the user is. Once on `day`, or on the days of `rule`.
 * `offsets` are minutes before (negative) or after it: `[0]` for plans, `[-10, 10]` for clock lines.
 */
export interface AtRhythm {
  readonly kind: 'at';
  readonly on: { readonly day: Day } | RuledDays;
  readonly time: WallTime;
  readonly offsets: readonly number[];
  /** The user confirmed at entry that it may ring inside quiet hours. */
  readonly inQuietHours: boolean;
}

export type Rhythm = EveryRhythm | OnRhythm | AfterRhythm | AtRhythm;

/** What was done last: the logical day it counts for, and the instant it was recorded. */
export interface Done {
  readonly day: Day;
  readonly at: EpochMs;
}

/** The one that counts for the later day; of the same day, the one recorded later. */
export function laterDone(a: Done | null, b: Done | null): Done | null {
  if (a === null || b === null) return a ?? b;
  return a.day > b.day || (a.day === b.day && a.at > b.at) ? a : b;
}

/** Days of one cadence counted from `since`, by the calendar: a month is a month, and the 31st clamps to the month's end. */
export function cadenceDays(rhythm: EveryRhythm, since: Day): number {
  const { n, unit } = rhythm;
  return unit === 'days' ? n : daysBetween(since, nextDue(rhythm, since));
}

/** The day on which one whole cadence has passed. */
export function nextDue({ n, unit }: EveryRhythm, since: Day): Day {
  return unit === 'days' ? addDays(since, n) : later(since, n, unit);
}

const later = remembering((since: Day, n: number, unit: EveryRhythm['unit']): Day => {
  return Temporal.PlainDate.from(since)
    .add({ [unit]: n })
    .toString();
});

/** A rough length in days for sorting and limits: a month counts 30.4 days. */
export function approximateDays({ n, unit }: EveryRhythm): number {
  return n * (unit === 'days' ? 1 : unit === 'weeks' ? 7 : 30.4);
}
