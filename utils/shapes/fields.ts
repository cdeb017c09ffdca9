import * as v from 'valibot';
import { NAME_MAX, TEXT_MAX } from '../domain/person.ts';
import { WEEKDAYS, isDay, isWallTime, type Weekday } from '../domain/time.ts';
import type { FieldProblem } from '../domain/problems.ts';

/** Marks a check's message as a problem to show beside the field. */
export const problem = (kind: FieldProblem): FieldProblem => kind;

/** Code points, so that an emoji counts once for most of them and a name never splits one. */
function lengthOf(text: string): number {
  return [...text].length;
}

// C0 and C1 controls, the lone halves of surrogate pairs, line separators, and what turns the direction
// of a text, which could make one name look like another. Joiners and variation selectors stay.
const CONTROL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
// A text of several lines keeps tabs, line breaks and the marks of writing in two directions.
const CONTROL_BUT_BREAKS = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202d\u202e]/u;
// Anything but spaces, marks without a letter, and what is never drawn; the last is a blank in Braille.
const VISIBLE = /[^\p{Z}\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

const trimmed = v.pipe(
  v.string(),
  v.transform((text) => text.trim()),
);

/** One line; nothing at all is refused unless `optional`. */
function oneLine(max: number, { optional = false } = {}) {
  return v.pipe(
    trimmed,
    v.check((text) => (optional && text === '') || VISIBLE.test(text), problem('empty')),
    v.check((text) => lengthOf(text) <= max, problem('tooLong')),
    v.check((text) => !CONTROL.test(text), problem('controlCharacter')),
  );
}

/** One line with something to see in it. */
export function lineField(max: number) {
  return oneLine(max);
}

export const nameField = lineField(NAME_MAX);

/** One line, or none; one of nothing visible is not the same as none. */
export function lineOrNoneField(max: number) {
  return oneLine(max, { optional: true });
}

/** A name, or none. */
export const nameOrNoneField = lineOrNoneField(NAME_MAX);

/** A text of one or more lines; may be empty. */
export function textField(max = TEXT_MAX) {
  return v.pipe(
    trimmed,
    v.check((text) => lengthOf(text) <= max, problem('tooLong')),
    v.check((text) => !CONTROL_BUT_BREAKS.test(text), problem('controlCharacter')),
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
