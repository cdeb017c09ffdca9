import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '../../../utils/domain/moment.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { LOOKS, looking } from '../../support/looks.ts';
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
const lines = (page: Page) => page.locator('li[data-line]');
const told = (page: Page, message: string) => page.locator('.told', { hasText: message });
const focused = (page: Page) =>
  page.evaluate(() => {
    const it = document.activeElement;
    const label = it?.getAttribute('aria-label') ?? it?.closest('label')?.textContent;
    return (label ?? it?.textContent ?? '').trim();
  });

/** So many copies of the one moment there is, three a day, as years of logging leave them. */
const remember = (page: Page, count: number) =>
  page.evaluate(
    (many) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('evenkeel');
        opening.onsuccess = () => {
          const tx = opening.result.transaction('moments', 'readwrite');
          const moments = tx.objectStore('moments');
          moments.openCursor().onsuccess = ({ target }) => {
            const { value } = (target as IDBRequest<IDBCursorWithValue>).result;
            for (let n = 0; n < many; n += 1) {
              const past = new Date(Date.UTC(2026, 10, 9) - Math.floor(n / 3) * 86_400_000);
              moments.put({
                ...value,
                id: value.id.slice(0, -5) + String(n).padStart(5, '0'),
                sphere: ['me', 'us', 'others', 'elsewhere'][n % 4],
                minutes: 15 + (n % 9) * 25,
                subjectId: null,
                estimated: n % 5 === 0,
                words: { ...value.words, text: { note: n % 7 === 0 ? 'By the water' : '' } },
                day: past.toISOString().slice(0, 10),
              });
            }
          };
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    count,
  );

describe.each(LOOKS)('$colorScheme, $width px wide', (as) => {
  const { open, look } = looking(browser, as);

  test('what happened, with nothing in it, crowded, with a form in error', async () => {
    const page = await open(HISTORY);
    await page.getByText('Nothing is logged yet.', { exact: false }).waitFor();
    await look(page, 'history-empty');
    const { id } = await story.ask('addPerson', { name: 'Mina', lastTalked: 'unknown' });
    await story.ask('logContact', { personId: id, when: 'thisWeek', note: 'Tea' });
    await logged({ note: LONG, sphere: 'us', minutes: 95, evening: true });
    await logged({ note: ARABIC, sphere: 'others', personId: id, day: '2026-11-22' });
    await remember(page, 300);
    await page.reload();
    await page.getByText('1 h 35', { exact: false }).waitFor();
    await until(async () => (await lines(page).count()) === 50, 'a page');
    await look(page, 'history-crowded');
    await page.getByRole('button', { name: 'Edit: Us, 1 h 35' }).click();
    await button(page, 'Save').waitFor();
    await button(page, 'Log it').click();
    await page.getByText('so that it is known', { exact: false }).waitFor();
    await look(page, 'history-forms');
    await button(page, 'Delete').click();
    await told(page, 'Deleted.').waitFor();
    await look(page, 'history-deleted');
    await search(page).fill('sauna');
    await page.getByText('Nothing here has these words.').waitFor();
    await look(page, 'history-none');
  });
});

test('time is logged by keyboard alone, and taken back', async () => {
  const page = await browser().openPage('dashboard.html#/history/log', { width: 1280 });
  await until(async () => (await focused(page)) === 'Me', 'the focus on the first chip');
  expect(page.url()).toMatch(/#\/history$/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('half an evening');
  await page.keyboard.press('Enter');
  await page.getByText('A length looks like', { exact: false }).waitFor();
  expect(await page.getByLabel('How long?').inputValue()).toBe('half an evening');
  expect(await moments()).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1h30');
  await page.keyboard.press('Enter');
  await page.getByText('Logged.').waitFor();
  expect(await moments()).toEqual([`me 90 ${TODAY}`]);
  await until(async () => (await focused(page)) === 'Log it', 'the focus on the button');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Undo');
  await page.keyboard.press('Enter');
  await page.getByText('Taken back.').waitFor();
  expect(await moments()).toEqual([]);
});

test('a line is found, changed, deleted and brought back', async () => {
  await logged({ note: 'Tea with Zoë', sphere: 'others' });
  await logged({ minutes: 30 });
  const page = await browser().openPage(HISTORY, { width: 1280, height: 900 });
  await search(page).fill('zoe');
  await until(async () => (await lines(page).count()) === 1, 'one line');
  await page.getByRole('button', { name: 'Edit: Others' }).click();
  const form = lines(page).locator('form');
  await form.getByLabel('How long?').fill('soon');
  await button(page, 'Save').click();
  await form.getByText('A length looks like', { exact: false }).waitFor();
  expect(await form.getByLabel('How long?').inputValue()).toBe('soon');
  await form.getByLabel('How long?').fill('2 h');
  await form.locator('label.chip', { hasText: 'Another day' }).click();
  await form.locator('input[type=date]').fill('2026-11-21');
  await button(page, 'Save').click();
  await told(page, 'Changed.').waitFor();
  expect(await focused(page)).toBe('Undo');
  expect(await moments()).toEqual(['me 30 2026-11-23', 'others 120 2026-11-21']);
  await page.getByRole('button', { name: 'Edit: Others' }).click();
  await button(page, 'Delete').click();
  await told(page, 'Deleted.').waitFor();
  expect(await focused(page)).toBe('Undo');
  expect(await moments()).toEqual(['me 30 2026-11-23']);
  await page.keyboard.press('Enter');
  await until(async () => (await focused(page)) === 'Edit: Others, 2 h', 'the line, in hand');
  expect(await moments()).toHaveLength(2);
});

test('the place in a long list is kept while a line of it is changed and deleted', async () => {
  await logged({ minutes: 5 });
  const page = await browser().openPage(HISTORY, { width: 360, height: 700 });
  await remember(page, 120);
  await page.reload();
  for (const shown of [50, 100]) {
    await until(async () => (await lines(page).count()) === shown, `${shown} lines`);
    await button(page, 'More').click();
  }
  await until(async () => (await lines(page).count()) === 121, 'all of them');
  const line = lines(page).nth(80);
  const top = async () => (await line.boundingBox())?.y ?? Number.NaN;
  await line.getByRole('button').click();
  await line.getByLabel('How long?').fill('4 h');
  const before = await top();
  await page.keyboard.press('Enter');
  await told(page, 'Changed.').waitFor();
  expect(await lines(page).count()).toBe(121);
  expect(await line.innerText()).toContain('4 h');
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
  await line.getByRole('button', { name: 'Edit' }).click();
  await button(page, 'Delete').focus();
  await page.keyboard.press('Enter');
  await told(page, 'Deleted.').waitFor();
  // Its form was higher than the window: what is left of it is in sight.
  expect(await top()).toBeGreaterThanOrEqual(0);
  expect(await top()).toBeLessThan(700);
  await button(page, 'Undo').click();
  await told(page, 'Taken back.').waitFor();
  expect(await line.innerText()).toContain('4 h');
});

test('what was typed is there again after the page was closed; what is logged elsewhere comes in', async () => {
  await logged({ minutes: 45 });
  let page = await browser().openPage(HISTORY, { width: 1280, height: 900 });
  await kind(page, 'Others').click();
  await page.getByLabel('How long?').fill('half an evening');
  await page.locator('summary', { hasText: 'note' }).click();
  await page.getByLabel('A note').fill('Down at the harbour');
  await page.getByRole('button', { name: 'Edit: Me' }).click();
  await lines(page).getByLabel('A note').fill('Ten pages of');
  await page.close();
  page = await browser().openPage(HISTORY, { width: 1280, height: 900 });
  await until(
    async () => (await page.getByLabel('How long?').inputValue()) === 'half an evening',
    'what was typed',
  );
  expect(await page.getByLabel('A note').inputValue()).toBe('Down at the harbour');
  await page.getByRole('button', { name: 'Edit: Me' }).click();
  expect(await lines(page).getByLabel('A note').inputValue()).toBe('Ten pages of');
  await logged({ note: 'From elsewhere' });
  await page.getByText('From elsewhere').waitFor();
  expect(await lines(page).getByLabel('A note').inputValue()).toBe('Ten pages of');
  expect(await page.getByLabel('A note').first().inputValue()).toBe('Down at the harbour');
});

test('more of it comes by a button, and the focus goes to the first line that came', async () => {
  for (let n = 1; n <= 60; n += 1) await logged({ minutes: n });
  const page = await browser().openPage(HISTORY, { width: 1280, height: 900 });
  await until(async () => (await lines(page).count()) === 50, 'a page');
  await button(page, 'More').focus();
  await page.keyboard.press('Enter');
  await until(async () => (await lines(page).count()) === 60, 'all of it');
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
  await until(async () => (await focused(opened)) === 'Me', 'the form in hand');
  expect(opened.url()).toMatch(/#\/history$/);
});

test('Today leads to the form, and to all of it', async () => {
  const page = await browser().openPage('dashboard.html#/today', { width: 1280, height: 900 });
  await page.getByRole('link', { name: 'Log time' }).click();
  await until(async () => (await focused(page)) === 'Me', 'the form in hand');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.getByRole('link', { name: 'All that happened' }).click();
  await until(async () => (await focused(page)) === 'What happened', 'the heading in hand');
});
