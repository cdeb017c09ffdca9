import type { Birthday } from '../domain/person.ts';
import { formatAhead } from './spans.ts';
import { language, t } from './translate.ts';

/** "November", in the user's language; 1 is January. */
export function monthName(month: number): string {
  return Temporal.PlainDate.from({ year: 2000, month, day: 1 }).toLocaleString(language(), {
    month: 'long',
  });
}

/** "November 28" or "November 28, 1990"; a year that is not known is never told. */
export function birthdayWords({ date }: Pick<Birthday, 'date'>): string {
  const known = !date.startsWith('--');
  // Any leap year: the day may be 29 February.
  return Temporal.PlainDate.from(known ? date : `2000-${date.slice(2)}`).toLocaleString(
    language(),
    { day: 'numeric', month: 'long', ...(known ? { year: 'numeric' } : {}) },
  );
}

/** "Birthday in 3 days". */
export function birthdayAheadWords(days: number): string {
  return t('person_birthday_ahead', { ahead: formatAhead(days) });
}
