import { variantsOf, type Part, type Size } from './run.ts';

/** One part of one draw. */
export interface Task {
  readonly seed: number;
  readonly draw: number;
  readonly part: Part;
  readonly size: Size;
}

/** Everything a run is made of, so ordered that both parts come to an end together. */
export function tasksOf(seed: number, size: Size): readonly Task[] {
  const of = (part: Part, draws: number) =>
    Array.from({ length: draws }, (_, draw) => ({
      task: { seed, draw, part, size },
      place: (draw + 1) / draws,
    }));
  return [...of('headline', size.draws), ...of('rest', size.ablationDraws)]
    .sort((one, other) => one.place - other.place)
    .map(({ task }) => task);
}

/** How much work it is: nearly all of it is the planner's. */
export function weightOf({ part }: Pick<Task, 'part'>): number {
  return variantsOf(part).filter((name) => /^(ours|with)/.test(name)).length;
}
