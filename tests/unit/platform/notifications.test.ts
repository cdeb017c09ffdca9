import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserNotifications } from '../../../utils/platform/notifications.ts';
import type { Toast } from '../../../utils/platform/ports.ts';

const TOAST: Toast = { id: 'one', title: 'Title', message: 'Message', buttons: ['Done', 'Later'] };
const { notifications } = fakeBrowser;

interface Options {
  readonly buttons?: readonly unknown[];
}

/** A browser in which creating does as told; by default it lists what it was given. */
function stage({
  create = () => {},
  level = 'granted',
}: { create?: (options: Options) => void; level?: string } = {}) {
  const listed = new Set<string>();
  const created: Options[] = [];
  vi.spyOn(notifications, 'getPermissionLevel').mockReturnValue(Promise.resolve(level) as never);
  // `never`, because the types know the older callback forms only.
  vi.spyOn(notifications, 'getAll').mockImplementation(
    () => Promise.resolve(Object.fromEntries([...listed].map((id) => [id, true]))) as never,
  );
  vi.spyOn(notifications, 'clear').mockImplementation(
    (id) => Promise.resolve(listed.delete(id)) as never,
  );
  vi.spyOn(notifications, 'create').mockImplementation((async (id: string, options: Options) => {
    create(options);
    created.push(options);
    listed.add(id);
    return Promise.resolve(id);
  }) as never);
  return { listed, created };
}

const onShown = Object.getOwnPropertyDescriptor(notifications, 'onShown');

/** Chrome has no such event; `null` takes it away. */
function shownEvent(event: object | null): void {
  Object.defineProperty(notifications, 'onShown', {
    configurable: true,
    value: event ?? undefined,
  });
}

beforeEach(() => shownEvent(null));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  if (onShown) Object.defineProperty(notifications, 'onShown', onShown);
});

describe('showing a toast', () => {
  test('is true once the browser lists it, with icon, title, message and buttons', async () => {
    const { created } = stage();
    expect(await browserNotifications.show(TOAST)).toBe(true);
    expect(created).toEqual([
      {
        type: 'basic',
        iconUrl: expect.stringMatching(/icon\/level-128\.png$/),
        title: 'Title',
        message: 'Message',
        buttons: [{ title: 'Done' }, { title: 'Later' }],
      },
    ]);
  });

  test('falls back to a plain one where buttons throw', async () => {
    const { created } = stage({
      create: (options) => {
        if ('buttons' in options) throw new Error('Property "buttons" is unsupported');
      },
    });
    expect(await browserNotifications.show(TOAST)).toBe(true);
    expect(created).toHaveLength(1);
  });

  test('is false where even a plain one throws', async () => {
    stage({
      create: () => {
        throw new Error('no');
      },
    });
    expect(await browserNotifications.show(TOAST)).toBe(false);
  });

  test('is false where creating resolves and nothing is listed', async () => {
    stage();
    vi.spyOn(notifications, 'getAll').mockReturnValue(Promise.resolve({}) as never);
    expect(await browserNotifications.show(TOAST)).toBe(false);
  });

  test('is false and asks for nothing where permission is denied', async () => {
    const { created } = stage({ level: 'denied' });
    expect(await browserNotifications.show(TOAST)).toBe(false);
    expect(created).toEqual([]);
  });

  test('works where the permission cannot be asked', async () => {
    stage();
    vi.spyOn(notifications, 'getPermissionLevel').mockImplementation(() => {
      throw new Error('not here');
    });
    expect(await browserNotifications.show(TOAST)).toBe(true);
  });
});

describe('where the browser says what it shows', () => {
  test('waits for that before it looks at the list', async () => {
    const { listed } = stage();
    const hearers = new Set<(id: string) => void>();
    shownEvent({
      addListener: (hear: (id: string) => void) => hearers.add(hear),
      removeListener: (hear: (id: string) => void) => hearers.delete(hear),
    });
    let answer: boolean | undefined;
    const showing = browserNotifications.show(TOAST).then((shown) => (answer = shown));
    await vi.waitFor(() => expect(listed.has('one')).toBe(true));
    for (const hear of hearers) hear('another');
    await new Promise((resolve) => setImmediate(resolve));
    expect(answer).toBeUndefined();
    for (const hear of hearers) hear('one');
    expect(await showing).toBe(true);
    expect(hearers.size).toBe(0);
  });

  test('gives up within a second where it never does and the list is empty again', async () => {
    vi.useFakeTimers();
    const { listed } = stage({ create: () => queueMicrotask(() => listed.delete('one')) });
    shownEvent({ addListener: () => {}, removeListener: () => {} });
    const showing = browserNotifications.show({ ...TOAST, buttons: [] });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await showing).toBe(false);
  });
});

describe('clearing', () => {
  test('keeps only what is named', async () => {
    const { listed } = stage();
    for (const id of ['one', 'two', 'three']) await browserNotifications.show({ ...TOAST, id });
    await browserNotifications.keepOnly(['two']);
    expect([...listed]).toEqual(['two']);
    await browserNotifications.clearAll();
    expect([...listed]).toEqual([]);
  });
});
