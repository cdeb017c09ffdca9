import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '../../../utils/domain/moment.ts';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { pressUntilGone } from '../../support/press.ts';
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

async function openPopup(): Promise<void> {
  page = await browser().openPage('popup.html', { width: 360, height: 600 });
  await page.getByRole('main').waitFor();
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const moments = async () => (await story.rows('moments')) as readonly Moment[];

/** They are due, and the morning's return has raised what it raises. */
async function areDue(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push(await story.enterFriend(name));
  await story.sleepThroughTheNight();
  await browser().idleChanged('active');
  await story.expectCard('reminder');
  return ids;
}

const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    return `${element.tagName.toLowerCase()} ${element.innerText.trim()}`;
  });
const expectFocus = (words: string | RegExp) =>
  until(async () => (await focused()).match(words), `the focus on ${String(words)}`);

async function look(name: string): Promise<void> {
  expect(await axeViolations(page as never)).toEqual([]);
  await browser().screenshot(page, name);
}

describe('one press is one answer', () => {
  test.each([40, 150, 300])(
    'a double click %i ms apart, with another one waiting, logs one person',
    async (gap) => {
      await story.ask('changeSettings', { changes: { cap: 0 } });
      await areDue('Mina', 'Jonas');
      await openPopup();
      const name = (await button(/^I wrote to/).innerText()).replace('I wrote to ', '');
      await button(/^I wrote to/).dblclick({ delay: gap / 2 });
      await page.getByText(`Logged. ${name} comes round again`).waitFor();
      await button(/^I wrote to/).waitFor();
      expect(await moments()).toHaveLength(1);
      expect(await button('Undo').count()).toBe(1);
    },
  );

  test('a key held down logs one person', async () => {
    await story.ask('changeSettings', { changes: { cap: 0 } });
    await areDue('Mina', 'Jonas');
    await openPopup();
    await button(/^I wrote to/).focus();
    for (let repeats = 0; repeats < 25; repeats += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.getByText('Logged.', { exact: false }).waitFor();
    expect(await moments()).toHaveLength(1);
  });

  test('a double click on what is due once is neither answered twice nor taken back', async () => {
    await areDue('Mina');
    await openPopup();
    await button('I wrote to Mina').dblclick({ delay: 80 });
    await page.getByText('Logged. Mina comes round again in 7 days.').waitFor();
    await story.expectCard('calm');
    expect(await moments()).toHaveLength(1);
    expect(await button('Undo').count()).toBe(1);
  });
});

describe('the focus is never lost', () => {
  test('answered, taken back, paused and resumed by keyboard', async () => {
    await areDue('Mina');
    await openPopup();
    await button('I wrote to Mina').focus();
    await page.keyboard.press('Enter');
    await expectFocus(/^p Logged\. Mina/);
    await story.expectCard('calm');
    await page.getByText('Nothing to do. Calm water.').waitFor();
    await expectFocus(/^p Logged\. Mina/);
    await pressUntilGone(button('Undo'));
    await expectFocus(/^p Taken back\./);
    await button('I wrote to Mina').waitFor();
    await look('popup-taken-back');

    await button('More').click();
    await page.getByRole('menuitem', { name: 'Pause for an hour' }).click();
    await button('Resume').waitFor();
    expect(await page.getByText('Taken back.').count()).toBe(0);
    await pressUntilGone(button('Resume'));
    await expectFocus(/^h2 A hello/);
  });

  test('somebody added in quiet hours is confirmed', async () => {
    await openPopup();
    await page.getByRole('textbox', { name: 'Name' }).fill('Mina');
    await page.keyboard.press('Enter');
    await expectFocus(/^p .*Mina.* is on the list\./);
    await page.getByText('Nothing', { exact: false }).waitFor();
    await look('popup-added');
  });

  test('the log takes the card’s place, and there is one Log', async () => {
    await story.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
    await openPopup();
    await button('Log').click();
    await expectFocus(/^select Mina/);
    expect(await button('Log').count()).toBe(1);
    await look('popup-log-open');
    await button('Cancel').click();
    await expectFocus(/^button Log/);
    await button('Log').click();
    await expectFocus(/^select Mina/);
    await pressUntilGone(page.getByRole('main').getByRole('button', { name: 'Log', exact: true }));
    await expectFocus(/^p Logged\. Mina/);
    expect(await moments()).toHaveLength(1);
  });

  test('in settings, after a pause and the sample', async () => {
    page = await browser().openPage('dashboard.html#/settings');
    await button('For an hour').focus();
    await page.keyboard.press('Enter');
    await expectFocus(/^p Paused until/);
    await button('Load sample data').focus();
    await page.keyboard.press('Enter');
    await expectFocus(/^p Sample data is here/);
    await page.getByText('Nothing of it comes by itself while the pause lasts.').waitFor();
    await look('settings-sample-paused');
    await button('Resume').focus();
    await page.keyboard.press('Enter');
    await expectFocus(/^p Nothing comes by itself while it lasts/);
  });
});

describe('what is said is true', () => {
  test('a reminder that arrives on an open page says what Later means', async () => {
    await story.ask('changeSettings', { changes: { cap: 4 } });
    await story.enterFriend('Mina');
    await browser().setClock('2026-11-24T07:00:00+01:00');
    await browser().idleChanged('locked');
    await openPopup();
    await page.getByText('Nothing', { exact: false }).waitFor();
    await browser().setClock('2026-11-24T20:45:00+01:00');
    await browser().idleChanged('active');
    await button('I wrote to Mina').waitFor();
    await button('Later').click();
    await page
      .getByRole('menuitem', { name: /^Later: tomorrow 8:00.AM, after your quiet hours$/ })
      .waitFor();
    await look('popup-later-moved');
  });

  test('a notebook that was emptied is not said to be whole', async () => {
    await story.enterFriend('Mina');
    const door = await browser().openPage('icon/level-128.png');
    await browser().stopWorker();
    await door.evaluate(
      () =>
        new Promise((resolve) => {
          const asked = indexedDB.deleteDatabase('evenkeel');
          asked.onsuccess = asked.onblocked = resolve;
        }),
    );
    await openPopup();
    await page.getByText('The notebook is empty, and it was not before.').waitFor();
    expect(await page.getByText('Nothing was deleted').count()).toBe(0);
    await look('popup-emptied');
  });
});
