import { expect, test } from 'vitest';
import { TOOLBAR_PICTURES } from '../../../utils/platform/ports.ts';
import type { Remote } from '../remote.ts';
import { until } from '../until.ts';
import { probePorts } from './client.ts';
import { makeToast } from './toast.ts';

/** Either browser, with the probe loaded. */
interface Probed extends Remote {
  stopWorker(): Promise<void>;
  isWorkerRunning(): Promise<boolean>;
}

const LOOK = Date.parse('2027-03-10T12:00:00Z');

/** What the ports promise in every browser. */
export function platformContract(browser: () => Probed): void {
  const probe = () => probePorts(browser());

  test('a stopped worker is really gone, and a message wakes it', async () => {
    await browser().wake();
    await browser().stopWorker();
    expect(await browser().isWorkerRunning()).toBe(false);
    await browser().wake();
    expect(await browser().isWorkerRunning()).toBe(true);
  });

  test('without an injected clock it is the real time', async () => {
    const before = Date.now();
    const { now } = (await probe().call('clock', 'read')) as { now: number };
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  test('an injected clock outlives the worker', async () => {
    await browser().setClock('2027-03-10T08:30:00Z', 'Europe/Berlin');
    await browser().advance(90_000);
    await browser().stopWorker();
    const now = Date.parse('2027-03-10T08:31:30Z');
    expect(await probe().call('clock', 'read')).toEqual({ now, zone: 'Europe/Berlin' });
  });

  test('an injected idle state is the answer of the idle port', async () => {
    await browser().setIdle('locked');
    expect(await probe().call('idle', 'query')).toBe('locked');
  });

  test('exactly one next look and one tick stand, however often they are asked for', async () => {
    await probe().call('alarms', 'ensure', LOOK);
    const first = await browser().alarms();
    await browser().stopWorker();
    await probe().call('alarms', 'ensure', LOOK);
    expect(await browser().alarms()).toEqual(first);
    expect(first.map(({ name }) => name).toSorted()).toEqual(['next-look', 'tick']);
    expect(first.find(({ name }) => name === 'next-look')?.scheduledTime).toBe(LOOK);
    expect(first.find(({ name }) => name === 'tick')?.periodInMinutes).toBe(5);
  });

  test('an earlier look moves the alarm and leaves the tick alone', async () => {
    await probe().call('alarms', 'ensure', LOOK);
    const tick = (await browser().alarms()).find(({ name }) => name === 'tick');
    await probe().call('alarms', 'ensure', LOOK - 60_000);
    const after = await browser().alarms();
    expect(after.find(({ name }) => name === 'next-look')?.scheduledTime).toBe(LOOK - 60_000);
    expect(after.find(({ name }) => name === 'tick')).toEqual(tick);
  });

  test('a real alarm wakes a stopped worker', async () => {
    await browser().stopWorker();
    await browser().fireAlarm('next-look');
    await until(() => browser().isWorkerRunning(), 'the worker to run');
    const heard = await until(
      async () => (await probe().heard()).find(({ event }) => event === 'alarm'),
      'the alarm',
    );
    expect(heard.detail).toEqual(['next-look']);
  });

  test('clearing leaves no alarm', async () => {
    await probe().call('alarms', 'clearAll');
    expect(await browser().alarms()).toEqual([]);
  });

  test('a toast with buttons shows in a browser without them, too, and twice is once', async () => {
    expect(await probe().show(makeToast({ id: 'one' }))).toBe(true);
    expect(await probe().show(makeToast({ id: 'one', title: 'Again' }))).toBe(true);
    expect(await browser().notifications()).toEqual(['one']);
  });

  test('only the toasts named stay', async () => {
    await probe().show(makeToast({ id: 'one' }));
    await probe().show(makeToast({ id: 'two' }));
    await probe().call('notifications', 'keepOnly', ['two']);
    expect(await browser().notifications()).toEqual(['two']);
    await probe().call('notifications', 'clearAll');
    expect(await browser().notifications()).toEqual([]);
  });

  test('refused toasts answer false and show nothing', async () => {
    await browser().refuseToasts(true);
    expect(await probe().show(makeToast({ id: 'refused' }))).toBe(false);
    await browser().refuseToasts(false);
    expect(await browser().notifications()).toEqual([]);
  });

  test('the badge shows its mark and outlives the worker', async () => {
    await probe().call('badge', 'show', 'dot');
    await browser().stopWorker();
    expect(await browser().badge()).toBe('•');
    await probe().call('badge', 'show', 'none');
    expect(await browser().badge()).toBe('');
  });

  test('every toolbar picture can be shown from the worker', async () => {
    for (const picture of TOOLBAR_PICTURES) {
      await expect(probe().call('icon', 'show', picture)).resolves.toBeNull();
    }
  });

  test('the title is always the name', async () => {
    expect(await browser().title()).toBe('Evenkeel');
  });

  test('marker and snapshot read back as written, and erasing leaves nothing', async () => {
    const snapshot = { version: 1, takenAt: LOOK, data: { people: [{ name: 'Mina 🛶' }] } };
    await probe().call('keep', 'write', { instance: 'x', hadData: true });
    await probe().call('keep', 'writeSnapshot', snapshot);
    await browser().stopWorker();
    expect(await probe().call('keep', 'read')).toEqual({ instance: 'x', hadData: true });
    expect(await probe().call('keep', 'readSnapshot')).toEqual(snapshot);
    await probe().call('keep', 'eraseAll');
    expect(await browser().storageDump()).toEqual({
      databases: {},
      local: {},
      session: {},
      webStorage: [],
      caches: [],
      files: [],
    });
  });

  test('a happening is passed to the listener of its kind', async () => {
    await browser().idleChanged('idle');
    await browser().pressToastButton('a-toast', 0);
    await browser().clickToast('a-toast');
    await browser().startup();
    const seen = (await probe().heard()).map(({ event }) => event);
    expect(seen).toEqual(
      expect.arrayContaining(['idle', 'notificationButton', 'notificationClick', 'startup']),
    );
  });
}
