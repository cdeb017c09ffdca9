import type { HoursLine, LineDirection, LineUnit, WeekLine } from './boundary.ts';
import { timeIn, type DayTime } from './day-time.ts';
import type { FieldProblem } from './problems.ts';
import type { TimeSphere } from './sphere.ts';
import type { Day } from './time.ts';

/** What a line can be drawn at: hours in steps of half an hour, evenings by the whole. */
export const LINE_RANGE = {
  hours: { min: 0.5, max: 168, step: 0.5 },
  evenings: { min: 1, max: 7, step: 1 },
} as const satisfies Record<LineUnit, object>;

export function isAmount(amount: number, unit: LineUnit): boolean {
  const { min, max, step } = LINE_RANGE[unit];
  return amount >= min && amount <= max && Number.isInteger(amount / step);
}

/** Why a line cannot stand beside the others, or null: a sphere has one floor and one ceiling, of one unit. */
export function lineProblem(
  line: HoursLine,
  others: readonly HoursLine[],
): Extract<FieldProblem, 'outOfRange' | 'mixedUnits' | 'floorAboveCeiling'> | null {
  if (!isAmount(line.amount, line.unit)) return 'outOfRange';
  const opposite = others.find(
    ({ sphere, direction }) => sphere === line.sphere && direction !== line.direction,
  );
  if (opposite === undefined) return null;
  if (opposite.unit !== line.unit) return 'mixedUnits';
  const [floor, ceiling] = line.direction === 'floor' ? [line, opposite] : [opposite, line];
  return floor.amount > ceiling.amount ? 'floorAboveCeiling' : null;
}

/** As it is measured; null for one that says nothing. */
export function weekLine({ sphere, direction, amount, unit }: HoursLine): WeekLine | null {
  if (!(amount > 0)) return null;
  return unit === 'hours'
    ? { sphere, direction, minutes: amount * 60 }
    : { sphere, direction, evenings: amount };
}

/** Time that went somewhere, in each way a line can be drawn. */
export interface Spent {
  readonly minutes: Readonly<Record<TimeSphere, number>>;
  readonly evenings: Readonly<Record<TimeSphere, number>>;
}

/** Where the time of the days from `from` to `to` went, both included. */
export function spentIn(days: readonly DayTime[], from: Day, to: Day): Spent {
  return {
    minutes: timeIn(days, from, to, 'minutes'),
    evenings: timeIn(days, from, to, 'evenings'),
  };
}

/** What a line says and what there was of it, both in minutes or both in evenings. */
export interface Measured {
  readonly sphere: WeekLine['sphere'];
  readonly direction: LineDirection;
  readonly unit: LineUnit;
  readonly had: number;
  readonly line: number;
}

export function measure(line: WeekLine, { minutes, evenings }: Spent): Measured {
  const { sphere, direction } = line;
  return 'minutes' in line
    ? { sphere, direction, unit: 'hours', had: minutes[sphere], line: line.minutes }
    : { sphere, direction, unit: 'evenings', had: evenings[sphere], line: line.evenings };
}

/** From this part of a ceiling on, it is said that it comes near. */
const NEAR = 0.8;

/** Not crossed yet, and not far from it. */
export function isNear({ direction, had, line }: Measured): boolean {
  return direction === 'ceiling' && had >= NEAR * line && had <= line;
}

export function isCrossed({ direction, had, line }: Measured): boolean {
  return direction === 'ceiling' && had > line;
}

/** The line nearest its edge, a ceiling before a floor. */
export function nearestEdge(lines: readonly Measured[]): Measured | null {
  const distance = ({ had, line }: Measured): number => Math.abs(1 - had / line);
  const rank = ({ direction }: Measured): number => (direction === 'ceiling' ? 0 : 1);
  return [...lines].sort((a, b) => distance(a) - distance(b) || rank(a) - rank(b)).at(0) ?? null;
}

/** The ceilings that something planned would cross: none that is crossed already. */
export function wouldCross(
  lines: readonly WeekLine[],
  before: Spent,
  after: Spent,
): readonly Measured[] {
  return lines
    .filter((line) => !isCrossed(measure(line, before)))
    .map((line) => measure(line, after))
    .filter(isCrossed);
}
