import type { SubjectKind } from '../domain/subject.ts';
import { DAY_PARTS, type DayPart, type LearningCell, type Tendency } from '../domain/tally.ts';
import type { EpochMs } from '../domain/time.ts';
import { posterior, weightAfter } from './score.ts';

/** Showings, faded by their age, below which nothing is said of a part of the day. */
const ENOUGH = 5;
/** How much more often than at other times. */
const CLEARLY = 0.1;

/** Kinds whose moment the planner chooses; a break follows the activity. */
const CHOSEN: readonly SubjectKind[] = ['person', 'goal', 'us', 'care', 'birthday'];

/** The clearest tendency of all kinds, or null while nothing is clear. */
export function tendencyOf(cells: readonly LearningCell[], asOf: EpochMs): Tendency | null {
  const found = CHOSEN.flatMap((kind) => {
    const parts = DAY_PARTS.map((part) => ({
      kind,
      part,
      shown: shownIn(cells, kind, part, asOf),
      mean: posterior(cells, kind, part, asOf),
    })).sort((one, other) => other.mean - one.mean);
    const [best, next] = parts;
    if (best === undefined || next === undefined || best.shown < ENOUGH) return [];
    const lead = best.mean - next.mean;
    return lead >= CLEARLY ? [{ kind, part: best.part, lead }] : [];
  });
  const [first] = found.sort((one, other) => other.lead - one.lead);
  return first === undefined ? null : { kind: first.kind, part: first.part };
}

function shownIn(
  cells: readonly LearningCell[],
  kind: SubjectKind,
  part: DayPart,
  asOf: EpochMs,
): number {
  const cell = cells.find((each) => each.kind === kind && each.part === part);
  return cell === undefined ? 0 : cell.shown * weightAfter(asOf - cell.asOf);
}
