import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bond } from '../../../utils/domain/bond.ts';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const LONG = 'Maximiliane-Alexandrina von Hohenstein-Wolkenburg zu Unterschwarzenbrunn und Rot';
const ARABIC = 'عبد الرحمن بن محمد الأنصاري';

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let page: Page;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

const bonds = async () => (await story.rows('bonds')) as Bond[];
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const link = () => page.getByRole('link', { name: 'Us', exact: true });

test('who it is changes, rests, comes back and goes for good; nobody takes Us out of every open page', async () => {
  await story.ask('chooseBond', { kind: 'friend', name: 'Sam' });
  page = await browser().openPage('dashboard.html');
  const other = await browser().openPage('dashboard.html');
  await other.getByRole('link', { name: 'Us', exact: true }).waitFor();
  // A page behind another paints rarely, and whoever waits for its buttons waits long.
  await page.bringToFront();
  await link().click();
  await heading('Sam');
  const history = await page.evaluate(() => window.history.length);

  await page.getByLabel('Name or an initial').first().fill('Samira');
  await page.getByRole('radio', { name: 'Parent' }).first().check();
  await page.getByRole('button', { name: 'Save' }).click();
  await heading('Samira');
  await page.getByText('as your parent', { exact: false }).waitFor();
  expect(await bonds()).toHaveLength(1);

  await page.getByRole('switch', { name: 'Quiet Us' }).check();
  await until(async () => (await bonds())[0]?.quiet, 'Us to be quiet');

  await page.getByText('Choose again').click();
  await page.getByRole('radio', { name: 'Nobody' }).check();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await heading('Nobody is chosen just now.');
  await until(async () => (await link().count()) === 0, 'Us to leave this page');
  await until(
    async () => (await other.getByRole('link', { name: 'Us', exact: true }).count()) === 0,
    'Us to leave the other page',
  );

  await page.getByRole('button', { name: 'Bring back Samira' }).click();
  await heading('Samira');
  await link().waitFor();
  expect(await bonds()).toMatchObject([{ quiet: true, bondKind: 'parent' }]);

  await story.ask('chooseBond', { kind: 'child', name: 'Ada' });
  await heading('Ada');
  await page.getByRole('button', { name: 'Delete for good: Samira' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await until(async () => (await bonds()).length === 1, 'Samira to be gone');
  expect(JSON.stringify(await browser().storageDump())).not.toContain('Samira');
  expect(await page.evaluate(() => window.history.length)).toBe(history);
});

test.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const)('looks, $colorScheme, $width px wide', async ({ colorScheme, width }) => {
  const look = async (name: string) => {
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))),
    );
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sticksOut, `${name} scrolls sideways`).toBe(false);
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `us-${name}-${width}-${colorScheme}`);
  };
  await story.ask('chooseBond', { kind: 'caredFor', name: '' });
  page = await browser().openPage('dashboard.html#/us', { colorScheme, width });
  await heading('Us');
  await look('one');
  for (const name of [ARABIC, 'B', LONG]) await story.ask('chooseBond', { kind: 'child', name });
  await heading(LONG);
  await page.getByText('Choose again').click();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await page.getByText('One of these is needed here.').waitFor();
  await look('full');
  await page.getByRole('button', { name: new RegExp(`^Delete for good: .*${ARABIC}`) }).click();
  await page.getByRole('dialog').waitFor();
  await look('delete');
});
