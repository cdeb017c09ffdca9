import { chanceFrom, type Chance } from '../support/random.ts';

/** One number out of several, well mixed (murmur3's finish): equal keys give equal chances to all policies. */
export function mixed(...keys: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const key of keys) {
    hash = Math.imul(hash ^ key, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** In [0, 1), always the same for the same keys. */
export function uniform(...keys: readonly number[]): number {
  return mixed(...keys) / 2 ** 32;
}

export function happens(chance: Chance, probability: number): boolean {
  return chance.next() < probability;
}

export function streamOf(...keys: readonly number[]): Chance {
  return chanceFrom(mixed(...keys));
}

/** Box and Muller, one of the two. */
export function normal(chance: Chance): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance.next()));
  return radius * Math.cos(2 * Math.PI * chance.next());
}

export function lognormal(chance: Chance, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(chance));
}

export function exponential(chance: Chance, mean: number): number {
  return -mean * Math.log(1 - chance.next());
}

export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}
