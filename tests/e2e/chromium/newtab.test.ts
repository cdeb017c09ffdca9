import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const LONG =
  'Maximiliane-Alexandrina’s two-hundred-and-twelve-page Donaudampfschifffahrtsgesellschaft history, ten pages of it, slowly and with a pencil';
const ARABIC = 'عشر صفحات بعد القهوة';
const MARKERS = ['Zanzibar', 'Yggdrasil', 'Xylophone', 'Wolkenburg', 'Vorspiel'] as const;
const [WISH, PERSON, LINE, LIMIT, CUE] = MARKERS;
const NOON = '2026-11-24T12:00:00+01:00';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

const open = (options = {}) => browser().openPage('newtab.html', options);
const tick = (page: Page) => page.getByRole('checkbox');
const show = (newTab: object) =>
  story.ask('changeSettings', {
    changes: {
      newTab: { emptied: false, person: false, clockLine: false, limitIds: [], ...newTab },
    },
  });

/** A goal, somebody who is due, a clock line and a limit, each with a word of its own. */
async function plant(): Promise<string> {
  const { id } = await story.ask('addGoal', { wish: WISH });
  await story.ask('editGoal', { id, changes: { when: `after ${CUE}`, then: `a page of ${WISH}` } });
  await story.enterFriend(PERSON);
  await story.ask('addClockLine', {
    sentence: LINE,
    time: '18:30',
    days: [1, 2, 3, 4, 5, 6, 7],
    inQuietHours: false,
  });
  const limit = await story.ask('addLimit', { sentence: LIMIT });
  await story.sleepThroughTheNight();
  await browser().idleChanged('active');
  await story.expectCard('reminder');
  await browser().setClock('2026-11-24T17:40:00+01:00');
  return limit.id;
}

async function wordsOn(page: Page): Promise<string> {
  return page.content();
}

describe.each([
  { colorScheme: 'light', width: 1280, height: 800 },
  { colorScheme: 'dark', width: 1280, height: 800 },
  { colorScheme: 'light', width: 360, height: 640 },
  { colorScheme: 'dark', width: 360, height: 640 },
] as const)('$colorScheme, $width px wide', (media) => {
  async function look(page: Page, name: string): Promise<void> {
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sticksOut, `${name} scrolls sideways`).toBe(false);
    expect(await page.title()).toBe('Evenkeel');
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `newtab-${name}-${media.width}-${media.colorScheme}`);
  }

  test('without a goal, with one, and ticked', async () => {
    await browser().setClock(NOON);
    const page = await open(media);
    await page.getByText('Room for one step of your own.').waitFor();
    await look(page, 'none');
    const { id } = await story.ask('addGoal', { wish: 'Read more' });
    await story.ask('editGoal', { id, changes: { when: 'after coffee', then: 'ten pages' } });
    await page.getByText('after coffee, ten pages').waitFor();
    await page.getByText('Tuesday afternoon, 12:00', { exact: false }).waitFor();
    await look(page, 'one');
    await page.getByRole('checkbox', { name: 'ten pages, done today' }).click();
    await until(async () => (await story.rows('moments')).length === 1, 'the tick to be kept');
    await look(page, 'ticked');
  });

  test('everything that can be chosen, and emptied', async () => {
    const limitId = await plant();
    await show({ person: true, clockLine: true, limitIds: [limitId] });
    const page = await open(media);
    await page.getByText(`Room for a hello to ${PERSON}?`).waitFor();
    await page.getByText('in 50 min').waitFor();
    await page.getByText(LIMIT).waitFor();
    await look(page, 'full');
    await page.getByRole('button', { name: 'Empty this page' }).click();
    await page.getByRole('button', { name: 'Show my step again' }).waitFor();
    await look(page, 'emptied');
  });

  test.each([
    ['long', LONG],
    ['arabic', ARABIC],
  ])('a %s step is shown as typed and breaks nothing', async (kind, wish) => {
    await story.ask('addGoal', { wish });
    const page = await open(media);
    await page.getByText(wish).waitFor();
    await look(page, kind);
  });
});

describe('private by default', () => {
  test('one step and nothing else; each choice shows what it names and no more', async () => {
    const limitId = await plant();
    const page = await open();
    await page.getByText(WISH).waitFor();
    for (const hidden of [PERSON, LINE, LIMIT]) expect(await wordsOn(page)).not.toContain(hidden);
    await show({ clockLine: true });
    await page.getByText(LINE).waitFor();
    for (const hidden of [PERSON, LIMIT]) expect(await wordsOn(page)).not.toContain(hidden);
    await show({ limitIds: [limitId] });
    await page.getByText(LIMIT).waitFor();
    for (const hidden of [PERSON, LINE]) expect(await wordsOn(page)).not.toContain(hidden);
  });

  test('emptied in one click: no word is left, not in a new one either, and one click fills it', async () => {
    const limitId = await plant();
    await show({ person: true, clockLine: true, limitIds: [limitId] });
    const page = await open();
    await page.getByText(WISH).waitFor();
    await page.getByRole('button', { name: 'Empty this page' }).click();
    for (const word of MARKERS) expect(await wordsOn(page)).not.toContain(word);
    await until(
      async () => JSON.stringify(await story.rows('glances')).includes('"emptied":true'),
      'the choice to be kept',
    );
    const next = await open();
    await next.getByRole('button', { name: 'Show my step again' }).waitFor();
    for (const word of MARKERS) expect(await wordsOn(next)).not.toContain(word);
    await next.getByRole('button', { name: 'Show my step again' }).click();
    await next.getByText(WISH).waitFor();
    await page.getByText(WISH).waitFor();
    await next.getByText(LINE).waitFor();
  });

  test('on a shared computer it holds no words, and nothing to fill it with', async () => {
    const limitId = await plant();
    const page = await open();
    await page.getByText(WISH).waitFor();
    await story.ask('changeSettings', { changes: { shared: true } });
    await show({ person: true, clockLine: true, limitIds: [limitId] });
    await until(async () => !(await wordsOn(page)).includes(WISH), 'the words to leave');
    const next = await open();
    await next.getByRole('link', { name: 'Evenkeel' }).waitFor();
    await until(
      async () => (await next.getByRole('paragraph').allInnerTexts()).join('').trim() === '',
      'no words',
    );
    for (const one of [page, next]) {
      for (const word of MARKERS) expect(await wordsOn(one)).not.toContain(word);
      expect(await one.getByRole('button').count()).toBe(0);
    }
  });
});

describe('live', () => {
  test('a tick elsewhere is seen within a second, and taken back as well', async () => {
    const { id } = await story.ask('addGoal', { wish: 'Ten pages' });
    const page = await open();
    await page.getByText('Ten pages').waitFor();
    for (const done of [true, false]) {
      await story.ask('tickGoal', { id, done });
      await until(async () => (await tick(page).isChecked()) === done, 'the tick', 1_000);
    }
  });

  test('the popup and the new tab tick for each other', async () => {
    await story.ask('addGoal', { wish: 'Ten pages' });
    const page = await open();
    await page.getByText('Ten pages').waitFor();
    const popup = await browser().openPage('popup.html', { width: 360, height: 600 });
    await tick(popup).click();
    await until(async () => tick(page).isChecked(), 'the tick on the new tab', 1_000);
    await tick(page).click();
    await until(async () => !(await tick(popup).isChecked()), 'the tick in the popup', 1_000);
  });

  test('at the day’s end the tick is open again', async () => {
    const { id } = await story.ask('addGoal', { wish: 'Ten pages' });
    await story.ask('tickGoal', { id, done: true });
    const page = await open();
    await until(async () => tick(page).isChecked(), 'the tick');
    await browser().setClock('2026-11-25T04:00:00+01:00');
    await browser().fireAlarm('next-look');
    await until(async () => !(await tick(page).isChecked()), 'a new day');
    await page.getByText('Wednesday morning', { exact: false }).waitFor();
  });

  test('opening it raises nothing', async () => {
    await story.enterFriend('Mina');
    await show({ person: true });
    const before = (await story.rows('nudges')).length;
    const page = await open();
    await page.getByText('Room for one step', { exact: false }).waitFor();
    await story.ask('changeSettings', { changes: {} });
    expect(await story.rows('nudges')).toHaveLength(before);
  });
});

describe('manners', () => {
  test('it is the browser’s new tab, and quick exit leaves it open', async () => {
    await plant();
    const page = await browser().context.newPage();
    await page.goto('chrome://newtab/');
    await page.getByText(WISH).waitFor();
    await page.bringToFront();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await page.getByRole('button', { name: 'Show my step again' }).waitFor();
    for (const word of MARKERS) expect(await wordsOn(page)).not.toContain(word);
    expect(page.url()).toBe(browser().url('newtab.html'));
    expect(await page.title()).toBe('Evenkeel');
  });

  test('it never takes the focus and never moves on by itself', async () => {
    await story.ask('addGoal', { wish: 'Ten pages' });
    const page = await open();
    await page.getByText('Ten pages').waitFor();
    await story.ask('changeSettings', { changes: {} });
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(page.url()).toBe(browser().url('newtab.html'));
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test('three bare presses of Shift empty it and close every other page', async () => {
    await plant();
    const dashboard = await browser().openPage('dashboard.html#/today');
    const page = await open();
    await page.getByText(WISH).waitFor();
    const gone = dashboard.waitForEvent('close');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await gone;
    expect(page.isClosed()).toBe(false);
    for (const word of MARKERS) expect(await wordsOn(page)).not.toContain(word);
    const next = await open();
    await next.getByRole('button', { name: 'Show my step again' }).waitFor();
  });

  test('leaving from another page empties it, too', async () => {
    await plant();
    const page = await open();
    await page.getByText(WISH).waitFor();
    const dashboard = await browser().openPage('dashboard.html#/people');
    await dashboard.getByRole('heading', { level: 1 }).waitFor();
    await dashboard.keyboard.press('Shift');
    await dashboard.keyboard.press('Shift');
    await dashboard.keyboard.press('Shift').catch(() => undefined);
    await until(() => dashboard.isClosed(), 'the dashboard to close');
    await until(async () => !(await wordsOn(page)).includes(WISH), 'the words to leave');
    expect(page.isClosed()).toBe(false);
  });

  test('by keyboard alone: the tick, then the one button', async () => {
    await story.ask('addGoal', { wish: 'Ten pages' });
    const page = await open();
    await page.getByText('Ten pages').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await until(async () => (await story.rows('moments')).length === 1, 'the tick to be kept');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show my step again' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Ten pages').waitFor();
  });
});
