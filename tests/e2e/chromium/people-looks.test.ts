import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reach } from '../../../utils/domain/person.ts';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const LONG = 'Maximiliane-Alexandrina von Hohenstein-Wolkenburg zu Unterschwarzenbrunn und Rot';
const ARABIC = 'عبد الرحمن بن محمد الأنصاري';
const REACHES: readonly Reach[] = [
  { kind: 'phone', value: '+49 30 1234567' },
  {
    kind: 'email',
    value: 'a.very.long.address.of.somebody.somewhere.in.a.large.house@example.org',
  },
  { kind: 'link', value: `https://example.org/${'quite-a-long-path/'.repeat(8)}` },
];

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let mina: string;
let page: Page;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
  mina = await story.enterFriend('Mina');
});
afterEach(() => browser().closePages());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabel(name, { exact: true });

test('the fullest popup stays within its height, with every way to reach somebody open as well', async () => {
  for (const wish of ['Ten pages', 'Piano', 'A walk']) await story.ask('addGoal', { wish });
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  const line = { sentence: 'Laptop shut', time: '18:30', days, inQuietHours: false };
  await story.ask('addClockLine', line);
  await story.ask('editPerson', { id: mina, changes: { reaches: REACHES } });
  await story.sleepThroughTheNight();
  await browser().idleChanged('active');
  await story.expectCard('reminder');
  page = await browser().openPage('popup.html', { width: 360, height: 600 });
  await page.getByText('Laptop shut').waitFor();
  await page.getByText(/^“/).waitFor();
  const tall = () => page.evaluate(() => document.body.scrollHeight);
  const card = await page.getByRole('region', { name: 'A hello?' }).boundingBox();
  expect(card?.height).toBeLessThanOrEqual(152 + 34);
  expect(await tall()).toBeLessThanOrEqual(600);
  expect(await page.getByRole('checkbox').count()).toBe(3);
  await browser().screenshot(page, 'people-popup-full');
  await button('2 more ways to reach them').press('Enter');
  await page.getByText(REACHES[1]?.value ?? '').waitFor();
  await until(async () => (await tall()) <= 600, 'no more than the popup has room for');
  await browser().screenshot(page, 'people-popup-all-ways');
});

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;

describe.each(LOOKS)('$colorScheme, $width px wide', ({ colorScheme, width }) => {
  async function look(name: string): Promise<void> {
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sticksOut, `${name} scrolls sideways`).toBe(false);
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `people-${name}-${width}-${colorScheme}`);
  }

  const everything = {
    reaches: REACHES,
    role: 'advisor',
    goodToAskAbout: `${'money, moving, '.repeat(8)}and more`,
    birthday: { date: '1984-02-29', leapDay: 'mar1', noticeDays: 14 },
  } as const;

  test.each([
    ['plain', 'Mina', {}],
    ['full', 'Mina', everything],
    ['long', LONG, everything],
    ['arabic', ARABIC, { ...everything, goodToAskAbout: 'المال والانتقال إلى بيت جديد' }],
  ])('the page and the card of somebody %s', async (kind, name, changes) => {
    await story.ask('changeSettings', { changes: { telephony: kind === 'long' } });
    await story.ask('editPerson', { id: mina, changes: { name, ...changes } });
    const open = (path: string, height = 1400) =>
      browser().openPage(path, { width, height, colorScheme });
    page = await open(`dashboard.html#/people/${mina}`);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await look(`page-${kind}`);
    await story.sleepThroughTheNight();
    await browser().idleChanged('active');
    await story.expectCard('reminder');
    page = await open('dashboard.html#/today');
    await page.getByRole('button', { name: /^I wrote to/ }).waitFor();
    await look(`today-${kind}`);
    if (width !== 360) return;
    page = await open('popup.html', 600);
    await page.getByRole('button', { name: /^I wrote to/ }).waitFor();
    expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThanOrEqual(600);
    await look(`card-${kind}`);
    await story.ask('reachOut', { subjectId: mina, nudgeId: null });
    await page.getByText('Did you get through?').waitFor();
    expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThanOrEqual(600);
    await look(`asked-${kind}`);
  });

  test('forms in error, and the question', async () => {
    await story.ask('editPerson', { id: mina, changes: { reaches: REACHES.slice(0, 1) } });
    page = await browser().openPage(`dashboard.html#/people/${mina}`, {
      width,
      height: 1400,
      colorScheme,
    });
    await button('Add a birthday').click();
    await field('Day').fill('31');
    await field('Month').selectOption('November');
    await page.keyboard.press('Enter');
    await page.getByText(/does not exist in the calendar/).waitFor();
    await button('Copy +49 30 1234567').press('Enter');
    await page.getByText('Did you get through?').waitFor();
    await look('errors');
  });

  test('the list, with a birthday, a role and more than one hello a day', async () => {
    const near = { date: '--11-26', leapDay: 'feb28', noticeDays: 3 } as const;
    await story.ask('editPerson', { id: mina, changes: { birthday: near, role: 'coach' } });
    for (const name of [LONG, ARABIC, ...'ABCDEF']) {
      const { id } = await story.ask('addPerson', { name, lastTalked: 'thisMonth' });
      await story.ask('editPerson', { id, changes: { circle: 'inner' } });
    }
    page = await browser().openPage('dashboard.html#/people', { width, height: 1000, colorScheme });
    await page.getByText('Birthday in 3 days').waitFor();
    await page.getByText(/more than one hello a day/).waitFor();
    await look('list');
  });
});
