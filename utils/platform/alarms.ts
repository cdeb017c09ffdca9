import { browser } from 'wxt/browser';
import { doorAlarmTime } from './e2e-door.ts';
import type { Ports } from './ports.ts';

/** One-shot, at the instant the plan asked to look again. */
export const NEXT_LOOK = 'next-look';
/** The safety net, every 5 minutes. */
export const TICK = 'tick';
export const TICK_MINUTES = 5;

const OURS: readonly string[] = [NEXT_LOOK, TICK];

export const browserAlarms: Ports['alarms'] = {
  async ensure(nextLook) {
    const when = import.meta.env.MODE === 'e2e' ? await doorAlarmTime(nextLook) : nextLook;
    const standing = await browser.alarms.getAll();
    const find = (name: string) => standing.find((alarm) => alarm.name === name);
    // Creating an alarm again starts it afresh: a tick re-made at every wake would never fire.
    // One further ahead than its period was left there by a clock that was set back.
    const tick = find(TICK);
    const isAhead = tick && tick.scheduledTime > Date.now() + 2 * TICK_MINUTES * 60_000;
    if (tick?.periodInMinutes !== TICK_MINUTES || isAhead) {
      await browser.alarms.create(TICK, { periodInMinutes: TICK_MINUTES });
    }
    const look = find(NEXT_LOOK);
    if (look?.scheduledTime !== when || look.periodInMinutes) {
      await browser.alarms.create(NEXT_LOOK, { when });
    }
    for (const { name } of standing) {
      if (!OURS.includes(name)) await browser.alarms.clear(name);
    }
  },
  async clearAll() {
    await browser.alarms.clearAll();
  },
};
