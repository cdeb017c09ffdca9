import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { pressUntilGone } from '../../support/press.ts';
import { Story } from '../../support/story.ts';

const LONG = 'Maximiliane-Alexandrina von Hohenstein-Wolkenburg zu Unterschwarzenbrunn und Rot';
const ARABIC = 'عبد الرحمن بن محمد الأنصاري';
const SCRIPT = '<script>alert(1)</script> 👩‍👩‍👧‍👦';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

describe.each(['light', 'dark'] as const)('the popup in %s', (colorScheme) => {
  const open = () => browser().openPage('popup.html', { width: 360, height: 600, colorScheme });

  /** Looks at a state: no scrolling, nothing axe would mind, and a picture of it. */
  async function look(page: Page, name: string): Promise<void> {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThanOrEqual(600);
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `popup-${name}-${colorScheme}`);
  }

  async function friendIsDue(name: string): Promise<void> {
    await story.enterFriend(name);
    await story.sleepThroughTheNight();
    await browser().idleChanged('active');
    await story.expectCard('reminder');
  }

  test('empty: one field, and a name that cannot be kept is said beside it', async () => {
    const page = await open();
    await page.getByText('Who would you like to hear from?').waitFor();
    await look(page, 'empty');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('A word or two is needed here.').waitFor();
    await look(page, 'empty-error');
    const field = page.getByRole('textbox', { name: 'Name' });
    await field.fill('x'.repeat(81));
    await page.keyboard.press('Enter');
    await page.getByText('That is too long to keep.').waitFor();
    expect(await field.inputValue()).toBe('x'.repeat(81));
    expect(await story.rows('people')).toEqual([]);
  });

  test('added by keyboard in quiet hours: on the list, and nothing more for now', async () => {
    const page = await open();
    await page.getByRole('textbox', { name: 'Name' }).fill('Mina');
    await page.keyboard.press('Enter');
    await page.getByText('Mina is on the list.').waitFor();
    await page.getByText('Nothing more for now.').waitFor();
    await look(page, 'held');
  });

  test('nobody is due: calm water', async () => {
    await story.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
    await story.expectCard('calm');
    const page = await open();
    await page.getByText('Nothing to do. Calm water.').waitFor();
    await look(page, 'calm');
  });

  test('a reminder, its reason and its answers', async () => {
    await friendIsDue('Mina');
    const page = await open();
    await page.getByRole('button', { name: 'why this' }).click();
    await page.getByText('8 days since Mina, your rhythm is 7.').waitFor();
    await look(page, 'why');
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByRole('menuitem', { name: 'Later today' }).waitFor();
    await look(page, 'later');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More answers' }).click();
    await page.getByRole('menuitem', { name: 'Not this one' }).waitFor();
    await look(page, 'answers');
  });

  test.each([
    ['long', LONG],
    ['arabic', ARABIC],
    ['script', SCRIPT],
  ])('a %s name is shown as typed and breaks nothing', async (kind, name) => {
    await friendIsDue(name);
    const page = await open();
    await page.getByText(name, { exact: false }).first().waitFor();
    await look(page, `name-${kind}`);
  });

  test('paused, with its end and a way back', async () => {
    await story.enterFriend('Mina');
    await story.ask('pause', { length: 'tomorrow' });
    const page = await open();
    await page.getByText('Paused until', { exact: false }).waitFor();
    await look(page, 'paused');
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('Nothing more for now.').waitFor();
  });

  test('back after a long time: three picks, one of them with a long name, and a way to spread out', async () => {
    for (const name of ['Mina', LONG, 'Jonas', 'Ruth']) await story.enterFriend(name);
    await story.sleepThroughTheNight();
    await browser().setClock('2026-12-20T10:00:00+01:00', 'Europe/Berlin');
    await browser().idleChanged('active');
    await story.expectCard('welcomeBack');
    const page = await open();
    await page.getByRole('heading', { name: 'Welcome back.' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(3);
    await look(page, 'welcome-back');
    await page.getByRole('button', { name: 'Spread them out' }).click();
    await page.getByText('4 people come back, one a day.').waitFor();
  });

  test('a contact is logged in three steps', async () => {
    await story.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
    await story.ask('addPerson', { name: LONG, lastTalked: 'thisWeek' });
    const page = await open();
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    await page.getByText('Who did you talk to?').waitFor();
    await look(page, 'log');
    await pressUntilGone(page.getByRole('main').getByRole('button', { name: 'Log', exact: true }));
    await page.getByText('Logged.', { exact: false }).waitFor();
    expect(await story.rows('moments')).toHaveLength(1);
  });

  test('the menu, and the safety page in place', async () => {
    await story.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
    const page = await open();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await look(page, 'menu');
    await page.getByRole('menuitem', { name: 'Safety' }).click();
    await page.getByRole('heading', { name: 'Safety' }).waitFor();
    expect(page.url()).toBe(browser().url('popup.html'));
    await browser().screenshot(page, `popup-safety-${colorScheme}`);
  });
});
