import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserKeep } from '../../../../utils/platform/keep.ts';
import type { Snapshot } from '../../../../utils/platform/ports.ts';
import { closeNotebook, notebook } from '../../../../utils/storage/connection.ts';
import { DATABASE } from '../../../../utils/storage/names.ts';
import { readWhole } from '../../../../utils/storage/whole.ts';
import { MIGRATIONS } from '../../../../utils/storage/migrations/index.ts';
import { World } from '../../../support/world.ts';

let world: World;
let snapshot: Snapshot;

/** A notebook in use, with a person in it and in yesterday's copy. */
beforeEach(async () => {
  world = await World.at('2026-11-23T10:00', 'Europe/Berlin');
  await world.worker.start();
  await world.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
  await world.worker.look();
  snapshot = (await browserKeep.readSnapshot()) as Snapshot;
  expect(JSON.stringify(snapshot)).toContain('Mina');
  world.pass({ days: 2 });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await closeNotebook();
});

/** The ways a notebook can be lost or out of reach. */
const ruin = {
  async newer() {
    await fresh();
    const request = indexedDB.open(DATABASE, 99);
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
  },
  async emptied() {
    await fresh();
  },
  async unreadable() {
    // It opens, at the right version, and lacks what it should hold.
    await fresh();
    const request = indexedDB.open(DATABASE, 1);
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
  },
};

async function fresh() {
  await closeNotebook();
  globalThis.indexedDB = new IDBFactory();
}

function names(): Promise<string> {
  return notebook()
    .then(readWhole)
    .then(({ people }) => JSON.stringify(people));
}

describe.each(Object.keys(ruin) as (keyof typeof ruin)[])('a notebook that is %s', (trouble) => {
  beforeEach(async () => {
    await ruin[trouble]();
  });

  test('is named, whoever asks, and shows in the badge', async () => {
    const refused = { ok: false, error: { code: trouble } };
    expect(await world.send('opened', { surface: 'dashboard' })).toEqual(refused);
    const input = { name: 'Jonas', lastTalked: 'unknown' } as const;
    expect(await world.send('addPerson', input)).toEqual(refused);
    await world.worker.look();
    expect(world.badge).toBe('dot');
  });

  test('is written by nothing, and the copy is not overwritten', async () => {
    await world.worker.start();
    await world.send('addPerson', { name: 'Jonas', lastTalked: 'unknown' });
    await world.send('opened', { surface: 'popup' });
    await world.worker.look();
    expect(await browserKeep.readSnapshot()).toEqual(snapshot);
    expect((await browserKeep.read())?.hadData).toBe(true);
    await closeNotebook();
    const stores = await indexedDB.databases();
    expect(stores).toHaveLength(1);
    expect(stores[0]?.version).toBe(trouble === 'newer' ? 99 : MIGRATIONS.length);
  });

  test('is brought back from the copy, which stays', async () => {
    expect(await world.send('restoreSnapshot', {})).toEqual({ ok: true, value: null });
    expect(await names()).toContain('Mina');
    expect(await world.send('opened', { surface: 'dashboard' })).toMatchObject({ ok: true });
    expect(JSON.stringify(await browserKeep.readSnapshot())).toContain('Mina');
  });

  test('is started fresh: nothing of the old is left anywhere', async () => {
    expect(await world.send('startFresh', {})).toEqual({ ok: true, value: null });
    expect(await names()).toBe('[]');
    expect(await browserKeep.readSnapshot()).toBeNull();
    expect((await browserKeep.read())?.hadData).toBe(false);
    expect(await world.send('opened', { surface: 'dashboard' })).toMatchObject({ ok: true });
  });

  test('without a copy is left as it is', async () => {
    await browserKeep.writeSnapshot({ ...snapshot, version: 99 });
    const refused = { ok: false, error: { code: 'noSnapshot' } };
    expect(await world.send('restoreSnapshot', {})).toEqual(refused);
    expect(await world.send('opened', { surface: 'dashboard' })).toEqual({
      ok: false,
      error: { code: trouble },
    });
  });
});

test('a notebook that rejects to open is named, and opens again when it can', async () => {
  await closeNotebook();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('disk', 'UnknownError');
  });
  const refused = { ok: false, error: { code: 'unreadable' } };
  expect(await world.send('opened', { surface: 'dashboard' })).toEqual(refused);
  expect(await browserKeep.readSnapshot()).toEqual(snapshot);
  vi.restoreAllMocks();
  expect(await world.send('opened', { surface: 'dashboard' })).toMatchObject({ ok: true });
  expect(await names()).toContain('Mina');
});

test('a copy that cannot be read while it is made does not replace the last one', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('one value', 'DataError');
  });
  await world.send('opened', { surface: 'dashboard' });
  expect(await browserKeep.readSnapshot()).toEqual(snapshot);
  vi.restoreAllMocks();
  expect(await names()).toContain('Mina');
});

describe('behind a page that does not let go', () => {
  let holder: IDBDatabase;
  beforeEach(async () => {
    const request = indexedDB.open(DATABASE);
    await new Promise((resolve) => (request.onsuccess = resolve));
    holder = request.result;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => holder.close());

  test('starting fresh is blocked and gives up nothing', async () => {
    const asked = world.send('startFresh', {});
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await asked).toEqual({ ok: false, error: { code: 'blocked' } });
    expect(await browserKeep.readSnapshot()).toEqual(snapshot);
  });

  test('erasing takes every other step and says that it was blocked', async () => {
    const asked = world.send('eraseEverything', {});
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await asked).toEqual({ ok: false, error: { code: 'blocked' } });
    expect(await browserKeep.readSnapshot()).toBeNull();
    expect(await world.alarms()).toEqual([]);
    expect(world.badge).toBe('none');
  });
});

test('erasing leaves nothing, and later looks bring nothing back', async () => {
  expect(await world.send('eraseEverything', {})).toEqual({ ok: true, value: null });
  await world.worker.look();
  await world.goIdle('active');
  expect(await indexedDB.databases()).toEqual([]);
  expect(await browserKeep.read()).toBeNull();
  expect(await browserKeep.readSnapshot()).toBeNull();
  expect(await world.alarms()).toEqual([]);
  expect(world.toasts()).toEqual([]);
});

test('an erasing waits for a command under way, which is then erased as well', async () => {
  world = await World.at('2026-11-23T10:00', 'Europe/Berlin');
  await world.worker.start();
  const read = browserKeep.read;
  vi.spyOn(browserKeep, 'read').mockImplementation(async () => {
    for (let turn = 0; turn < 300; turn += 1) await new Promise(setImmediate);
    return read.call(browserKeep);
  });
  const adding = world.send('addPerson', { name: 'Jonas', lastTalked: 'unknown' });
  await world.send('eraseEverything', {});
  expect(await adding).toMatchObject({ ok: true });
  expect(await indexedDB.databases()).toEqual([]);
  expect(await browserKeep.readSnapshot()).toBeNull();
});

test('a command under way beside an erasing brings nothing back', async () => {
  const adding = world.send('addPerson', { name: 'Jonas', lastTalked: 'unknown' });
  await world.send('eraseEverything', {});
  await adding;
  await world.worker.look();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await browserKeep.read()).toBeNull();
  expect(await world.alarms()).toEqual([]);
});
