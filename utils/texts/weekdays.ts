import type { WallTime, Weekday } from '../domain/time.ts';
import { language } from './translate.ts';

/** A Monday, so that weekday n is n − 1 days later. */
const A_MONDAY = Temporal.PlainDate.from('2024-01-01');

/** "Monday", in the user's language. */
export function weekdayName(day: Weekday): string {
  return A_MONDAY.add({ days: day - 1 }).toLocaleString(language(), { weekday: 'long' });
}

/** "Mon", in the user's language. */
export function weekdayShort(day: Weekday): string {
  return A_MONDAY.add({ days: day - 1 }).toLocaleString(language(), { weekday: 'short' });
}

/** "08:00" or "8:00 AM", as the fields show it. */
export function wallTimeWords(time: WallTime): string {
  return Temporal.PlainTime.from(time).toLocaleString(language(), { timeStyle: 'short' });
}
