import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let page: Page;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

/** What has the focus: its kind and its name. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    const name =
      element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText;
    return `${element.tagName.toLowerCase()} ${name.trim()}`;
  });

const expectFocus = (name: string) =>
  until(async () => (await focused()) === name, `the focus on ${name}`);

async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused()).endsWith(` ${name}`)) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

async function pressOn(name: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.press('Enter');
}

test('somebody is added, logged, taken back, archived, brought back and deleted by keyboard alone', async () => {
  page = await browser().openPage('dashboard.html');
  await page.getByRole('main').waitFor();
  const history = await page.evaluate(() => window.history.length);
  await page.keyboard.press('Tab');
  await expectFocus('a Skip to the page');
  await pressOn('People');
  await expectFocus('h1 People');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mina');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Mina' }).waitFor();

  await pressOn('Mina');
  await expectFocus('h1 Mina');
  await pressOn('Log');
  await page.getByText(/Logged\. .*Mina.* comes round again/).waitFor();
  await pressOn('Undo');
  await expectFocus('button Log');
  await until(async () => (await story.rows('moments')).length === 0, 'the log to be undone');

  await pressOn('Archive');
  await expectFocus('button Bring back');
  await page.keyboard.press('Enter');
  await expectFocus('button Archive');

  await pressOn('Delete for good');
  await expectFocus('button Cancel');
  await page.keyboard.press('Escape');
  await expectFocus('button Delete for good');
  await page.keyboard.press('Enter');
  await expectFocus('button Cancel');
  await pressOn('Delete for good');
  await expectFocus('h1 People');
  expect(await story.rows('people')).toEqual([]);
  expect(await page.evaluate(() => window.history.length)).toBe(history);
});

test('quiet hours are changed by keyboard alone', async () => {
  page = await browser().openPage('dashboard.html#/settings');
  await tabTo('From');
  await page.keyboard.type('1000PM');
  await pressOn('Save quiet hours');
  await until(async () => {
    const [settings] = (await story.rows('singles')).filter(
      (row) => (row as { name: string }).name === 'settings',
    );
    return JSON.stringify(settings).includes('"22:00"');
  }, 'the quiet hours to be kept');
});

test('three presses of Shift close every page', async () => {
  page = await browser().openPage('dashboard.html#/people');
  await page.getByRole('main').waitFor();
  const other = await browser().openPage('popup.html', { width: 360, height: 600 });
  await other.getByRole('main').waitFor();
  for (let press = 0; press < 3; press += 1) await other.keyboard.press('Shift');
  await until(
    async () => !(await browser().pageUrls()).some((url) => /dashboard|popup/.test(url)),
    'every page to close',
  );
});

test('a sentence typed before the page closed is there again, with the worker stopped', async () => {
  const id = await story.enterFriend('Mina');
  page = await browser().openPage(`dashboard.html#/people/${id}`);
  const note = page.getByRole('textbox', { name: 'Note', exact: true }).last();
  await note.waitFor();
  await browser().stopWorker();
  await note.evaluate((area: HTMLTextAreaElement) => {
    area.value = 'Half a sent';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    window.close();
  });
  page = await browser().openPage(`dashboard.html#/people/${id}`);
  const again = page.getByRole('textbox', { name: 'Note', exact: true }).last();
  await until(async () => (await again.inputValue()) === 'Half a sent', 'the note to be back');
});

test('a page left open turns over with the day', async () => {
  await story.ask('addPerson', { name: 'Mina', lastTalked: '2026-11-22' });
  page = await browser().openPage('dashboard.html#/people');
  await page.getByText('Last talked yesterday', { exact: false }).waitFor();
  await browser().setClock('2026-11-24T10:00:00+01:00');
  await browser().happen('alarm', 'next-look');
  await page.getByText('Last talked 2 days ago', { exact: false }).waitFor();
});

test('a newer notebook leads to the recovery page, and nothing is written', async () => {
  await story.enterFriend('Mina');
  const before = await browser().storageDump();
  await browser().raiseDatabaseVersion();
  page = await browser().openPage('dashboard.html#/people');
  await page.waitForURL(browser().url('recovery.html'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await browser().screenshot(page, 'recovery-newer');
  const popup = await browser().openPage('popup.html', { width: 360, height: 600 });
  await popup.getByRole('button', { name: 'See what can be done' }).waitFor();
  await browser().screenshot(popup, 'popup-trouble');
  const after = await browser().storageDump();
  expect(after.databases['evenkeel']?.['people']).toEqual(before.databases['evenkeel']?.['people']);
  expect(after.local['snapshot']).toEqual(before.local['snapshot']);
});
