import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { expectAtOnce, whenPressed } from '../../support/sights.ts';
import { Story } from '../../support/story.ts';

const NOON = '2026-11-24T12:00:00+01:00';
const DAYS_END = '2026-11-25T04:00:00+01:00';
const PLACES = ['popup', 'newtab', 'today', 'me'] as const;
type Place = (typeof PLACES)[number];
const PATHS = {
  popup: 'popup.html',
  newtab: 'newtab.html',
  today: 'dashboard.html#/today',
  me: 'dashboard.html#/me',
} as const satisfies Record<Place, string>;

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let goal: string;
let pages: Record<Place, Page>;

/** One goal, and the popup, the new tab and two dashboards open at once. */
beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
  await browser().setClock(NOON);
  goal = (await story.ask('addGoal', { wish: 'Ten pages' })).id;
  const opened = await Promise.all(PLACES.map((place) => browser().openPage(PATHS[place])));
  pages = Object.fromEntries(PLACES.map((place, at) => [place, opened[at]])) as typeof pages;
  for (const page of opened) await page.getByRole('checkbox').waitFor();
});
afterEach(() => browser().closePages());

/** What every page is to show, this one apart. */
function ticked(is: boolean, apart?: Place) {
  const others = PLACES.filter((place) => place !== apart);
  return Object.fromEntries(
    others.map((place) => [place, [pages[place], { ticked: is }] as const]),
  );
}

test.each(PLACES)(
  'ticked on %s, it is ticked everywhere within a second; unticked too',
  async (place) => {
    const box = pages[place].getByRole('checkbox');
    for (const is of [true, false]) {
      await expectAtOnce(ticked(is, place), () => box.click(), whenPressed(pages[place]));
      await expectAtOnce(ticked(is), async () => undefined);
    }
    expect(await story.rows('moments')).toEqual([]);
  },
);

test('at the day’s end all of them turn over, with the worker stopped before', async () => {
  await expectAtOnce(ticked(true), () => story.ask('tickGoal', { id: goal, done: true }));
  await browser().stopWorker();
  await browser().setClock(DAYS_END);
  await expectAtOnce(ticked(false), () => browser().fireAlarm('next-look'));
  await pages.newtab.getByText('Wednesday morning', { exact: false }).waitFor();
  await pages.me.getByText('1 of the first 2 days').waitFor();
  expect(await story.rows('moments')).toHaveLength(1);
});

test('looked at anew after the day’s end, a hidden page turns over though nobody told it', async () => {
  await expectAtOnce(ticked(true), () => story.ask('tickGoal', { id: goal, done: true }));
  await browser().stopWorker();
  for (const page of Object.values(pages)) await show(page, 'hidden');
  await browser().setClock(DAYS_END);
  for (const place of PLACES) {
    const [page, sight] = [pages[place], { ticked: false }];
    await expectAtOnce({ [place]: [page, sight] }, () => show(page, 'visible'));
  }
  expect(await browser().isWorkerRunning()).toBe(false);
});

/** Headless pages are all in sight: what a tab in the background is told is told here. */
async function show(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((it) => {
    Object.defineProperty(document, 'visibilityState', { value: it, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
