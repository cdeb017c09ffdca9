import type { Weekday } from '../../utils/domain/time.ts';
import { language } from '../../utils/texts/translate.ts';

/** A Monday, so that weekday n is n − 1 days later. */
const A_MONDAY = Temporal.PlainDate.from('2024-01-01');

/** "Monday", in the user's language. */
export function weekdayName(day: Weekday): string {
  return A_MONDAY.add({ days: day - 1 }).toLocaleString(language(), { weekday: 'long' });
}
