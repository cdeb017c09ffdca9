import { browser, type PublicPath } from 'wxt/browser';
import { doorRefusesToasts } from './e2e-door.ts';
import type { Ports, Toast } from './ports.ts';

/** A PNG of the package: `data:` fails under our policy, SVG fails everywhere. */
const TOAST_ICON = '/icon/level-128.png' satisfies PublicPath;

export const browserNotifications: Ports['notifications'] = {
  async show(toast) {
    if (import.meta.env.MODE === 'e2e' && (await doorRefusesToasts())) return false;
    return (
      (await isGranted()) && ((await attempt(toast)) || (await attempt({ ...toast, buttons: [] })))
    );
  },
  keepOnly: (ids) => clearBut(ids),
  clearAll: () => clearBut([]),
};

async function clearBut(kept: readonly string[]): Promise<void> {
  const ids = Object.keys(await browser.notifications.getAll());
  const leaving = ids.filter((id) => !kept.includes(id));
  await Promise.all(leaving.map((id) => browser.notifications.clear(id)));
}

/** Firefox has no such question; where it exists, a no is a no, but a yes proves nothing. */
async function isGranted(): Promise<boolean> {
  try {
    const level = await browser.notifications.getPermissionLevel?.();
    return level !== 'denied';
  } catch {
    return true;
  }
}

/** Firefox refuses `buttons` by throwing, even an empty list. A resolved `create` proves nothing, so the list is asked. */
async function attempt({ id, title, message, buttons }: Toast): Promise<boolean> {
  const shown = appearance(id);
  try {
    await browser.notifications.create(id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL(TOAST_ICON),
      title,
      message,
      ...(buttons.length > 0 ? { buttons: buttons.map((button) => ({ title: button })) } : {}),
    });
    await shown.settled;
    return id in (await browser.notifications.getAll());
  } catch {
    return false;
  } finally {
    shown.forget();
  }
}

/** Longest wait for a toast to appear; the inbox must have it within a second. */
const APPEARANCE_MS = 500;

interface ShownEvent {
  addListener(callback: (id: string) => void): void;
  removeListener(callback: (id: string) => void): void;
}

/**
 * Firefox lists a toast for a moment even where the system has no service to show it, but it alone
 * says when one is on the screen. Where nothing says so (Chrome), there is nothing to wait for.
 */
function appearance(id: string): { settled: Promise<undefined>; forget: () => void } {
  const { onShown } = browser.notifications as { onShown?: ShownEvent };
  if (!onShown) return { settled: Promise.resolve(undefined), forget: () => {} };
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const hear = (shownId: string) => {
    if (shownId === id) resolve(undefined);
  };
  const patience = setTimeout(() => resolve(undefined), APPEARANCE_MS);
  onShown.addListener(hear);
  return {
    settled: promise,
    forget: () => {
      clearTimeout(patience);
      onShown.removeListener(hear);
    },
  };
}
