import type { Response } from './mind.ts';
import { live } from './live.ts';
import type { Parameters } from './draw.ts';
import { RANGES } from './parameters.ts';
import type { Ask, Policy } from './policy.ts';
import type { Minute } from './subjects.ts';
import { userOf, type User } from './world.ts';

/** Every parameter as published or assumed, in the middle of its range. */
function middle(over: Partial<Parameters> = {}): Parameters {
  const middle = Object.entries(RANGES).map(([name, { at }]) => [name, at]);
  return { ...(Object.fromEntries(middle) as Parameters), ...over };
}

export function makeUser(days: number, over: Partial<Parameters> = {}, user = 0): User {
  return userOf(middle(over), { seed: 1, draw: 0, user }, days);
}

export interface Said {
  readonly ask: Ask;
  readonly minute: Minute;
  readonly response: Response;
}

/** All that was said to one user, in order. */
export function saidTo(user: User, policy: Policy): readonly Said[] {
  const said: Said[] = [];
  live(user, policy, {
    habituates: true,
    tell: (ask, minute, response) => said.push({ ask, minute, response }),
  });
  return said;
}
