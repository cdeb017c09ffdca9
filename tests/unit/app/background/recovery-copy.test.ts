import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserKeep } from '../../../../utils/platform/keep.ts';
import type { Snapshot } from '../../../../utils/platform/ports.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { World } from '../../../support/world.ts';

let world: World;
let snapshot: Snapshot;

/** A healthy notebook with somebody more in it than in its copy. */
beforeEach(async () => {
  world = await World.at('2026-11-23T10:00', 'Europe/Berlin');
  await world.worker.start();
  await world.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
  snapshot = (await browserKeep.readSnapshot()) as Snapshot;
  await world.ask('addPerson', { name: 'Jonas', lastTalked: 'thisWeek' });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

async function names(): Promise<string> {
  return JSON.stringify((await world.rows()).people);
}

test('a sound copy takes the place of what is there', async () => {
  expect(await world.send('restoreSnapshot', {})).toMatchObject({ ok: true });
  expect(await names()).toContain('Mina');
  expect(await names()).not.toContain('Jonas');
});

test.each([
  ['people', 'id'],
  ['tallies', 'day'],
  ['glances', 'surface'],
  ['singles', 'name'],
])(
  'a copy with a row of %s without its %s is no copy, and the notebook stays',
  async (store, key) => {
    const data = structuredClone(snapshot.data) as Record<string, Record<string, unknown>[]>;
    delete data[store]?.at(-1)?.[key];
    await browserKeep.writeSnapshot({ ...snapshot, data });
    const refused = { ok: false, error: { code: 'noSnapshot' } };
    expect(await world.send('restoreSnapshot', {})).toEqual(refused);
    expect(await names()).toContain('Jonas');
  },
);

test('a copy that cannot be put leaves a healthy notebook as it is, and says so', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('row', 'DataError');
  });
  expect(await world.send('restoreSnapshot', {})).toMatchObject({ ok: false });
  vi.restoreAllMocks();
  expect(await names()).toContain('Jonas');
});

describe('a notebook that fails while it is used', () => {
  const refused = () => {
    throw new DOMException('disk', 'UnknownError');
  };

  test('is a trouble to a look, and shows in the badge', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(refused);
    await world.worker.look();
    expect(world.badge).toBe('dot');
  });

  test('is a trouble to a press of a toast', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(refused);
    await expect(world.worker.pressed('mina:2026-11-23', 0)).resolves.toBeUndefined();
  });
});
