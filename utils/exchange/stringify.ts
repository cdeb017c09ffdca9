import ICAL from 'ical.js';

// The library counts a line's 75 bytes without the space that begins a folded one.
ICAL.foldLength = 74;

/** A component, as jCal or jCard has it, as the text of a file. */
export function stringify(component: readonly unknown[]): string {
  return ICAL.stringify([...component]);
}
