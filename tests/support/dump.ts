/** All that the extension keeps anywhere, read from one of its own pages. */
export interface StorageDump {
  /** Rows by database and store. */
  readonly databases: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
  readonly webStorage: readonly string[];
  readonly caches: readonly string[];
  readonly files: readonly string[];
}

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
}
declare const chrome: { storage: { local: Area; session: Area } };

/** Runs inside the page, so it may use nothing from outside itself. JSON, because bytes do not cross otherwise. */
export async function dumpInPage(): Promise<string> {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const databases: Record<string, Record<string, unknown[]>> = {};
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name as string));
    const stores: Record<string, unknown[]> = {};
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      stores[store] = await settled(rows.getAll());
    }
    database.close();
    databases[name as string] = stores;
  }
  const files: string[] = [];
  const folder = (await navigator.storage.getDirectory()) as unknown as {
    keys(): AsyncIterable<string>;
  };
  for await (const name of folder.keys()) files.push(name);
  return JSON.stringify({
    databases,
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    webStorage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    caches: await caches.keys(),
    files,
  });
}
