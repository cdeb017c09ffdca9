import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NO_SHARES, type Shares } from '../../../utils/domain/day-stamp.ts';
import { CIRCLES } from '../../../utils/domain/person.ts';
import { addDays, type Day } from '../../../utils/domain/time.ts';
import { axeViolations } from '../../support/axe.ts';
import { Chromium, type PageOptions } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { flawsOf } from '../../support/flaws.ts';
import { Story } from '../../support/story.ts';

const LONG = 'Maximiliane-Alexandrina von Hohenstein-Wolkenburg zu Unterschwarzenbrunn und Rot';
const ARABIC = 'عبد الرحمن بن محمد الأنصاري';
const STEP = 'Write to the choir about the long weekend in spring, and ask who would like to come';
const ZONE = 'Europe/Berlin';
/** A Friday. */
const TODAY: Day = '2026-11-27';
const MONDAY: Day = '2026-11-23';
const TITLES = ['The last 12 weeks', 'People and when they come round', 'Steps, day by day'];

const browser = forThisFile(() => Chromium.launch());
let story: Story;

const setDay = (day: Day) => browser().setClock(`${day}T20:00:00+01:00`, ZONE);
const stamp = (day: Day, tapped: Partial<Shares>) =>
  story.ask('setStamp', { day, shares: { ...NO_SHARES, ...tapped } });
const log = (sphere: 'me' | 'us' | 'others' | 'elsewhere', minutes: number, day: Day) =>
  story.ask('logTime', { sphere, minutes, evening: false, personId: null, note: '', day });
const draw = (
  sphere: 'me' | 'us' | 'others',
  direction: 'floor' | 'ceiling',
  amount: number,
  unit: 'hours' | 'evenings' = 'hours',
) => story.ask('setHoursLine', { sphere, direction, amount, unit });

/** Forty people, three steps a month old, lines of every kind, and eleven weeks of which two are untold. */
async function crowd(): Promise<void> {
  story = new Story(browser());
  await story.begin();
  await setDay(addDays(MONDAY, -77));
  await story.ask('chooseBond', { kind: 'partner', name: 'Lee' });
  await draw('us', 'ceiling', 20);
  await draw('me', 'floor', 5);
  await draw('me', 'ceiling', 12);
  await draw('others', 'floor', 2, 'evenings');
  const steps = await Promise.all(
    ['Ten pages after coffee', STEP, ARABIC].map((wish) => story.ask('addGoal', { wish })),
  );
  for (let week = 11; week > 0; week -= 1) {
    if (week === 4 || week === 9) continue;
    const monday = addDays(MONDAY, -7 * week);
    await setDay(addDays(monday, 2));
    await stamp(addDays(monday, 2), { us: 1, others: week % 2 === 0 ? 2 : 0, elsewhere: 1 });
    await log('me', 60 + week * 40, addDays(monday, 1));
    await log('us', 700 - week * 30, addDays(monday, 1));
    if (week % 3 > 0) await log('others', week * 35, monday);
  }
  for (let ago = 16; ago >= 0; ago -= 1) {
    await setDay(addDays(TODAY, -ago));
    for (const [place, { id }] of steps.entries()) {
      const done = (ago * 7 + place * 3) % 5 > place;
      if (done) await story.ask('tickGoal', { id, done });
    }
  }
  await log('us', 9 * 60 + 30, addDays(MONDAY, 1));
  await log('me', 150, addDays(MONDAY, 2));
  await stamp(TODAY, { us: 1, me: 1, others: 2 });
  await stamp(addDays(TODAY, -1), { others: 1, elsewhere: 1 });
  const names = [LONG, ARABIC, ...Array.from({ length: 38 }, (_, n) => `Friend ${n + 1}`)];
  for (const [place, name] of names.entries()) {
    const lastTalked = place % 13 === 12 ? 'unknown' : addDays(TODAY, -((place * 11 + 28) % 130));
    const { id } = await story.ask('addPerson', { name, lastTalked });
    await story.ask('editPerson', { id, changes: { circle: CIRCLES[place % 4] ?? 'close' } });
  }
}

async function open(options: PageOptions): Promise<Page> {
  const page = await browser().openPage('dashboard.html#/week', { height: 900, ...options });
  await page.getByRole('heading', { name: 'Time this week' }).waitFor();
  return page;
}

/** Everything unfolded: a picture is read as it is opened. */
async function unfold(page: Page): Promise<void> {
  for (const title of TITLES) await page.getByText(title, { exact: true }).click();
  await page
    .getByRole('img', { name: /of the last 14 days/ })
    .nth(2)
    .waitFor();
  await page.getByText('25 more').waitFor();
}

async function look(page: Page, name: string): Promise<void> {
  expect(await flawsOf(page)).toEqual([]);
  expect(await axeViolations(page as never)).toEqual([]);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width = 1280 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height });
  await browser().screenshot(page, `pictures-${name}`);
}

const LOOKS = [
  ['360-light', { width: 360, colorScheme: 'light' }],
  ['360-dark', { width: 360, colorScheme: 'dark' }],
  ['1280-light', { width: 1280, colorScheme: 'light' }],
  ['1280-dark', { width: 1280, colorScheme: 'dark' }],
  ['1280-forced', { width: 1280, forcedColors: 'active' }],
  ['360-contrast', { width: 360, contrast: 'more' }],
] as const;

describe('with nothing told', () => {
  test('each picture is one sentence', async () => {
    story = new Story(browser());
    await story.begin();
    const page = await open({ width: 360 });
    for (const title of TITLES) await page.getByText(title, { exact: true }).click();
    await page.getByText('No step is in sight yet.', { exact: false }).waitFor();
    for (const name of ['Time this week', 'Further back']) {
      const card = page.getByRole('region', { name, exact: true });
      expect(await card.getByRole('img').count()).toBe(0);
      expect(await card.locator('table').count()).toBe(0);
    }
    await look(page, 'empty-360');
  });
});

describe('with forty people and twelve weeks', () => {
  beforeAll(crowd);
  afterEach(() => browser().closePages());

  test.each(LOOKS)('%s', async (name, options) => {
    const page = await open(options);
    await unfold(page);
    await look(page, name);
  });

  test('from right to left, time runs as the words do', async () => {
    const page = await open({ width: 1280 });
    await unfold(page);
    await page.evaluate(() => void (document.documentElement.dir = 'rtl'));
    const bar = page.locator('.drawn svg').first();
    expect(await bar.evaluate((svg) => getComputedStyle(svg).scale)).toBe('-1 1');
    await look(page, '1280-rtl');
  });

  test('letters twice as large, and every table open', async () => {
    const page = await open({ width: 360 });
    await unfold(page);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await look(page, '360-letters');
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await page.setViewportSize({ width: 360, height: 900 });
    for (const table of await page.getByText('As a table').all()) {
      if (await table.isVisible()) await table.click();
    }
    const sticksOut = () => document.documentElement.scrollWidth > innerWidth;
    expect(await page.evaluate(sticksOut)).toBe(false);
    expect(await axeViolations(page as never)).toEqual([]);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 360, height });
    await browser().screenshot(page, 'pictures-360-tables');
  });
});
