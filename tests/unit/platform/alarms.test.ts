import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserAlarms, NEXT_LOOK, TICK, TICK_MINUTES } from '../../../utils/platform/alarms.ts';

const LATER = Date.now() + 3_600_000;

async function standing() {
  return (await fakeBrowser.alarms.getAll()).map(({ name }) => name).toSorted();
}

describe('ensuring the alarms', () => {
  test('makes one next look and one tick where there is none', async () => {
    await browserAlarms.ensure(LATER);
    expect(await standing()).toEqual([NEXT_LOOK, TICK]);
    expect((await fakeBrowser.alarms.get(NEXT_LOOK))?.scheduledTime).toBe(LATER);
    expect((await fakeBrowser.alarms.get(TICK))?.periodInMinutes).toBe(TICK_MINUTES);
  });

  test('creates nothing again while both stand as they should', async () => {
    await browserAlarms.ensure(LATER);
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await browserAlarms.ensure(LATER);
    expect(create).not.toHaveBeenCalled();
    create.mockRestore();
  });

  test('moves the next look and leaves the tick where it is', async () => {
    await browserAlarms.ensure(LATER);
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await browserAlarms.ensure(LATER - 1);
    expect(create.mock.calls.map(([name]) => name)).toEqual([NEXT_LOOK]);
    expect((await fakeBrowser.alarms.get(NEXT_LOOK))?.scheduledTime).toBe(LATER - 1);
    create.mockRestore();
  });

  test('replaces a tick of another period and a next look that repeats', async () => {
    await fakeBrowser.alarms.create(TICK, { periodInMinutes: 1 });
    await fakeBrowser.alarms.create(NEXT_LOOK, { when: LATER, periodInMinutes: 1 });
    await browserAlarms.ensure(LATER);
    expect((await fakeBrowser.alarms.get(TICK))?.periodInMinutes).toBe(TICK_MINUTES);
    expect((await fakeBrowser.alarms.get(NEXT_LOOK))?.periodInMinutes).toBeUndefined();
  });

  test('makes a tick anew that a clock set back since left far ahead', async () => {
    const when = Date.now() + 86_400_000;
    await fakeBrowser.alarms.create(TICK, { when, periodInMinutes: TICK_MINUTES });
    await browserAlarms.ensure(LATER);
    expect((await fakeBrowser.alarms.get(TICK))?.scheduledTime).toBeLessThan(LATER);
  });

  test('clears an alarm of an older version', async () => {
    await fakeBrowser.alarms.create('of-old', { when: LATER });
    await browserAlarms.ensure(LATER);
    expect(await standing()).toEqual([NEXT_LOOK, TICK]);
  });
});

test('clearing leaves none', async () => {
  await browserAlarms.ensure(LATER);
  await browserAlarms.clearAll();
  expect(await standing()).toEqual([]);
});
