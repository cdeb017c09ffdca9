import type { Reach } from './person.ts';
import type { Day, MonthDay } from './time.ts';

/** What a file may hold at most; more is refused before anything is read. */
export const FILE_BYTES_MAX = 10_000_000;
export const FILE_PEOPLE_MAX = 5_000;

/** Why a whole file is refused; nothing of it is kept. */
export const FILE_REFUSALS = [
  'unopened',
  'moreThanOne',
  'empty',
  'tooLarge',
  'tooManyPeople',
  'notText',
  'notContacts',
  'calendar',
  'noPeople',
] as const;
export type FileRefusalCode = (typeof FILE_REFUSALS)[number];

export interface FileRefusal {
  readonly code: FileRefusalCode;
  /** Where in the file it shows first, counted from 1; null where it shows nowhere in particular. */
  readonly line: number | null;
}

/** What was left out of a file that can be read otherwise. */
export const CARD_PROBLEMS = [
  'noName',
  'nameTooLong',
  'notAPerson',
  'cutOff',
  'lineUnreadable',
  'lineTooLong',
  'birthdayUnreadable',
  'birthdayIncomplete',
  'birthdayTooEarly',
  'birthdayAhead',
  'phoneUnusable',
  'emailUnusable',
  'linkUnusable',
  'reachTooLong',
  'tooManyReaches',
] as const;
export type CardProblemCode = (typeof CARD_PROBLEMS)[number];

export interface CardProblem {
  readonly line: number;
  readonly code: CardProblemCode;
}

/** Somebody found in a file: what would be kept of them, each part as it can be kept. */
export interface CardCandidate {
  readonly name: string;
  /** Without its year where the file has none. What 29 February does in other years is still to be chosen. */
  readonly birthday: Day | MonthDay | null;
  readonly reaches: readonly Reach[];
  /** The line of the file where the entry begins. */
  readonly line: number;
}

export interface PeopleRead {
  /** In the order of the file; at least one. */
  readonly people: readonly CardCandidate[];
  /** In the order of the file, the first ones only. */
  readonly problems: readonly CardProblem[];
  /** How many more there were. */
  readonly furtherProblems: number;
}

export type FileRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: FileRefusal };

/** How far a file is read, in characters. */
export interface FileProgress {
  readonly done: number;
  readonly of: number;
}

/** By what somebody in a file resembles somebody who is kept already. */
export const LIKENESSES = ['name', 'phone', 'email', 'link'] as const;
export type Likeness = (typeof LIKENESSES)[number];
