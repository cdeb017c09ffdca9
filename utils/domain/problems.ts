/** What can be wrong with something typed. Pages say it beside the field. */
export const FIELD_PROBLEMS = [
  'empty',
  'tooLong',
  'controlCharacter',
  'outOfRange',
  'notADay',
  'inTheFuture',
  'notATime',
  'notALength',
  'notAnAddress',
  'tooMany',
  /** Of two lines of one kind of time: a floor above its ceiling, or hours beside evenings. */
  'floorAboveCeiling',
  'mixedUnits',
  /** From that time on until the day is over, quiet hours hold on each of its days. */
  'alwaysQuiet',
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

export interface BadField {
  /** The field's path in the input, such as `name` or `reaches.0.value`. */
  readonly field: string;
  readonly problem: FieldProblem;
}
