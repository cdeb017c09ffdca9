import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '../../../utils/domain/moment.ts';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const LONG =
  'A walk along the whole of the harbour wall, and back, and once more because of the light';
const ARABIC = 'نزهة طويلة على الشاطئ مع الجميع';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

/** Monday, 23 November 2026, 22:00. */
beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

const HISTORY = 'dashboard.html#/history';
const TODAY = '2026-11-23';

const logged = (over: object = {}) =>
  story.ask('logTime', {
    sphere: 'me',
    minutes: 60,
    evening: false,
    personId: null,
    note: '',
    day: TODAY,
    ...over,
  });
async function moments(): Promise<string[]> {
  const rows = (await story.rows('moments')) as readonly Moment[];
  return rows
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ sphere, minutes, day }) => `${sphere} ${minutes ?? '-'} ${day}`)
    .sort();
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const kind = (page: Page, name: string) => page.locator('label.chip', { hasText: name }).first();
const search = (page: Page) => page.getByRole('searchbox');

describe.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const)('$colorScheme, $width px wide', ({ colorScheme, width }) => {
  async function look(page: Page, name: string): Promise<void> {
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sticksOut, `${name} scrolls sideways`).toBe(false);
    expect(await axeViolations(page as never)).toEqual([]);
    await page.setViewportSize({ width, height: width > 700 ? 1000 : 1800 });
    await browser().screenshot(page, `${name}-${width}-${colorScheme}`);
    await page.setViewportSize({ width, height: 900 });
  }

  test('what happened, with nothing in it, crowded, with a form in error', async () => {
    const page = await browser().openPage(HISTORY, { width, height: 900, colorScheme });
    await page.getByText('Nothing is logged yet.', { exact: false }).waitFor();
    await look(page, 'history-empty');
    const { id } = await story.ask('addPerson', { name: 'Mina', lastTalked: 'unknown' });
    await story.ask('logContact', { personId: id, when: 'thisWeek', note: 'Tea' });
    await logged({ note: LONG, sphere: 'us', minutes: 95, evening: true });
    await logged({ note: ARABIC, sphere: 'others', personId: id, day: '2026-11-22' });
    for (let n = 1; n <= 55; n += 1) await logged({ minutes: n, day: '2026-11-10' });
    await page.getByText('1 h 35').waitFor();
    await look(page, 'history-crowded');
    await page.getByRole('button', { name: 'Edit: Us' }).click();
    await button(page, 'Save').waitFor();
    await button(page, 'Log it').click();
    await page.getByText('so that it is known', { exact: false }).waitFor();
    await look(page, 'history-forms');
    await search(page).fill('sauna');
    await page.getByText('Nothing here has these words.').waitFor();
    await look(page, 'history-none');
  });
});

test('time is logged by keyboard alone, and taken back', async () => {
  const page = await browser().openPage(HISTORY, { width: 1280, height: 900 });
  await page.getByRole('radio', { name: 'Me' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1h30');
  await page.keyboard.press('Enter');
  await page.getByText('Logged.').waitFor();
  expect(await moments()).toEqual([`me 90 ${TODAY}`]);
  await button(page, 'Undo').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Taken back.').waitFor();
  expect(await moments()).toEqual([]);
});

test('a line is found, changed, deleted and brought back', async () => {
  await logged({ note: 'Tea with Zoë', sphere: 'others' });
  await logged({ minutes: 30 });
  const page = await browser().openPage(HISTORY, { width: 1280, height: 900 });
  await search(page).fill('zoe');
  await until(async () => (await page.locator('li[data-line]').count()) === 1, 'one line');
  await page.getByRole('button', { name: 'Edit: Others' }).click();
  const form = page.locator('li[data-line] form');
  await form.getByLabel('How long?').fill('soon');
  await button(page, 'Save').click();
  await form.getByText('a length', { exact: false }).waitFor();
  expect(await form.getByLabel('How long?').inputValue()).toBe('soon');
  await form.getByLabel('How long?').fill('2 h');
  await form.locator('input[type=date]').fill('2026-11-21');
  await button(page, 'Save').click();
  await page.getByText('Changed.').waitFor();
  expect(await moments()).toEqual(['me 30 2026-11-23', 'others 120 2026-11-21']);
  await page.getByRole('button', { name: 'Edit: Others' }).click();
  await button(page, 'Delete').click();
  await page.getByText('Deleted.').waitFor();
  expect(await moments()).toEqual(['me 30 2026-11-23']);
  await button(page, 'Undo').click();
  await until(async () => (await moments()).length === 2, 'both lines');
});

test('what was typed is there again after the page was closed; what is logged elsewhere comes in', async () => {
  let page = await browser().openPage(HISTORY, { width: 1280, height: 900 });
  await kind(page, 'Others').click();
  await page.getByLabel('How long?').fill('half an evening');
  await page.locator('summary', { hasText: 'More' }).click();
  await page.getByLabel('A note').fill('Down at the harbour');
  await page.close();
  page = await browser().openPage(HISTORY, { width: 1280, height: 900 });
  await until(
    async () => (await page.getByLabel('How long?').inputValue()) === 'half an evening',
    'what was typed',
  );
  expect(await page.getByLabel('A note').inputValue()).toBe('Down at the harbour');
  await logged({ note: 'From elsewhere' });
  await page.getByText('From elsewhere').waitFor();
  expect(await page.getByLabel('A note').inputValue()).toBe('Down at the harbour');
});

test('more of it comes by a button, and the focus goes to the first line that came', async () => {
  for (let n = 1; n <= 60; n += 1) await logged({ minutes: n });
  const page = await browser().openPage(HISTORY, { width: 1280, height: 900 });
  await until(async () => (await page.locator('li[data-line]').count()) === 50, 'a page');
  await button(page, 'More').focus();
  await page.keyboard.press('Enter');
  await until(async () => (await page.locator('li[data-line]').count()) === 60, 'all of it');
  const place = () =>
    page.evaluate(() => {
      const lines = [...document.querySelectorAll('li[data-line]')];
      return lines.findIndex((line) => line.contains(document.activeElement));
    });
  await until(async () => (await place()) === 50, 'the focus on the line that came');
  await expect(button(page, 'More').count()).resolves.toBe(0);
});

test('the popup leads to it, also while nobody is there', async () => {
  const popup = await browser().openPage('popup.html', { width: 360, height: 600 });
  const dashboard = popup.context().waitForEvent('page');
  await button(popup, 'Log').click();
  const opened = await dashboard;
  await opened.getByRole('heading', { name: 'What happened' }).waitFor();
  expect(opened.url()).toMatch(/#\/history$/);
});
