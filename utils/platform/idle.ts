import { browser } from 'wxt/browser';
import { doorIdle, doorIsStill } from './e2e-door.ts';
import type { Ports } from './ports.ts';

/** Seconds without input before the browser says `idle`; a pause began that much earlier. */
export const IDLE_DETECTION_SECONDS = 60;
/** Seconds without input that a break waits for. */
const STILL_SECONDS = 30;

export const browserIdle: Ports['idle'] = {
  async query() {
    const injected = import.meta.env.MODE === 'e2e' ? await doorIdle() : undefined;
    return injected ?? (await idleApi()?.queryState(IDLE_DETECTION_SECONDS)) ?? null;
  },
  async isStill() {
    const injected = import.meta.env.MODE === 'e2e' ? await doorIsStill() : undefined;
    return injected ?? (await idleApi()?.queryState(STILL_SECONDS)) === 'idle';
  },
};

/** Safari has none. */
function idleApi(): Partial<Pick<typeof browser, 'idle'>>['idle'] {
  return browser.idle;
}
