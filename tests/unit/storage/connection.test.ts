import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeNotebook, notebook } from '../../../utils/storage/connection.ts';
import { MIGRATIONS } from '../../../utils/storage/migrations/index.ts';
import { DATABASE, STORES } from '../../../utils/storage/names.ts';
import { write } from '../../../utils/storage/transaction.ts';

/** The fake one cannot be told to break down; its listeners can be called. */
interface Fake {
  readonly listeners: readonly { readonly type: string; readonly callback: () => void }[];
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await closeNotebook();
});

/** A database as some other code left it, and still open. */
function leave(version: number, stores: readonly string[] = []): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, version);
    request.onupgradeneeded = () => stores.map((name) => request.result.createObjectStore(name));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not left'));
  });
}

test('a fresh one has every store', async () => {
  const database = await notebook();
  expect([...database.objectStoreNames].sort()).toEqual([...STORES].sort());
});

test('asked twice, it is one connection', async () => {
  const [one, other] = await Promise.all([notebook(), notebook()]);
  expect(one).toBe(other);
});

test('one of a later version is named newer and stays as it is', async () => {
  (await leave(99, ['future'])).close();
  await expect(notebook()).rejects.toMatchObject({ trouble: 'newer' });
  const untouched = await leave(99);
  expect([...untouched.objectStoreNames]).toEqual(['future']);
  untouched.close();
});

test('one that rejects to open is tried three times, then named unreadable', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('disk', 'UnknownError');
  });
  await expect(notebook()).rejects.toMatchObject({ trouble: 'unreadable' });
  expect(open).toHaveBeenCalledTimes(3);
});

test('a rejected open is not kept', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('disk', 'UnknownError');
  });
  await expect(notebook()).rejects.toThrow();
  open.mockRestore();
  await expect(notebook()).resolves.toMatchObject({ name: DATABASE });
});

test('after the browser closed it, it is opened anew', async () => {
  const first = await notebook();
  first.close();
  const { listeners } = unwrap(first) as unknown as Fake;
  for (const { type, callback } of listeners) if (type === 'close') callback();
  const second = await notebook();
  expect(second).not.toBe(first);
  expect(await second.count('people')).toBe(0);
});

test('it yields to a newer version, and says so', async () => {
  const onyield = vi.fn();
  await notebook({ onyield });
  const newer = await leave(MIGRATIONS.length + 1);
  expect(onyield).toHaveBeenCalledOnce();
  newer.close();
  await expect(notebook()).rejects.toMatchObject({ trouble: 'newer' });
});

test('behind a removal that waits for ever it is named blocked, and the late one is let go', async () => {
  const holder = await leave(MIGRATIONS.length, STORES);
  const removal = indexedDB.deleteDatabase(DATABASE);
  const blocked = new Promise((resolve) => (removal.onblocked = resolve));
  await blocked;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const onyield = vi.fn();
  const opening = expect(notebook({ onyield })).rejects.toMatchObject({ trouble: 'blocked' });
  await vi.advanceTimersByTimeAsync(10_000);
  await opening;
  vi.useRealTimers();
  holder.close();
  await vi.waitFor(async () => expect((await notebook()).version).toBe(MIGRATIONS.length));
  await closeNotebook();
  (await leave(MIGRATIONS.length + 1)).close();
  // The late connection was closed long before the next version asked.
  expect(onyield).not.toHaveBeenCalled();
});

test('what throws inside a write takes back all of it', async () => {
  const database = await notebook();
  const work = write(database, async (tx) => {
    await tx.objectStore('drafts').put({ form: 'a' } as never);
    await tx.objectStore('glances').put({ surface: 'popup' } as never);
    throw new Error('half way');
  });
  await expect(work).rejects.toThrow('half way');
  expect(await database.count('drafts')).toBe(0);
  expect(await database.count('glances')).toBe(0);
});
