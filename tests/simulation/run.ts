import { drawParameters } from './draw.ts';
import { live } from './live.ts';
import { measure, type Measured } from './measures.ts';
import type { Outcome } from './policy.ts';
import { NAMES, VARIANTS, type VariantName } from './variants.ts';
import { userOf } from './world.ts';

export interface Size {
  readonly users: number;
  readonly days: number;
  readonly draws: number;
  /** The first so many draws run everything, the rest the headline only. */
  readonly ablationDraws: number;
}

/** What is run and kept as one: the headline together, all else for itself. */
export type Part = 'headline' | VariantName;
export const PARTS: readonly Part[] = ['headline', ...NAMES.filter((name) => !isHeadline(name))];

/** What one draw came to; a variant that was not run is missing. */
export type DrawResult = Readonly<Partial<Record<VariantName, Measured>>>;

function variantsOf(part: Part): readonly VariantName[] {
  return part === 'headline' ? NAMES.filter(isHeadline) : [part];
}

function isHeadline(name: VariantName): boolean {
  return VARIANTS[name].group === 'headline';
}

/** All policies in the same worlds: the same users, days, spontaneous contacts and temperaments. */
export function runDraw(
  seed: number,
  draw: number,
  part: Part,
  { users, days }: Pick<Size, 'users' | 'days'>,
): DrawResult {
  const parameters = drawParameters(seed, draw);
  const names = variantsOf(part);
  const outcomes = new Map<VariantName, Outcome[]>(names.map((name) => [name, []]));
  for (let user = 0; user < users; user += 1) {
    const person = userOf(parameters, { seed, draw, user }, days);
    for (const [name, list] of outcomes) {
      const { group, policy } = VARIANTS[name];
      list.push(live(person, policy(person), { habituates: group !== 'unhabituated' }));
    }
  }
  return Object.fromEntries([...outcomes].map(([name, list]) => [name, measure(list, days)]));
}
