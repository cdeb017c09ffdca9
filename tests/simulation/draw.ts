import { mixed, uniform } from './chance.ts';
import { RANGES } from './parameters.ts';

/** One draw of all that varies. */
export type Parameters = Readonly<Record<keyof typeof RANGES, number>>;

/** What the keys of a chance are about. */
export const ABOUT = {
  parameters: 1,
  person: 2,
  presence: 3,
  contacts: 4,
  response: 5,
  decline: 6,
} as const;

export function drawParameters(seed: number, draw: number): Parameters {
  const drawn = Object.entries(RANGES).map(([name, { low, high }], place) => {
    return [name, low + (high - low) * uniform(seed, ABOUT.parameters, draw, place)];
  });
  return Object.fromEntries(drawn) as Parameters;
}

/** The seed of one user of one draw. */
export function seedOf(seed: number, draw: number, user: number): number {
  return mixed(seed, ABOUT.person, draw, user);
}
