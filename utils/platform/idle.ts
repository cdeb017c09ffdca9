import { browser } from 'wxt/browser';
import { doorIdle } from './e2e-door.ts';
import type { Ports } from './ports.ts';

/** Seconds without input before the browser says `idle`; a pause began that much earlier. */
export const IDLE_DETECTION_SECONDS = 60;

export const browserIdle: Ports['idle'] = {
  async query() {
    const injected = import.meta.env.MODE === 'e2e' ? await doorIdle() : undefined;
    return injected ?? browser.idle.queryState(IDLE_DETECTION_SECONDS);
  },
};
