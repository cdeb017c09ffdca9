import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import type { Chromium } from './chromium.ts';
import { flawsOf } from './flaws.ts';

/** As every view is looked at. */
export const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;
export type Look = (typeof LOOKS)[number];

const HEIGHT = 900;

/** Opens pages in one look, and takes pictures of them: nothing sticks out, nothing axe would mind. */
export function looking(browser: () => Chromium, { colorScheme, width }: Look) {
  return {
    open: (path: string) => browser().openPage(path, { width, height: HEIGHT, colorScheme }),
    async look(page: Page, name: string): Promise<void> {
      expect(await flawsOf(page), name).toEqual([]);
      expect(await axeViolations(page as never), name).toEqual([]);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.max(HEIGHT, Math.min(height, 2400)) });
      await browser().screenshot(page, `${name}-${width}-${colorScheme}`);
      await page.setViewportSize({ width, height: HEIGHT });
    },
  };
}
