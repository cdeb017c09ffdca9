import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeNotebook, notebook } from '../../../utils/storage/connection.ts';
import { MIGRATIONS } from '../../../utils/storage/migrations/index.ts';
import { DATABASE } from '../../../utils/storage/names.ts';
import { write } from '../../../utils/storage/transaction.ts';
import {
  eraseNotebook,
  isRestorable,
  readWhole,
  replaceNotebook,
  salvage,
  writeWhole,
} from '../../../utils/storage/whole.ts';

const installed = { name: 'installed', value: { at: 1, instance: 'one' } };
const people = [{ id: 'a' }, { id: 'b' }];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await closeNotebook();
});

async function fill() {
  const database = await notebook();
  await write(database, (tx) => writeWhole(tx, { people, singles: [installed] }));
  return database;
}

/** Another page that does not let go. */
function hold(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE, version);
    request.onupgradeneeded = () => request.result.createObjectStore('future', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
  });
}

test('what was read is what is put back', async () => {
  const whole = await readWhole(await fill());
  await write(await notebook(), (tx) => writeWhole(tx, { people: [{ id: 'later' }] }));
  await write(await notebook(), (tx) => writeWhole(tx, whole));
  expect(await readWhole(await notebook())).toEqual(whole);
});

test('a row that cannot be put takes the whole replacing back', async () => {
  const database = await fill();
  const before = await readWhole(database);
  const broken = { people: [{ id: 'c' }, { nameless: true }] };
  await expect(write(database, (tx) => writeWhole(tx, broken))).rejects.toThrow();
  expect(await readWhole(database)).toEqual(before);
});

test('erasing leaves no database', async () => {
  await fill();
  await eraseNotebook();
  expect(await indexedDB.databases()).toEqual([]);
});

test('erasing behind a page that does not let go ends as blocked', async () => {
  await fill();
  const holder = await hold();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const erasing = expect(eraseNotebook()).rejects.toMatchObject({ trouble: 'blocked' });
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  await vi.advanceTimersByTimeAsync(3_000);
  await erasing;
  holder.close();
});

test('a copy takes the place of a newer one', async () => {
  (await hold(99)).close();
  await replaceNotebook(1, { people, singles: [installed] as never });
  expect((await readWhole(await notebook())).people).toEqual(people);
});

test('a copy that cannot be put leaves no half of it and says so', async () => {
  const broken = { people: [{ id: 'c' }, { nameless: true }], singles: [installed] as never };
  await expect(replaceNotebook(1, broken)).rejects.toThrow();
  expect(await indexedDB.databases()).toEqual([]);
});

describe('what can be put back', () => {
  const data = { people, singles: [installed] };
  test.each([
    ['a copy of this version', { version: MIGRATIONS.length, data }, true],
    ['one of a later version', { version: MIGRATIONS.length + 1, data }, false],
    ['one of no version', { version: 0, data }, false],
    ['one of a version that is no number', { version: Number.NaN, data }, false],
    ['one without an instance', { version: 1, data: { people, singles: [] } }, false],
    ['one with a row that has no key', { version: 1, data: { ...data, people: [{}] } }, false],
    [
      'one with a row whose key is none',
      { version: 1, data: { ...data, tallies: [{ day: 1 }] } },
      false,
    ],
    ['one whose rows are no rows', { version: 1, data: { ...data, people: ['a'] } }, false],
    ['one whose store is no list', { version: 1, data: { ...data, people: {} } }, false],
    ['nothing', { version: 1, data: null }, false],
  ])('%s', (_, copy, expected) => {
    expect(isRestorable(copy)).toBe(expected);
  });
});

describe('salvage', () => {
  test('gives what a newer one holds and leaves it as it is', async () => {
    const newer = await hold(99);
    newer.transaction('future', 'readwrite').objectStore('future').put({ id: 'x' });
    newer.close();
    expect(await salvage()).toEqual({ future: [{ id: 'x' }] });
    expect(await indexedDB.databases()).toMatchObject([{ version: 99 }]);
  });

  test('gives nothing where there is none, and makes none', async () => {
    expect(await salvage()).toEqual({});
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('gives the rows that can be read of a store with one that cannot', async () => {
    await fill();
    await closeNotebook();
    const get = IDBObjectStore.prototype.get;
    const getAll = IDBObjectStore.prototype.getAll;
    const fail = (store: IDBObjectStore) => {
      const request = getAll.call(store);
      store.transaction.abort();
      return request;
    };
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      return this.name === 'people' ? fail(this) : getAll.call(this);
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      return key === 'a' ? fail(this) : get.call(this, key as never);
    });
    expect(await salvage()).toMatchObject({ people: [{ id: 'b' }], singles: [installed] });
  });
});
