/**
 * What the commands are to write into the learning cells (engine.md, PlanState and P): `shown` when
 * it was shown, `acted` by the answer, and Later takes its `shown` back. The counts decay with the
 * half-life with which the planner weighs them.
 */
import type { Nudge } from '../../utils/domain/nudge.ts';
import { dayPartOf, type LearningCell } from '../../utils/domain/tally.ts';
import { HOUR, wallClockAt, type EpochMs } from '../../utils/domain/time.ts';
import { ZONE } from './parameters.ts';

type Cells = readonly LearningCell[];
type Count = (now: EpochMs) => (cells: Cells, nudge: Nudge) => Cells;

const HALF_LIFE = 21 * 24 * HOUR;

export const countedShown: Count = (now) => (cells, nudge) =>
  counted(cells, nudge, now, { shown: 1, acted: 0 });

export const countedActed: Count = (now) => (cells, nudge) =>
  counted(cells, nudge, now, { shown: 0, acted: 1 });

export const uncountedShown: Count = (now) => (cells, nudge) =>
  counted(cells, nudge, now, { shown: -1, acted: 0 });

function counted(
  cells: Cells,
  { subjectKind: kind, raisedAt }: Nudge,
  now: EpochMs,
  by: Pick<LearningCell, 'shown' | 'acted'>,
): Cells {
  const part = dayPartOf(wallClockAt(raisedAt, ZONE).minute);
  const before = cells.find((cell) => cell.kind === kind && cell.part === part);
  const weight = before ? 0.5 ** ((now - before.asOf) / HALF_LIFE) : 0;
  const after: LearningCell = {
    kind,
    part,
    shown: Math.max(0, weight * (before?.shown ?? 0) + by.shown),
    acted: weight * (before?.acted ?? 0) + by.acted,
    asOf: now,
  };
  return [...cells.filter((cell) => cell !== before), after];
}
