import type { StoredRecord } from './record.ts';
import { approximateDays, type EveryRhythm, type LeapDay } from './rhythm.ts';
import type { Day, EpochMs, MonthDay } from './time.ts';

/** Closeness. Each circle has a default cadence in days (evidence: support clique weekly, sympathy group monthly, Dunbar). */
export const CIRCLES = ['inner', 'close', 'friends', 'wider'] as const;
export type Circle = (typeof CIRCLES)[number];
export const CIRCLE_CADENCE_DAYS: Readonly<Record<Circle, number>> = {
  inner: 7,
  close: 30,
  friends: 120,
  wider: 365,
};
export const DEFAULT_CIRCLE: Circle = 'close';

export const ROLES = ['advisor', 'coach'] as const;
export type Role = (typeof ROLES)[number];

/** Ways to reach somebody. The address itself is in the words. */
export const REACH_KINDS = ['phone', 'email', 'link'] as const;
export type ReachKind = (typeof REACH_KINDS)[number];
export interface Reach {
  readonly kind: ReachKind;
  readonly value: string;
}

/** Length limits in characters (grapheme clusters are not counted: code points are). */
export const NAME_MAX = 80;
export const TEXT_MAX = 2_000;
export const REACH_MAX = 200;
export const REACHES_MAX = 6;

export interface PersonText {
  readonly name: string;
  readonly note: string;
  readonly reaches: readonly Reach[];
  /** For an advisor: "good to ask about …". */
  readonly goodToAskAbout: string;
  /** Of somebody who came from a file: the fingerprint of their entry, so that it comes in once. */
  readonly card?: string;
}

/** Somebody in *others*, or the bond. The rhythm is the person's own, or the circle's default while it is null. */
export interface Person extends StoredRecord<PersonText> {
  readonly circle: Circle;
  readonly role: Role | null;
  readonly rhythm: EveryRhythm | null;
  readonly birthday: Birthday | null;
  readonly starred: boolean;
  readonly archivedAt: EpochMs | null;
  /** Set for sample people, which one click removes. */
  readonly sample: boolean;
}

/** A birthday with or without its year, and what to do with 29 February in other years. */
export interface Birthday {
  readonly date: Day | MonthDay;
  readonly leapDay: LeapDay;
  /** Days of notice, 0 to 14. */
  readonly noticeDays: number;
}

/** Days of notice unless the user says otherwise, and how many can be chosen. */
export const NOTICE_DAYS = 3;
export const NOTICE_RANGE = { min: 0, max: 14 } as const;

export function rhythmOf(person: Pick<Person, 'circle' | 'rhythm'>): EveryRhythm {
  return person.rhythm ?? { kind: 'every', n: CIRCLE_CADENCE_DAYS[person.circle], unit: 'days' };
}

/** Hellos a day above which the list says that it asks for much. */
export const LOAD_MAX = 1;

/** How many hellos a day these rhythms ask for together. */
export function helloesADay(people: readonly { readonly rhythm: EveryRhythm }[]): number {
  const sum = people.reduce((all, { rhythm }) => all + 1 / approximateDays(rhythm), 0);
  // Thirty thirtieths are one.
  return Math.round(sum * 1e6) / 1e6;
}

/** "Last talked", as the user may say it; each is turned into a day once, when it is saved. */
export const LAST_TALKED = ['thisWeek', 'thisMonth', 'longer', 'unknown'] as const;
export type LastTalked = (typeof LAST_TALKED)[number];
/** Days ago that stand for each answer: the middle of the span it names. */
export const LAST_TALKED_DAYS_AGO: Readonly<Record<LastTalked, number | null>> = {
  thisWeek: 3,
  thisMonth: 15,
  longer: 60,
  unknown: null,
};
