import { openDB, unwrap } from 'idb';
import { MIGRATIONS } from './migrations/index.ts';
import { DATABASE } from './names.ts';
import type { Database, Schema } from './schema.ts';

/** Why the notebook could not be opened. */
export const TROUBLES = ['newer', 'unreadable', 'blocked', 'emptied'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** `newer`: written by a later version. `blocked`: an old page holds it. `emptied`: it is blank and was not. */
export class NotebookTrouble extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause?: unknown) {
    super(`notebook: ${trouble}`, { cause });
    this.name = 'NotebookTrouble';
    this.trouble = trouble;
  }
}

export interface ConnectionEvents {
  /** A newer version of Evenkeel wants to upgrade: the connection was closed, the page is to be reloaded. */
  onyield?: () => void;
}

const TRIES = 3;
const BLOCKED_AFTER_MS = 3_000;

let connection: Promise<Database> | null = null;

/**
 * The one connection of this page or worker, opened at first use and again after it was lost.
 * Rejects with `NotebookTrouble`; a rejected open is not kept.
 */
export function notebook(events: ConnectionEvents = {}): Promise<Database> {
  connection ??= open(events, TRIES).catch((error: unknown) => {
    connection = null;
    throw error;
  });
  return connection;
}

/** Closes it, for erasing and for tests. */
export async function closeNotebook(): Promise<void> {
  const open = connection;
  connection = null;
  (await open?.catch(() => null))?.close();
}

async function open(events: ConnectionEvents, tries: number): Promise<Database> {
  try {
    return await openOnce(events);
  } catch (error) {
    if (error instanceof NotebookTrouble) throw error;
    if (error instanceof DOMException && error.name === 'VersionError') {
      throw new NotebookTrouble('newer', error);
    }
    if (tries > 1) return open(events, tries - 1);
    throw new NotebookTrouble('unreadable', error);
  }
}

function openOnce(events: ConnectionEvents): Promise<Database> {
  return new Promise((resolve, reject) => {
    let blocked: ReturnType<typeof setTimeout> | undefined;
    openDB<Schema>(DATABASE, MIGRATIONS.length, {
      async upgrade(database, from, _to, transaction) {
        for (const migrate of MIGRATIONS.slice(from)) {
          await migrate(unwrap(database), unwrap(transaction));
        }
      },
      blocked() {
        blocked = setTimeout(() => reject(new NotebookTrouble('blocked')), BLOCKED_AFTER_MS);
      },
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        connection = null;
        events.onyield?.();
      },
      terminated() {
        connection = null;
      },
    })
      .then(resolve, reject)
      .finally(() => clearTimeout(blocked));
  });
}
