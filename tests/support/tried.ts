import type { Parameters } from 'fast-check';

/** The same lives at each quick run, so that nothing fails by chance. */
const QUICK_SEED = 20261122;

/**
 * How often a property is tried: `SOAK=5000` tries more and other ones each time. What fails prints
 * its seed and path; `SEED=… AT=…` replays that life, `SEED=…` alone the whole run.
 */
export function tried(quick: number): Parameters<unknown> {
  const { SOAK, SEED, AT } = process.env;
  const seed = SEED ?? (SOAK ? undefined : QUICK_SEED);
  return {
    numRuns: Number(SOAK || quick),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(AT === undefined ? {} : { path: AT }),
  };
}
