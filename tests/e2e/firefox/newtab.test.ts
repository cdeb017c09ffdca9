import { describe, expect, test } from 'vitest';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

describe.skipIf(!(await hasFirefox()))('the new tab in Firefox', () => {
  const browser = forThisFile(() => Firefox.launch());

  test('shows one step, ticks it, and is emptied in one click', async () => {
    const story = new Story(browser());
    await story.begin();
    await story.ask('addGoal', { wish: 'Ten pages' });
    const page = await browser().openPage('newtab.html', { width: 1280, height: 800 });
    const has = (word: string) => page.evaluate((it) => document.body.innerText.includes(it), word);
    await until(() => has('Ten pages'), 'the step');
    await until(() => has('Monday night'), 'the time of day');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await browser().screenshot(page, 'newtab-one');
    await page.locator('::-p-aria(Ten pages, done today[role="checkbox"])').click();
    await until(async () => (await story.rows('moments')).length === 1, 'the tick to be kept');
    await page.locator('::-p-aria(Empty this page[role="button"])').click();
    await until(async () => !(await has('Ten pages')), 'the words to leave');
    await page.locator('::-p-aria(Show my step again[role="button"])').wait();
    await browser().screenshot(page, 'newtab-emptied');
  });
});
