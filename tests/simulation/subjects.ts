import { FIXED } from './parameters.ts';

/** What a reminder can be about, as far as the simulated user cares. */
const KINDS = ['contact', 'goal', 'break', 'checkIn', 'clockLine'] as const;
export type Kind = (typeof KINDS)[number];

/** Contacts are 0, 1, 2 …; then comes the goal, and the rest. */
export const CONTACTS = FIXED.cadences.length;
export const GOAL = FIXED.cadences.length;
export const BREAK = GOAL + 1;
export const CHECK_IN = GOAL + 2;
export const CLOCK_LINE = GOAL + 3;
export const SUBJECTS = GOAL + 4;

export function kindOf(subject: number): Kind {
  if (subject < CONTACTS) return 'contact';
  return KINDS[subject - GOAL + 1] ?? 'contact';
}

/** Days of one contact's cadence. */
export function cadenceOf(contact: number): number {
  return FIXED.cadences[contact] ?? 0;
}

/** Minutes since the first midnight. */
export type Minute = number;

export const DAY_MINUTES = 1440;
