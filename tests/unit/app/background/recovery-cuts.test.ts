import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserKeep } from '../../../../utils/platform/keep.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { World, settled } from '../../../support/world.ts';

/** More than any of these jobs makes. */
const PORT_CALLS = 24;

let world: World;
let mina: string;

/** A notebook in use, with a person in it, in a toast and in the copy of today. */
async function begin() {
  world = await World.at('2026-11-23T10:00', 'Europe/Berlin');
  await world.worker.start();
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked: '2026-01-01' }));
  world.pass({ hours: 21 });
  await world.goIdle('locked');
  world.pass({ hours: 3 });
  await world.goIdle('active');
  expect(await everything()).toContain('Mina');
  expect(world.toasts()).toHaveLength(1);
}

beforeEach(begin);
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

/** All that is kept anywhere, as text; no notebook is made by asking. */
async function everything(): Promise<string> {
  const kept = await fakeBrowser.storage.local.get(null);
  const { length } = await indexedDB.databases();
  return JSON.stringify([kept, length === 0 ? null : await world.rows()]);
}

/** The worker dies after so many port calls of a job, and another takes its place. */
async function cutAfter(calls: number, job: () => Promise<unknown>) {
  world.dieAfter(calls);
  void job();
  for (let turns = 0; turns < 5; turns += 1) await settled();
  await world.stop();
}

const comeNext = {
  'a start': () => world.worker.start(),
  'a look': () => world.worker.look(),
  'an opened page': () => world.send('opened', { surface: 'popup' }),
  'a command': () => world.send('resume', {}),
  'a press of a toast': () => world.worker.pressed(`${mina}:2026-11-24`, 0),
};

describe.each(Object.entries(comeNext))('cut off anywhere, and then %s:', (_what, next) => {
  test('erasing everything was not begun, or leaves nothing of before', async () => {
    const ended = new Set<string>();
    for (let calls = 0; calls <= PORT_CALLS; calls += 1) {
      await begin();
      await cutAfter(calls, () => world.send('eraseEverything', {}));
      const begun = (await fakeBrowser.storage.local.get('unfinished'))['unfinished'] !== undefined;
      const over = (await browserKeep.read()) === null;
      ended.add(begun ? 'cut' : over ? 'over' : 'not begun');
      await next();
      await world.worker.look();
      if (!begun && !over) continue;
      expect(await everything(), `after ${calls} calls`).not.toContain('Mina');
      expect(await everything(), `after ${calls} calls`).not.toContain(mina);
      expect(world.toasts()).toEqual([]);
      expect(await world.send('opened', { surface: 'dashboard' })).toMatchObject({ ok: true });
    }
    expect([...ended].sort()).toEqual(['cut', 'not begun', 'over']);
  });

  test('deleting somebody for good was not begun, or leaves no trace of them', async () => {
    const ended = new Set<string>();
    for (let calls = 0; calls <= PORT_CALLS; calls += 1) {
      await begin();
      await world.ask('addPerson', { name: 'Jonas', lastTalked: 'unknown' });
      await cutAfter(calls, () => world.send('erasePerson', { id: mina }));
      const begun = (await fakeBrowser.storage.local.get('unfinished'))['unfinished'] !== undefined;
      const gone = !(await everything()).includes('Mina');
      ended.add(begun ? 'cut' : gone ? 'over' : 'not begun');
      await next();
      await world.worker.look();
      const left = await everything();
      expect(left).toContain('Jonas');
      if (!begun && !gone) continue;
      expect(left, `after ${calls} calls`).not.toContain('Mina');
      expect(left, `after ${calls} calls`).not.toContain(mina);
      expect(world.toasts()).toEqual([]);
    }
    expect([...ended].sort()).toEqual(['cut', 'not begun', 'over']);
  });
});

test('who was being deleted does not come back with the copy of an emptied notebook', async () => {
  await world.ask('addPerson', { name: 'Jonas', lastTalked: 'unknown' });
  world.pass({ hours: 21 });
  await world.worker.look();
  await browserKeep.writeUnfinished({ kind: 'forgetting', id: mina });
  await closeNotebook();
  const emptied = indexedDB.deleteDatabase('evenkeel');
  await new Promise((resolve) => (emptied.onsuccess = resolve));
  expect(await world.send('opened', { surface: 'popup' })).toMatchObject({ ok: false });
  expect(await world.ask('restoreSnapshot', {})).toBeNull();
  expect(await everything()).toContain('Jonas');
  expect(await everything()).not.toContain(mina);
});

test('a deletion that was refused or did not work leaves nothing to be finished', async () => {
  const refused = await world.send('erasePerson', { id: crypto.randomUUID() });
  expect(refused).toEqual({ ok: false, error: { code: 'notFound' } });
  expect(await browserKeep.readUnfinished()).toBeNull();
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new Error('no');
  });
  expect(await world.send('erasePerson', { id: mina })).toMatchObject({ ok: false });
  expect(await browserKeep.readUnfinished()).toBeNull();
  vi.restoreAllMocks();
  await world.worker.look();
  expect(await everything()).toContain('Mina');
});

test('an erasing that a page held up is finished once it lets go', async () => {
  const request = indexedDB.open('evenkeel');
  await new Promise((resolve) => (request.onsuccess = resolve));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const asked = world.send('eraseEverything', {});
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await asked).toEqual({ ok: false, error: { code: 'blocked' } });
  const added = world.send('addPerson', { name: 'Jonas', lastTalked: 'unknown' });
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await added).toEqual({ ok: false, error: { code: 'blocked' } });
  vi.useRealTimers();
  request.result.close();
  await world.worker.look();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

describe('after an erasing', () => {
  beforeEach(async () => {
    await world.ask('eraseEverything', {});
  });

  test('a press of a toast makes no notebook', async () => {
    await world.worker.pressed(`${mina}:2026-11-24`, 0);
    await settled();
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('a refused command begins nothing', async () => {
    const refused = await world.send('undo', { undoId: crypto.randomUUID() });
    expect(refused).toEqual({ ok: false, error: { code: 'notFound' } });
    expect((await world.rows()).singles).toEqual([]);
    expect(await browserKeep.read()).toBeNull();
  });
});
