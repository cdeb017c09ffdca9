import { deleteDB } from 'idb';
import { closeNotebook } from './connection.ts';
import { DATABASE, STORES, type StoreName } from './names.ts';
import type { Database, WriteTransaction } from './schema.ts';

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
    await Promise.all((whole[store] ?? []).map((row) => target.put(row as never)));
  }
}

/** Removes the database itself. Open pages let go of it when asked; `blocked` is then only a moment. */
export async function eraseNotebook(): Promise<void> {
  await closeNotebook();
  await deleteDB(DATABASE);
}

/** What a damaged or newer database still gives, whatever its shape. Opened as it is, nothing is written. */
export async function salvage(): Promise<Record<string, unknown[]>> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('unreadable'));
    // Never make a new one just by looking.
    request.onupgradeneeded = () => request.transaction?.abort();
  });
  try {
    const found: Record<string, unknown[]> = {};
    for (const name of database.objectStoreNames) found[name] = await rowsOf(database, name);
    return found;
  } finally {
    database.close();
  }
}

function rowsOf(database: IDBDatabase, name: string): Promise<unknown[]> {
  return new Promise((resolve) => {
    const request = database.transaction(name, 'readonly').objectStore(name).getAll();
    request.onsuccess = () => resolve(request.result);
    // A store that cannot be read gives nothing; the others still count.
    request.onerror = () => resolve([]);
  });
}
