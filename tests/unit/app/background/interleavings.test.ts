import { afterAll, test, vi } from 'vitest';
import { live } from './life.ts';
import { keepsPromises } from './promises.ts';

/** Replay one with SEED=n. */
const ONLY = process.env['SEED'];
const SOAK = process.env['SOAK'];
const LIVES = Number(SOAK ?? 500);
/** Two minutes for those of a quick run, and as long for as many of a long one. */
const TIME = SOAK === undefined ? 120_000 : Math.max(120_000, LIVES * 240);

afterAll(() => vi.restoreAllMocks());

test(
  `${LIVES} random lives: one per occasion, quiet when quiet, within share and spacing, undone without a trace, two alarms`,
  async () => {
    const seeds =
      ONLY === undefined ? Array.from({ length: LIVES }, (_, n) => n + 1) : [Number(ONLY)];
    for (const seed of seeds) {
      await live(seed)
        .then(keepsPromises)
        .catch((error: unknown) => {
          throw new Error(`SEED=${seed}`, { cause: error });
        });
    }
  },
  TIME,
);
