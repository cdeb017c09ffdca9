import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { manifest } from '../../../scripts/manifest.ts';
import { browserNotifications } from '../../../utils/platform/notifications.ts';
import { closeNotebook, notebook } from '../../../utils/storage/connection.ts';
import { MIGRATIONS } from '../../../utils/storage/migrations/index.ts';
import { DATABASE } from '../../../utils/storage/names.ts';
import { moveTo } from '../../support/hours.ts';
import { World } from '../../support/world.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

it.each([
  ['chrome', 'production'],
  ['firefox', 'production'],
  ['chrome', 'toolbar'],
  ['firefox', 'toolbar'],
])('pitfall 31: a private window of %s runs no second life (%s)', (browser, mode) => {
  const built = manifest({ browser, mode, command: 'build', manifestVersion: 3 });
  expect(built.incognito).toBe('not_allowed');
});

describe('an upgrade while an old page is open', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('pitfall 32: the old page lets go, hears of it, and the new version opens', async () => {
    const letGo = vi.fn();
    const old = await notebook({ onyield: letGo });
    const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(DATABASE, MIGRATIONS.length + 1);
      request.onsuccess = () => resolve(request.result);
      request.onblocked = () => reject(new Error('blocked by the old page'));
    });
    expect(upgraded.version).toBe(MIGRATIONS.length + 1);
    expect(letGo).toHaveBeenCalledOnce();
    expect(() => old.transaction('singles')).toThrow();
    upgraded.close();
  });
});

describe('with a world', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.at('2026-06-01T12:00', 'Europe/Berlin');
    await world.worker.start();
    await world.ask('addPerson', { name: 'Mina', lastTalked: '2026-04-01' });
  });

  it('pitfall 32: reminders still come after the notebook was let go for somebody else', async () => {
    // What `blocking` does to the worker's own connection.
    await closeNotebook();
    moveTo(world, '2026-06-02T10:00');
    await world.goIdle('locked');
    await world.goIdle('active');
    expect(world.toasts()).toHaveLength(1);
  });

  it('pitfall 33: a read that fails leads to no write', async () => {
    const before = JSON.stringify(await world.rows());
    moveTo(world, '2026-06-02T10:00');
    const broken = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('unreadable', 'UnknownError');
    });
    await world.goIdle('active').catch(() => undefined);
    await world.send('addPerson', { name: 'Jonas', lastTalked: 'unknown' }).catch(() => undefined);
    await world.worker.look().catch(() => undefined);
    broken.mockRestore();
    await world.stop();
    const after = await world.rows();
    expect((after.people as unknown[]).length).toBeGreaterThanOrEqual(1);
    expect(JSON.stringify(after.nudges)).toBe(JSON.stringify(JSON.parse(before).nudges));
    expect(JSON.stringify(after.subjects)).toContain('2026-04-01');
    expect(JSON.stringify(after.moments)).toBe(JSON.stringify(JSON.parse(before).moments));
  });

  it('pitfall 33: an emptied notebook that held data is not begun anew, and its copy stays', async () => {
    await world.worker.look();
    const kept = JSON.stringify(await fakeBrowser.storage.local.get(null));
    await world.stop();
    globalThis.indexedDB = new IDBFactory();
    await world.worker.look();
    expect(await world.send('addPerson', { name: 'Jonas', lastTalked: 'unknown' })).toMatchObject({
      ok: false,
      error: { code: 'emptied' },
    });
    expect((await world.rows()).people).toEqual([]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toBe(kept);
  });

  it('pitfall 35: where toasts are refused, badge and inbox have it in the same look', async () => {
    world.refusesToasts = true;
    moveTo(world, '2026-06-02T10:00');
    await world.goIdle('locked');
    await world.goIdle('active');
    expect(world.toasts()).toEqual([]);
    expect(world.badge).toBe('dot');
    expect((await world.popup())?.card).toMatchObject({ kind: 'reminder', subjectKind: 'person' });
  });
});

const TOAST = { id: 'one', title: 'Title', message: 'Message', buttons: ['Done', 'Later'] };

/** Firefox: an option it does not know makes creating throw. */
function likeFirefox(refuses: (options: object) => boolean): object[] {
  const created: object[] = [];
  const create = async (_id: string, options: object) => {
    if (refuses(options)) throw new Error('Property "buttons" is unsupported by Firefox');
    created.push(options);
    return 'one';
  };
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(create as never);
  vi.spyOn(fakeBrowser.notifications, 'getAll').mockImplementation(
    () => Promise.resolve(created.length > 0 ? { one: true } : {}) as never,
  );
  return created;
}

it('pitfall 35: where buttons throw, it is shown without them', async () => {
  const created = likeFirefox((options) => 'buttons' in options);
  expect(await browserNotifications.show(TOAST)).toBe(true);
  expect(created).toMatchObject([{ title: 'Title', message: 'Message' }]);
});

it('pitfall 35: where everything throws, it says so and throws nothing', async () => {
  likeFirefox(() => true);
  expect(await browserNotifications.show(TOAST)).toBe(false);
});
