import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TIME_SPHERES, type TimeSphere } from '../../../utils/domain/sphere.ts';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';

const LONG =
  'Maximiliane-Alexandrina’s two-hundred-and-twelve-page history of paddle steamers, ten pages of it';
const LONGEST = `${LONG}, slowly and with a pencil, on the sofa or by the window`;
const LONG_NAME = 'Maximiliane-Alexandrina von Hohenstein-Wolkenburg zu Unterschwarzenbrunn';
const ARABIC = 'عشر صفحات بعد القهوة';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

async function enter(wishes: readonly string[], sentence: string): Promise<void> {
  for (const wish of wishes) await story.ask('addGoal', { wish });
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  await story.ask('addClockLine', { sentence, time: '18:30', days, inQuietHours: false });
}

async function drawLines(): Promise<void> {
  const line = { amount: 20, unit: 'hours' } as const;
  await story.ask('setHoursLine', { ...line, sphere: 'us', direction: 'ceiling' });
  await story.ask('setHoursLine', { ...line, sphere: 'me', direction: 'floor', amount: 5 });
  await story.ask('setHoursLine', { ...line, sphere: 'others', direction: 'floor', amount: 4 });
}

/** Hours of four days, of which the last is today; all of them lie in one week. */
async function weekOf(hours: Readonly<Record<TimeSphere, number>>): Promise<void> {
  await browser().setClock('2026-11-25T12:00:00+01:00', 'Europe/Berlin');
  for (const sphere of TIME_SPHERES) {
    for (let day = 22; day <= 25; day += 1) {
      await story.ask('logTime', {
        sphere,
        minutes: hours[sphere] * 15,
        evening: false,
        personId: null,
        note: '',
        day: `2026-11-${day}`,
      });
    }
  }
}

async function friendIsDue(name: string): Promise<void> {
  await story.enterFriend(name);
  await story.sleepThroughTheNight();
  await browser().idleChanged('active');
  await story.expectCard('reminder');
}

describe.each(['light', 'dark'] as const)('the rows of the popup in %s', (colorScheme) => {
  const open = () => browser().openPage('popup.html', { width: 360, height: 600, colorScheme });

  async function look(page: Page, name: string): Promise<void> {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${name} is wide`).toBeLessThanOrEqual(360);
    // What has no room is folded away in the frame that follows.
    await expect
      .poll(() => page.evaluate(() => document.body.scrollHeight), { message: `${name} is tall` })
      .toBeLessThanOrEqual(600);
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `popup-rows-${name}-${colorScheme}`);
  }

  test('three goals, a line and a reminder fit', async () => {
    await enter(['Ten pages after coffee', 'Piano, 15 minutes', 'A walk'], 'Laptop shut');
    await friendIsDue('Mina');
    const page = await open();
    await page.getByRole('button', { name: 'I wrote to Mina' }).waitFor();
    await page.getByText('in 10 h').waitFor();
    const rows = page.getByRole('list', { name: 'Steps for today' }).getByRole('listitem');
    expect(await rows.count()).toBe(3);
    expect((await rows.first().boundingBox())?.height).toBeLessThanOrEqual(40);
    await page.getByRole('checkbox', { name: 'Piano, 15 minutes, done today' }).click();
    await page.getByText('1 of first 2').waitFor();
    await look(page, 'three');
  });

  test('a fortnight of ticks shows a week of days', async () => {
    const { id } = await story.ask('addGoal', { wish: 'Ten pages after coffee' });
    const start = Date.parse('2026-11-24T12:00:00+01:00');
    for (let day = 0; day < 14; day += 1) {
      await browser().setClock(start + day * 24 * 3_600_000);
      if (day % 4 !== 2 && day < 13) await story.ask('tickGoal', { id, done: true });
    }
    await story.ask('changeSettings', { changes: {} });
    const page = await open();
    await page.getByRole('img', { name: '10 of the last 14 days' }).waitFor();
    await look(page, 'fortnight');
  });

  test('the boat leans, says why, and the chips of the day are tapped', async () => {
    await story.ask('chooseBond', { kind: 'partner', name: LONG_NAME });
    await drawLines();
    await weekOf({ us: 25, me: 2, others: 1, elsewhere: 12 });
    await enter(['Ten pages after coffee', 'Piano, 15 minutes', 'A walk'], 'Laptop shut');
    const page = await open();
    await page.getByText('Leaning towards Us.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Maximiliane…: none' }).click();
    await page.getByRole('button', { name: 'Others: none' }).click();
    await page.getByRole('button', { name: 'Others: some' }).click();
    await page.getByRole('button', { name: 'Others: most' }).waitFor();
    await expect
      .poll(() => story.rows('stamps'))
      .toMatchObject([{ shares: { us: 1, others: 2, me: 0, elsewhere: 0 } }]);
    await look(page, 'week');
    await story.ask('chooseBond', { kind: 'friend', name: 'Kim' });
    await page.getByRole('button', { name: 'Kim: some' }).waitFor();
  });

  test('an hours line that comes near has the row of lines', async () => {
    await story.ask('chooseBond', { kind: 'partner', name: '' });
    await story.ask('setHoursLine', {
      sphere: 'us',
      direction: 'ceiling',
      amount: 10,
      unit: 'hours',
    });
    await weekOf({ us: 8.4, me: 1, others: 1, elsewhere: 1 });
    const page = await open();
    await page.getByText('Near a line you drew: about 1.5 hours left.').waitFor();
    await look(page, 'near');
    await story.ask('changeSettings', { changes: { toastStyle: 'names' } });
    await page.getByText('Us: about 1.5 hours left of 10 hours this week.').waitFor();
  });

  test('what is too long wraps and is cut; without room the third goal folds away', async () => {
    await enter([LONGEST, ARABIC, LONG], LONG);
    await friendIsDue(LONG_NAME);
    const page = await open();
    await page.getByRole('button', { name: 'why this' }).click();
    await look(page, 'long');
    // As a larger card above would.
    await page
      .getByRole('contentinfo')
      .evaluate((footer: HTMLElement) => (footer.style.minBlockSize = '76px'));
    await page.getByRole('button', { name: 'one more' }).waitFor();
    await look(page, 'folded');
  });
});
