import { FIXED } from './parameters.ts';

/** What a reminder can be about, as far as the simulated user cares. */
export const KINDS = ['contact', 'goal', 'break', 'checkIn', 'clockLine'] as const;
export type Kind = (typeof KINDS)[number];

/** Contacts are 0, 1, 2 …; the rest follows. */
export const CONTACTS = FIXED.cadences.length;
export const GOAL = CONTACTS;
export const BREAK = CONTACTS + 1;
export const CHECK_IN = CONTACTS + 2;
export const CLOCK_LINE = CONTACTS + 3;
export const SUBJECTS = CONTACTS + 4;

export function kindOf(subject: number): Kind {
  if (subject < CONTACTS) return 'contact';
  return KINDS[subject - CONTACTS + 1] ?? 'contact';
}

/** Days of one contact's cadence. */
export function cadenceOf(contact: number): number {
  return FIXED.cadences[contact] ?? 0;
}

/** Minutes since the first midnight. */
export type Minute = number;

export const DAY_MINUTES = 1440;
