import type { IdleState } from '../../domain/presence.ts';
import type { Ports } from '../../platform/ports.ts';
import { NotebookTrouble } from '../../storage/connection.ts';
import { mark, standing } from './health.ts';
import { reconcile } from './reconcile.ts';
import { keepSnapshot } from './snapshot.ts';

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
  /** Runs something alone: no look is under way, and those asked for meanwhile come after. */
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

  return { look, whileStill: after };
}

async function lookOnce(ports: Ports, calls: readonly Call[]): Promise<void> {
  const begins = calls.some((call) => call.begin);
  // A look at nothing must not leave a database behind: after erasing, only a start or a page begins anew.
  if (!begins && (await ports.keep.read()) === null) return;
  try {
    const { database, instance: known } = await standing(ports);
    if (!begins && known === null) return;
    const { instance, reading } = await reconcile(ports, database, {
      idle: calls.flatMap((call) => call.idle ?? []),
      popupOpened: calls.some((call) => call.popupOpened),
    });
    await mark(ports, database, instance);
    await keepSnapshot(ports, database, reading);
  } catch (error) {
    if (!(error instanceof NotebookTrouble)) throw error;
    // Nothing can be planned. The dot says "open me", and every page leads to the recovery page.
    await ports.badge.show('dot');
  }
}
