import { PARTS, type Part, type Size } from './run.ts';

/** One part of one draw. */
export interface Task {
  readonly seed: number;
  readonly draw: number;
  readonly part: Part;
  readonly size: Size;
}

/** So many draws of the headline come before anything else. */
const FIRST = 20;

/** Everything a run is made of, so ordered that whatever is done first tells most. */
export function tasksOf(seed: number, size: Size): readonly Task[] {
  const tasks = PARTS.flatMap((part) => {
    const draws = part === 'headline' ? size.draws : size.ablationDraws;
    return Array.from({ length: draws }, (_, draw): Task => ({ seed, draw, part, size }));
  });
  return tasks.sort((one, other) => placeOf(one) - placeOf(other) || one.draw - other.draw);
}

/** Both kinds come to an end together. */
function placeOf({ draw, part, size }: Task): number {
  if (part !== 'headline') return (draw + 1) / size.ablationDraws;
  return draw < FIRST ? 0 : (draw + 1 - FIRST) / Math.max(1, size.draws - FIRST);
}
