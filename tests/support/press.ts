import type { Locator } from 'playwright-core';
import { until } from './until.ts';

/** By keyboard, and again while what has just come takes no press yet. */
export function pressUntilGone(element: Locator): Promise<true> {
  return until(async () => {
    if ((await element.count()) === 0) return true as const;
    await element.press('Enter', { timeout: 1_000 }).catch(() => undefined);
    return false as const;
  }, 'the press to be taken');
}
