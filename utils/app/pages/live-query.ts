import { createSubscriber } from 'svelte/reactivity';
import type { Trouble } from '../../domain/trouble.ts';
import { onChange } from '../../platform/changes.ts';
import { NotebookTrouble } from '../../storage/connection.ts';

/** What a view knows of its data. */
type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** Reads again at every change, while a view looks at it; a late answer never replaces a newer one. */
export interface LiveQuery<Value> {
  readonly current: Loaded<Value>;
  /** Reads again now; resolves once what is shown is at least as new. */
  refresh(): Promise<void>;
}

export function liveQuery<Value>(read: () => Promise<Value>): LiveQuery<Value> {
  let current: Loaded<Value> = { kind: 'loading' };
  let newest: Promise<void> = Promise.resolve();
  let asked = 0;
  let update: () => void = () => undefined;

  function refresh(): Promise<void> {
    newest = readAgain();
    return newest;
  }

  async function readAgain(): Promise<void> {
    asked += 1;
    const mine = asked;
    const loaded = await load(read);
    if (mine !== asked) return newest;
    current = loaded;
    update();
  }

  const subscribe = createSubscriber((changed) => {
    update = changed;
    const stop = onChange(() => void refresh());
    void refresh();
    return () => {
      update = () => undefined;
      stop();
    };
  });

  return {
    get current() {
      subscribe();
      return current;
    },
    refresh,
  };
}

/** Reads once; a failure becomes a value. */
async function load<Value>(read: () => Promise<Value>): Promise<Loaded<Value>> {
  try {
    return { kind: 'ready', value: await read() };
  } catch (error) {
    return {
      kind: 'failed',
      trouble: error instanceof NotebookTrouble ? error.trouble : 'unreadable',
    };
  }
}
