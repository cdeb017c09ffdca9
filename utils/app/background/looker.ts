import type { IdleState } from '../../domain/presence.ts';
import type { Ports } from '../../platform/ports.ts';
import { troubleOf } from '../../storage/connection.ts';
import { eraseEverywhere, forgetAgain } from './erase.ts';
import { mark, standing } from './health.ts';
import { reconcile } from './reconcile.ts';
import { keepSnapshot, takeSnapshot } from './snapshot.ts';

/** Why to look. */
interface Call {
  /** Begin an instance where there is none; without it an unused notebook is left untouched. */
  readonly begin?: boolean;
  readonly idle?: readonly IdleState[];
  readonly popupOpened?: boolean;
}

export interface Looker {
  /** Single-flight: calls during a look are gathered into the next one, which answers them all. */
  look(call: Call): Promise<void>;
  /**
   * Runs something alone: no look is under way, those asked for meanwhile come after, and what was
   * cut off before is finished.
   */
  whileStill<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createLooker(ports: Ports): Looker {
  let running: Promise<unknown> = Promise.resolve();
  let next: { calls: Call[]; done: Promise<void> } | null = null;

  function look(call: Call): Promise<void> {
    if (next) {
      next.calls.push(call);
      return next.done;
    }
    const calls = [call];
    const done = after(() => {
      next = null;
      return lookOnce(ports, calls);
    });
    next = { calls, done };
    return done;
  }

  /** Behind whatever runs now, however that ends. */
  function after<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = running.then(work, work);
    running = result;
    return result;
  }

  async function whileStill<Result>(work: () => Promise<Result>): Promise<Result> {
    return after(async () => {
      await finishBegun(ports);
      return work();
    });
  }

  return { look, whileStill };
}

/** Rejects where an erasing cannot be finished: nothing may be written beside it. */
async function finishBegun(ports: Ports): Promise<void> {
  const unfinished = await ports.keep.readUnfinished();
  if (unfinished?.kind === 'erasing') await eraseEverywhere(ports);
  if (unfinished?.kind === 'forgetting') await lookOnce(ports, []);
}

async function lookOnce(ports: Ports, calls: readonly Call[]): Promise<void> {
  try {
    await lookOrReject(ports, calls);
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    // Nothing can be planned. The dot says "open me", and every page leads to the recovery page.
    await ports.badge.show('dot');
  }
}

async function lookOrReject(ports: Ports, calls: readonly Call[]): Promise<void> {
  const begins = calls.some((call) => call.begin);
  const unfinished = await ports.keep.readUnfinished();
  if (unfinished?.kind === 'erasing') await eraseEverywhere(ports);
  // A look at nothing must not leave a database behind: after erasing, only a start or a page begins anew.
  if (!begins && (await ports.keep.read()) === null) return;
  const { database, instance: known } = await standing(ports);
  if (!begins && known === null) return;
  const forgotten = unfinished?.kind === 'forgetting' ? unfinished.id : null;
  if (forgotten !== null) await forgetAgain(database, await ports.clock.read(), forgotten);
  const { instance, reading } = await reconcile(ports, database, {
    idle: calls.flatMap((call) => call.idle ?? []),
    popupOpened: calls.some((call) => call.popupOpened),
  });
  await mark(ports, database, instance);
  if (forgotten === null) return keepSnapshot(ports, database, reading);
  await takeSnapshot(ports, database, reading.now);
  await ports.keep.writeUnfinished(null);
}
