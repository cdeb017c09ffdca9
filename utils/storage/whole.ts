import { deleteDB, openDB, unwrap } from 'idb';
import { closeNotebook } from './connection.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { DATABASE, STORES, keyOf, type StoreName } from './names.ts';
import { patiently } from './patience.ts';
import type { Database, WriteTransaction } from './schema.ts';
import { NotebookTrouble } from './trouble.ts';

/** Every row of every store, as it is. */
export type Whole = Readonly<Record<StoreName, readonly unknown[]>>;

export async function readWhole(database: Database): Promise<Whole> {
  const tx = database.transaction([...STORES], 'readonly');
  const rows = await Promise.all(STORES.map((store) => tx.objectStore(store).getAll()));
  return Object.fromEntries(
    STORES.map((store, index) => [store, rows[index] ?? []]),
  ) as unknown as Whole;
}

/** Replaces all there is, inside the caller's transaction. */
export async function writeWhole(tx: WriteTransaction, whole: Partial<Whole>): Promise<void> {
  for (const store of STORES) {
    const target = tx.objectStore(store);
    await target.clear();
    // Async, so that one that cannot be put rejects like the others instead of leaving them behind.
    await Promise.all((whole[store] ?? []).map(async (row) => target.put(row as never)));
  }
}

/** A copy of the whole, and the database version it was taken at. */
export interface Copy {
  readonly version: number;
  readonly data: unknown;
}

/**
 * Whether this version can put a copy back: of its own time or before, of an instance, and with rows
 * that each have the key they are kept by.
 */
export function isRestorable(
  copy: Copy,
): copy is { readonly version: number; readonly data: Partial<Whole> } {
  const { version, data } = copy;
  if (!(version >= 1 && version <= MIGRATIONS.length)) return false;
  if (typeof data !== 'object' || data === null) return false;
  const areRows = ([store, list]: readonly [string, unknown]) =>
    Array.isArray(list) && list.every((row) => row instanceof Object && hasKey(store, row));
  const { singles } = data as { readonly singles?: readonly { readonly name?: unknown }[] };
  return (
    Object.entries(data).every(areRows) &&
    (singles?.some(({ name }) => name === 'installed') ?? false)
  );
}

/** A store of no name here is not put back: its rows may be as they like. */
function hasKey(store: string, row: object): boolean {
  const known = STORES.find((name) => name === store);
  return known === undefined || typeof Reflect.get(row, keyOf(known)) === 'string';
}

/** Removes the database itself. Rejects with `NotebookTrouble` where the browser does not let go of it. */
export async function eraseNotebook(): Promise<void> {
  await closeNotebook();
  try {
    await patiently((hearing) => deleteDB(DATABASE, { blocked: hearing.blocked }));
  } catch (error) {
    throw error instanceof NotebookTrouble ? error : new NotebookTrouble('unreadable', error);
  }
}

/**
 * Makes the database anew in place of one that cannot be opened, filled in the transaction that
 * creates it. A copy of an earlier version is migrated when it is next opened.
 */
export async function replaceNotebook(version: number, whole: Partial<Whole>): Promise<void> {
  await eraseNotebook();
  const failures: unknown[] = [];
  const opening = openDB(DATABASE, version, {
    async upgrade(created, _from, _to, tx) {
      try {
        for (const migrate of MIGRATIONS.slice(0, version)) {
          await migrate(unwrap(created), unwrap(tx));
        }
        for (const store of created.objectStoreNames) {
          const rows = whole[store as StoreName] ?? [];
          await Promise.all(rows.map(async (row) => tx.objectStore(store).put(row)));
        }
      } catch (error) {
        // Nobody waits for an upgrade: without this, half a copy would be kept as a whole one.
        failures.push(error);
        tx.done.catch(() => undefined);
        tx.abort();
      }
    },
  });
  const database = await opening.catch((error: unknown) => {
    throw failures[0] ?? error;
  });
  database.close();
}

/**
 * What a damaged or newer database still gives, whatever its shape; nothing where there is none.
 * Opened as it is, nothing is written.
 */
export async function salvage(): Promise<Record<string, unknown[]>> {
  const database = await patiently(openAsItIs, (late) => late?.close());
  if (!database) return {};
  database.onversionchange = () => database.close();
  try {
    const found: Record<string, unknown[]> = {};
    for (const name of database.objectStoreNames) found[name] = await rowsOf(database, name);
    return found;
  } finally {
    database.close();
  }
}

function openAsItIs(): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    let isMissing = false;
    request.onsuccess = () => resolve(request.result);
    request.onerror = () =>
      isMissing ? resolve(null) : reject(new NotebookTrouble('unreadable', request.error));
    request.onupgradeneeded = () => {
      // Never make a new one just by looking.
      isMissing = true;
      request.transaction?.abort();
    };
  });
}

/** All rows at once; where that does not work, those that can be had one by one. */
async function rowsOf(database: IDBDatabase, name: string): Promise<unknown[]> {
  const all = await ask(database, name, (store) => store.getAll());
  if (all) return all;
  const keys = (await ask(database, name, (store) => store.getAllKeys())) ?? [];
  const rows: unknown[] = [];
  for (const key of keys) {
    const row: unknown = await ask(database, name, (store) => store.get(key));
    if (row !== null && row !== undefined) rows.push(row);
  }
  return rows;
}

/** The answer of one request in a transaction of its own, or null where it cannot be read. */
function ask<Result>(
  database: IDBDatabase,
  name: string,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | null> {
  return new Promise((resolve) => {
    try {
      const request = work(database.transaction(name, 'readonly').objectStore(name));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null); // A store that cannot even be asked gives nothing; the others still count.
    }
  });
}
