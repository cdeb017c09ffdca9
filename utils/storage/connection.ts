import { openDB, unwrap } from 'idb';
import { MIGRATIONS } from './migrations/index.ts';
import { DATABASE } from './names.ts';
import { patiently } from './patience.ts';
import type { Database, Schema } from './schema.ts';
import { NotebookTrouble } from './trouble.ts';

export { NotebookTrouble, troubleOf } from './trouble.ts';

export interface ConnectionEvents {
  /** A newer version of Evenkeel wants to upgrade: the connection was closed, the page is to be reloaded. */
  onyield?: () => void;
}

const TRIES = 3;

let connection: Promise<Database> | null = null;

/**
 * The one connection of this page or worker, opened at first use and again after it was lost.
 * Rejects with `NotebookTrouble`; a rejected open is not kept.
 */
export function notebook(events: ConnectionEvents = {}): Promise<Database> {
  if (connection) return connection;
  const opening = open(events, TRIES);
  connection = opening;
  opening.catch(() => {
    if (connection === opening) connection = null;
  });
  return opening;
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
  return patiently(
    (hearing) =>
      openDB<Schema>(DATABASE, MIGRATIONS.length, {
        async upgrade(database, from, _to, transaction) {
          hearing.working();
          for (const migrate of MIGRATIONS.slice(from)) {
            await migrate(unwrap(database), unwrap(transaction));
          }
        },
        blocked: hearing.blocked,
        blocking(_current, _wanted, event) {
          (event.target as IDBDatabase).close();
          connection = null;
          events.onyield?.();
        },
        terminated() {
          connection = null;
        },
      }),
    // Nobody waits for it any more, and open it would block the next one.
    (late) => late.close(),
  );
}
