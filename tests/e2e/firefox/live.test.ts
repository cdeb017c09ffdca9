import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { forThisFile } from '../../support/files.ts';
import { expectAtOnce, whenPressed } from '../../support/sights.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const PATHS = ['popup.html', 'newtab.html', 'dashboard.html#/today', 'dashboard.html#/me'] as const;

describe.skipIf(!(await hasFirefox()))('live in Firefox', () => {
  const browser = forThisFile(() => Firefox.launch());
  let story: Story;
  let goal: string;
  let pages: Page[];

  /** Each is a tab of its own; all but the one in front are really hidden. */
  beforeEach(async () => {
    story = new Story(browser());
    await story.begin();
    await browser().setClock('2026-11-24T12:00:00+01:00');
    goal = (await story.ask('addGoal', { wish: 'Ten pages' })).id;
    pages = [];
    for (const path of PATHS) pages.push(await browser().openPage(path));
    for (const page of pages) {
      await until(() => page.evaluate(() => document.body.innerText.includes('Ten pages')), 'it');
    }
  });

  const ticked = (is: boolean) =>
    Object.fromEntries(
      PATHS.map((path, at) => [path, [pages[at] as Page, { ticked: is }]] as const),
    );

  test('ticked in the popup, it is ticked on the new tab and both dashboards; at the day’s end all turn over', async () => {
    const [popup] = pages as [Page];
    await popup.bringToFront();
    const box = () =>
      popup.evaluate(() => document.querySelector<HTMLInputElement>('.tick')?.click());
    for (const is of [true, false, true]) {
      await expectAtOnce(ticked(is), box, whenPressed(popup));
    }
    expect(await story.rows('moments')).toMatchObject([{ subjectId: goal }]);
    await browser().stopWorker();
    await browser().setClock('2026-11-25T04:00:00+01:00');
    await expectAtOnce(ticked(false), () => browser().fireAlarm('next-look'));
    for (const page of pages) await page.close();
  });
});
