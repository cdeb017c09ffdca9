import { browser } from 'wxt/browser';
import type { IdleState } from '../domain/presence.ts';
import { openDoor } from './e2e-door.ts';
import { IDLE_DETECTION_SECONDS } from './idle.ts';

/*
 * All are called synchronously at the top level of the background: a worker that registers later
 * is not woken. Callbacks handle their own failures; their promises are awaited by tests only.
 */

export function onAlarm(callback: (name: string) => unknown): void {
  browser.alarms.onAlarm.addListener(({ name }) => void callback(name));
  if (import.meta.env.MODE === 'e2e') openDoor('alarm', callback);
}

/** Also what makes Firefox start the background after a restart, which loses every alarm there. */
export function onStartup(callback: () => unknown): void {
  browser.runtime.onStartup.addListener(() => void callback());
  if (import.meta.env.MODE === 'e2e') openDoor('startup', callback);
}

/** Installed, updated, or the browser was. */
export function onInstalled(callback: (reason: string) => unknown): void {
  if (import.meta.env.MODE === 'e2e') {
    // What happens after installing opens a page: in a test build only the door installs.
    browser.runtime.onInstalled.addListener(() => void callback('update'));
    openDoor('installed', callback);
    return;
  }
  browser.runtime.onInstalled.addListener(({ reason }) => void callback(reason));
}

export function onIdleStateChanged(callback: (state: IdleState) => unknown): void {
  const idle = browser.idle as typeof browser.idle | undefined;
  idle?.setDetectionInterval(IDLE_DETECTION_SECONDS);
  idle?.onStateChanged.addListener((state) => void callback(state));
  if (import.meta.env.MODE === 'e2e') openDoor('idle', callback);
}

/** A click on the toast's body. */
export function onNotificationClicked(callback: (id: string) => unknown): void {
  browser.notifications.onClicked.addListener((id) => void callback(id));
  if (import.meta.env.MODE === 'e2e') openDoor('notificationClick', callback);
}

export function onNotificationButtonClicked(
  callback: (id: string, index: number) => unknown,
): void {
  browser.notifications.onButtonClicked?.addListener((id, index) => void callback(id, index));
  if (import.meta.env.MODE === 'e2e') openDoor('notificationButton', callback);
}
