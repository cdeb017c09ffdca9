import fc, { type IProperty, type Parameters, type RunDetails } from 'fast-check';

/** The same lives at each quick run, so that nothing fails by chance. */
const QUICK_SEED = 20261122;

/** What fails is made smaller for so long at the most; whatever is left replays all the same. */
const SHRINK_FOR = 60_000;
const REPLAY_FOR = 10_000;

/**
 * Tries a property so often: `SOAK=10000` tries more (`aLife` for each) and other values each time. What fails prints
 * how to replay it: `SEED=… AT=…` lives that one again, `SEED=…` alone the whole run.
 */
export function holds<Values>(property: IProperty<Values>, quick: number, aLife = 1): void {
  // Found first and made smaller afterwards, so that a long run has no limit and a failure has one.
  const found = fc.check(property, { ...tried(quick, aLife), endOnFailure: true });
  if (!found.failed) return;
  const smaller = fc.check(property, {
    seed: found.seed,
    path: found.counterexamplePath ?? '',
    numRuns: 1,
    interruptAfterTimeLimit: SHRINK_FOR,
  });
  throw failureOf(smaller.counterexample === null ? found : smaller);
}

type Tries = Pick<Parameters, 'numRuns' | 'seed' | 'path' | 'interruptAfterTimeLimit'>;

function tried(quick: number, aLife: number): Tries {
  const { SOAK, SEED, AT } = process.env;
  const seed = SEED ?? (SOAK ? undefined : QUICK_SEED);
  return {
    numRuns: SOAK ? Number(SOAK) * aLife : quick,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    // Where that life has been repaired, those beside it are tried for a while.
    ...(AT === undefined ? {} : { path: AT, interruptAfterTimeLimit: REPLAY_FOR }),
  };
}

function failureOf<Values>(details: RunDetails<Values>): Error {
  const { seed, counterexamplePath, errorInstance } = details;
  const replay = `Replay it with SEED=${seed} AT=${counterexamplePath}`;
  return new Error(`${replay}\n${fc.defaultReportMessage(details)}`, { cause: errorInstance });
}
