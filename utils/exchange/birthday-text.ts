import { parseBirthday, YEAR_OF_BIRTH_MIN } from '../domain/birthday.ts';
import type { CardProblemCode } from '../domain/importing.ts';
import type { Day, MonthDay } from '../domain/time.ts';

type BirthdayRead =
  | { readonly date: Day | MonthDay }
  | { readonly problem: Extract<CardProblemCode, `birthday${string}`> };

/** Apple's address book writes this year, a leap one, where it knows none. */
const NO_YEAR = '1604';

// A time after the day is let go, and its zone with it: a birthday is a day, wherever one is.
const TIME = '(?:[T ][\\d:.,Z+-]{1,20})?';
const WHOLE = new RegExp(`^(\\d{4})-?(\\d{2})-?(\\d{2})${TIME}$`);
const YEARLESS = new RegExp(`^--(\\d{2})-?(\\d{2})${TIME}$`);
/** A year, a year and a month, a month, a day: RFC 6350 allows each alone. */
const PART = /^(?:\d{4}(?:-\d{2})?|--\d{2}|---\d{2})$/;

/** A date as vCards and Google's tables write it. `omitted` is the year that stands for none. */
export function parseBirthdayText(text: string, today: Day, omitted = NO_YEAR): BirthdayRead {
  const written = text.trim();
  const [, month, day] = YEARLESS.exec(written) ?? [];
  if (month && day) return dateOf({ day, month, year: '' });
  const [, year, monthOfYear, dayOfMonth] = WHOLE.exec(written) ?? [];
  if (!year || !monthOfYear || !dayOfMonth)
    return { problem: PART.test(written) ? 'birthdayIncomplete' : 'birthdayUnreadable' };
  const fields = { day: dayOfMonth, month: monthOfYear, year };
  if (year === NO_YEAR || year === omitted) return dateOf({ ...fields, year: '' });
  const read = dateOf(fields);
  if ('problem' in read) return read;
  if (Number(year) < YEAR_OF_BIRTH_MIN) return { problem: 'birthdayTooEarly' };
  return read.date > today ? { problem: 'birthdayAhead' } : read;
}

function dateOf(fields: Parameters<typeof parseBirthday>[0]): BirthdayRead {
  const date = parseBirthday(fields);
  return date === null ? { problem: 'birthdayUnreadable' } : { date };
}
