import * as v from 'valibot';
import {
  CIRCLES,
  LAST_TALKED,
  NOTICE_RANGE,
  REACHES_MAX,
  REACH_KINDS,
  REACH_MAX,
  ROLES,
  type Birthday,
  type Reach,
} from '../domain/person.ts';
import {
  LEAP_DAYS,
  RHYTHM_DAYS_MAX,
  RHYTHM_UNITS,
  approximateDays,
  type EveryRhythm,
} from '../domain/rhythm.ts';
import { YEAR_OF_BIRTH_MIN } from '../domain/birthday.ts';
import { isDay } from '../domain/time.ts';
import type { FieldProblem } from '../domain/problems.ts';
import { dayField, lineField, nameField, problem, textField, wholeField } from './fields.ts';

const everyShape: v.GenericSchema<unknown, EveryRhythm> = v.pipe(
  v.strictObject({
    kind: v.literal('every'),
    n: wholeField(1, RHYTHM_DAYS_MAX),
    unit: v.picklist(RHYTHM_UNITS),
  }),
  v.check((rhythm) => approximateDays(rhythm) <= RHYTHM_DAYS_MAX, problem('outOfRange')),
);

const EMAIL = /^[^\s@<>]+@[^\s@<>]+$/;
/** At least three digits, as the link helper wants them; it may begin with an area code in brackets. */
const PHONE = /^(?=(?:\D*\d){3})[+\d(][\d\s().\-/]{2,}$/;

function isAddress({ kind, value }: Reach): boolean {
  switch (kind) {
    case 'email':
      return EMAIL.test(value);
    case 'phone':
      return PHONE.test(value);
    case 'link':
      return isSecureLink(value);
    default:
      return kind satisfies never;
  }
}

/** As the one link helper has it: what is kept can be opened. */
function isSecureLink(value: string): boolean {
  const url = URL.parse(value);
  return url?.protocol === 'https:' && url.hostname.includes('.');
}

const reachShape: v.GenericSchema<unknown, Reach> = v.pipe(
  v.strictObject({ kind: v.picklist(REACH_KINDS), value: lineField(REACH_MAX) }),
  v.check(isAddress, problem('notAnAddress')),
);

/** A day of a leap year stands for any year, so that 29 February is a birthday. */
const isMonthDay = (text: string) => text.startsWith('--') && isDay(`2000-${text.slice(2)}`);

const dateField = v.pipe(
  v.string(),
  v.check((text) => isDay(text) || isMonthDay(text), problem('notADay')),
  v.check((text) => !isDay(text) || text >= `${YEAR_OF_BIRTH_MIN}`, problem('outOfRange')),
);

const birthdayShape: v.GenericSchema<unknown, Birthday> = v.strictObject({
  date: dateField,
  leapDay: v.picklist(LEAP_DAYS),
  noticeDays: wholeField(NOTICE_RANGE.min, NOTICE_RANGE.max),
});

const reachesField = v.pipe(
  v.array(reachShape),
  v.check((list) => list.length <= REACHES_MAX, problem('tooMany')),
);

export const lastTalkedShape = v.union([v.picklist(LAST_TALKED), dayField]);

export const personChangesShape = v.partial(
  v.strictObject({
    name: nameField,
    note: textField(),
    goodToAskAbout: textField(200),
    reaches: reachesField,
    circle: v.picklist(CIRCLES),
    role: v.nullable(v.picklist(ROLES)),
    rhythm: v.nullable(everyShape),
    birthday: v.nullable(birthdayShape),
    starred: v.boolean(),
  }),
);

/** What is kept of an entry of a file; the rest of it is passed over. */
export const cardShape = v.object({
  name: nameField,
  birthday: v.nullable(dateField),
  reaches: reachesField,
});

/** Why a text is no name that can be kept, or null where it is: for what comes in from a file. */
export function nameProblem(name: string): FieldProblem | null {
  return problemOf(nameField, name);
}

/** The same for a way to reach somebody. */
export function reachProblem(reach: Reach): FieldProblem | null {
  return problemOf(reachShape, reach);
}

function problemOf(shape: v.GenericSchema, value: unknown): FieldProblem | null {
  const parsed = v.safeParse(shape, value);
  return parsed.success ? null : (parsed.issues[0].message as FieldProblem);
}
