import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '../../../utils/domain/moment.ts';
import type { Plan } from '../../../utils/domain/plan.ts';
import { axeViolations } from '../../support/axe.ts';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

describe.skipIf(!(await hasFirefox()))('the week in Firefox', () => {
  const browser = forThisFile(() => Firefox.launch());
  let story: Story;

  /** Monday, 23 November 2026, 22:00. */
  beforeEach(async () => {
    story = new Story(browser());
    await story.begin();
  });

  const says = (page: Page, words: string) =>
    until(() => page.evaluate((it) => document.body.innerText.includes(it), words), words);
  const plans = async () =>
    ((await story.rows('plans')) as readonly Plan[])
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map(({ when: { on, time } }) => ('day' in on ? `${on.day} ${time}` : ''));

  test('a plan is put in, carried and taken out by keys; an hour is logged and found', async () => {
    const page = await browser().openPage('dashboard.html#/week');
    await says(page, 'Nothing is planned this week.');
    expect(await axeViolations(page as never)).toEqual([]);
    await page.focus('[data-day="2026-11-25"][data-part="morning"] .add');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says(page, 'Plan something');
    await page.keyboard.press(' ');
    await says(page, 'Add to the week');
    expect(await axeViolations(page as never)).toEqual([]);
    await page.focus('dialog[open] input[type=time]');
    await page.keyboard.press('Enter');
    await says(page, 'Coffee is on Wednesday, November 25, afternoon.');
    expect(await plans()).toEqual(['2026-11-25 15:00']);

    await page.focus('.plan');
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await until(async () => (await plans()).join() === '2026-11-26 15:00', 'its new place');

    await page.evaluate(() => (location.hash = '#/history'));
    await says(page, 'What happened');
    await page.focus('input[type=radio]');
    await page.keyboard.press(' ');
    await page.focus('::-p-aria(How long?[role="textbox"])');
    await page.keyboard.type('45');
    await page.keyboard.press('Enter');
    await says(page, '45 min');
    expect((await story.rows('moments')) as readonly Moment[]).toMatchObject([{ minutes: 45 }]);
    expect(await axeViolations(page as never)).toEqual([]);
    await page.close();
  });
});
