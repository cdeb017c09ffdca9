import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const WEEK = 'dashboard.html#/week';
export const LONG =
  'Dampfschifffahrtsgesellschaftsjubiläum with the whole choir and everybody’s cousins';
export const ARABIC = 'عشاء مع عبد الرحمن على الشاطئ';

export const place = (page: Page, day: string, part: string) =>
  page.locator(`[data-day="${day}"][data-part="${part}"]`);
export const chip = (page: Page, name: string) =>
  page.locator('.plan').filter({ hasText: name }).first();
export const template = (page: Page, name: string) => page.locator('label.chip', { hasText: name });
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** With the mouse, to the middle of another place. */
export async function drag(
  page: Page,
  name: string,
  to: ReturnType<typeof place>,
  atEnd: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const from = await chip(page, name).boundingBox();
  const goal = await to.boundingBox();
  if (!from || !goal) expect.fail('not on the board');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 4 });
  await atEnd();
  await page.mouse.up();
}
