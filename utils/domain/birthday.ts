import type { Birthday } from './person.ts';
import { isDay, type Day, type MonthDay } from './time.ts';

/** The day a birthday is typed in: three fields, the year empty where it is not known. */
export interface BirthdayFields {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Nobody to be congratulated was born before. */
export const YEAR_OF_BIRTH_MIN = 1900;

/** The date that was typed, or null where there is no such day. A day of any year may be 29 February. */
export function parseBirthday({ day, month, year }: BirthdayFields): Day | MonthDay | null {
  const part = (text: string) =>
    /^\d{1,2}$/.test(text.trim()) ? text.trim().padStart(2, '0') : '';
  const monthDay = `${part(month)}-${part(day)}`;
  if (year.trim() === '') return isDay(`2000-${monthDay}`) ? `--${monthDay}` : null;
  const date = `${year.trim()}-${monthDay}`;
  return isDay(date) ? date : null;
}

export function formatBirthday(date: Day | MonthDay): BirthdayFields {
  const [month = '', day = ''] = date.slice(-5).split('-');
  return { day: String(Number(day)), month: String(Number(month)), year: yearOf(date) };
}

/** '' where the year is not known. */
function yearOf(date: Day | MonthDay): string {
  return date.startsWith('--') ? '' : date.slice(0, 4);
}

export function isLeapDay({ date }: Pick<Birthday, 'date'>): boolean {
  return date.endsWith('-02-29');
}
