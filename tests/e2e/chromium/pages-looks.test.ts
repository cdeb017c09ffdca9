import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';

const LONG = 'Maximiliane-Alexandrina von Hohenstein-Wolkenburg zu Unterschwarzenbrunn und Rot';
const ARABIC = 'عبد الرحمن بن محمد الأنصاري';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;

describe.each(LOOKS)('$colorScheme, $width px wide', ({ colorScheme, width }) => {
  const open = (path: string) => browser().openPage(path, { width, height: 900, colorScheme });

  /** Nothing sticks out, nothing axe would mind, one constant title, and a picture. */
  async function look(page: Page, name: string): Promise<void> {
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sticksOut, `${name} scrolls sideways`).toBe(false);
    expect(await page.title()).toBe('Evenkeel');
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `${name}-${width}-${colorScheme}`);
  }

  async function aCrowd(): Promise<string> {
    const names = [LONG, ARABIC, '<script>alert(1)</script>', ...'ABCDEFGHIJKLMNO'];
    for (const name of names) await story.ask('addPerson', { name, lastTalked: 'thisMonth' });
    return story.enterFriend('Mina');
  }

  test('Today and People, with nobody there', async () => {
    const page = await open('dashboard.html#/today');
    await page.getByText('Who would you like to hear from?').waitFor();
    await look(page, 'today-empty');
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByText('Nobody here yet.', { exact: false }).waitFor();
    await look(page, 'people-empty');
  });

  /** Three steps and a line, as long and as foreign as they may be. */
  async function stepsAndLine(): Promise<void> {
    for (const wish of [LONG, ARABIC]) await story.ask('addGoal', { wish });
    const { id } = await story.ask('addGoal', { wish: 'Ten pages' });
    await story.ask('tickGoal', { id, done: true });
    const days = [1, 2, 3, 4, 5, 6, 7] as const;
    const line = { sentence: LONG, time: '18:30', days, inQuietHours: false };
    await story.ask('addClockLine', line);
  }

  test('Today and People, crowded', async () => {
    await aCrowd();
    await stepsAndLine();
    await story.sleepThroughTheNight();
    await browser().idleChanged('active');
    await story.expectCard('reminder');
    const page = await open('dashboard.html#/today');
    await page.getByRole('button', { name: /^I wrote to/ }).waitFor();
    await look(page, 'today-crowded');
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByText(LONG).waitFor();
    await look(page, 'people-crowded');
  });

  test('one person, with a form in error and the last question', async () => {
    const id = await aCrowd();
    const page = await open(`dashboard.html#/people/${id}`);
    await page.getByRole('heading', { name: 'Mina' }).waitFor();
    await look(page, 'person');
    await page.getByRole('textbox', { name: 'Name' }).fill('');
    await page.keyboard.press('Tab');
    await page.getByText('A word or two is needed here.').waitFor();
    await look(page, 'person-error');
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('dialog').waitFor();
    await look(page, 'person-delete');
  });

  test('Settings and Safety', async () => {
    await aCrowd();
    await story.ask('sendTest', {});
    const page = await open('dashboard.html#/settings');
    await page.getByRole('heading', { name: 'Quiet hours' }).waitFor();
    await look(page, 'settings');
    await page.getByRole('button', { name: 'Safety' }).click();
    await page.getByRole('heading', { name: 'Safety', level: 1 }).waitFor();
    expect(page.url()).not.toContain('afety');
    await look(page, 'safety');
  });

  test('the recovery page, when all is well', async () => {
    const page = await open('recovery.html');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, 'recovery-well');
  });
});
