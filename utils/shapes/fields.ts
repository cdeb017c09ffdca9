import * as v from 'valibot';
import { NAME_MAX, TEXT_MAX } from '../domain/person.ts';
import { WEEKDAYS, isDay, isWallTime, type Weekday } from '../domain/time.ts';
import type { FieldProblem } from '../domain/problems.ts';

/** Marks a check's message as a problem to show beside the field. */
const problem = (kind: FieldProblem): FieldProblem => kind;

/** Code points, so that an emoji counts once for most of them and a name never splits one. */
function lengthOf(text: string): number {
  return [...text].length;
}

// C0 and C1 controls and the lone halves of surrogate pairs; text may keep tabs and line breaks.
const CONTROL = /[\p{Cc}\p{Cs}]/u;
const CONTROL_BUT_BREAKS = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

const trimmed = v.pipe(
  v.string(),
  v.transform((text) => text.trim()),
);

export const nameOrNoneField = v.pipe(
  trimmed,
  v.check((text) => lengthOf(text) <= NAME_MAX, problem('tooLong')),
  v.check((text) => !CONTROL.test(text), problem('controlCharacter')),
);

export const nameField = v.pipe(
  nameOrNoneField,
  v.check((text) => text !== '', problem('empty')),
);

/** A text of one or more lines; may be empty. */
export function textField(max = TEXT_MAX) {
  return v.pipe(
    trimmed,
    v.check((text) => lengthOf(text) <= max, problem('tooLong')),
    v.check((text) => !CONTROL_BUT_BREAKS.test(text), problem('controlCharacter')),
  );
}

/** One line that may not be empty. */
export function lineField(max: number) {
  return v.pipe(
    trimmed,
    v.check((text) => text !== '', problem('empty')),
    v.check((text) => lengthOf(text) <= max, problem('tooLong')),
    v.check((text) => !CONTROL.test(text), problem('controlCharacter')),
  );
}

export const dayField = v.pipe(
  v.string(),
  v.check((text) => isDay(text), problem('notADay')),
);

export const wallTimeField = v.pipe(
  v.string(),
  v.check((text) => isWallTime(text), problem('notATime')),
);

/** At least one weekday, each once, Monday first. */
export const weekdaysField = v.pipe(
  v.array(v.picklist(WEEKDAYS)),
  v.check((days) => days.length > 0, problem('empty')),
  v.transform((days): Weekday[] => WEEKDAYS.filter((day) => days.includes(day))),
);

export function wholeField(min: number, max: number) {
  return v.pipe(
    v.number(),
    v.check(
      (value) => Number.isInteger(value) && value >= min && value <= max,
      problem('outOfRange'),
    ),
  );
}

/** A record's id, or that of the birthday which comes round beside a person. */
export const subjectIdField = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}(\.birthday)?$/));

export const idField = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));
