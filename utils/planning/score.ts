import type { SubjectKind } from '../domain/subject.ts';
import type { DayPart, LearningCell } from '../domain/tally.ts';
import { HOUR, type EpochMs } from '../domain/time.ts';

/** The parts of a score, each in [0, 1]. */
export interface ScoreParts {
  /** How far towards its cadence, from 80 % (0) to 120 % (1). */
  readonly urgency: number;
  /** Deficit of its sphere against the user's floor; 0 without one. */
  readonly deficit: number;
  /** How often this kind was acted on in this part of the day. */
  readonly posterior: number;
  readonly length: number;
  /** How recently it was shown for the same occasion without an answer. */
  readonly recency: number;
}

/** Below this the planner stays silent. */
export const SCORE_MIN = 0.2;

const PRIOR = { acted: 2, ignored: 5 } as const;
const HALF_LIFE = 21 * 24 * HOUR;

/** S = .45U + .25B + .20P + .10L − .40R, rounded so that equal inputs tie. */
export function score({ urgency, deficit, posterior, length, recency }: ScoreParts): number {
  const sum = 0.45 * urgency + 0.25 * deficit + 0.2 * posterior + 0.1 * length - 0.4 * recency;
  return Math.round(sum * 1e9) / 1e9;
}

/** U: 0 at 80 % of the cadence, .5 when due, 1 from 120 %. */
export function urgency(elapsed: number, cadence: number): number {
  return Math.min(1, Math.max(0, (elapsed / cadence - 0.8) / 0.4));
}

/** L: rare rhythms weigh less; what the user starred weighs most. */
export function lengthPart(cadence: number, starred: boolean): number {
  return starred ? 1 : Math.min(1, 7 / cadence);
}

/** R: halves every two days since it was last shown, 0 where it was not. */
export function recency(daysSinceShown: number | null): number {
  return daysSinceShown === null ? 0 : 0.5 ** (Math.abs(daysSinceShown) / 2);
}

/** What is left of a count after so long: half of it after 21 days. A clock set back fades nothing. */
export function weightAfter(elapsed: number): number {
  return 0.5 ** (Math.max(0, elapsed) / HALF_LIFE);
}

/** P: mean of a Beta(2, 5) with decayed counts, weighed as of an instant. */
export function posterior(
  cells: readonly LearningCell[],
  kind: SubjectKind,
  part: DayPart,
  asOf: EpochMs,
): number {
  const cell = cells.find((each) => each.kind === kind && each.part === part);
  if (cell === undefined) return PRIOR.acted / (PRIOR.acted + PRIOR.ignored);
  const weight = weightAfter(asOf - cell.asOf);
  const acted = PRIOR.acted + weight * Math.min(cell.acted, cell.shown);
  return acted / (PRIOR.acted + PRIOR.ignored + weight * cell.shown);
}
