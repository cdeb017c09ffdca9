import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Boundary } from '../../../utils/domain/boundary.ts';
import type { Settings } from '../../../utils/domain/settings.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { WelcomePage } from '../../support/welcome-page.ts';

const AFTERNOON = '2026-11-23T15:00:00+01:00';
/** The most taps or key presses a welcome may take, besides the words typed. */
const PRESSES = 20;

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let welcome: WelcomePage;

beforeEach(async () => {
  story = new Story(browser());
  await story.ask('eraseEverything', {});
  await browser().setClock(AFTERNOON, 'Europe/Berlin');
  await browser().setIdle('active');
  await story.ask('changeSettings', { changes: {} });
});
afterEach(() => browser().closePages());

async function settings(): Promise<Partial<Settings>> {
  const singles = (await story.rows('singles')) as { name: string; value: Partial<Settings> }[];
  return singles.find(({ name }) => name === 'settings')?.value ?? {};
}

async function textOf<Text>(store: string): Promise<Text[]> {
  const rows = (await story.rows(store)) as { words: { text: Text } }[];
  return rows.map(({ words }) => words.text);
}

/** The whole welcome by keyboard; `look` is called at each screen once it is filled in. */
async function walk(look: (name: string) => Promise<void> = async () => undefined): Promise<void> {
  await welcome.expectFocus('Partner');
  await look('0-closest-blank');
  await welcome.press('Space', 'Tab');
  await welcome.write('Sam');
  await welcome.press('Tab', 'Space');
  await look('1-closest');
  await welcome.press('Enter');
  await welcome.question('Who would you like to hear from?');
  await welcome.expectFocus('Name');
  await welcome.write('Mina');
  await welcome.press('Tab', 'ArrowRight');
  await look('2-hello');
  await welcome.press('Enter');
  await welcome.question('One thing of your own');
  await welcome.expectFocus('A wish');
  await welcome.write('Read more');
  await welcome.press('Tab');
  await welcome.write('after coffee');
  await welcome.press('Tab');
  await welcome.write('ten pages');
  await look('3-own');
  await welcome.press('Enter');
  await welcome.question('One line worth keeping');
  await welcome.expectFocus('Laptop shut 18:30');
  await welcome.press('Space');
  await look('4-line');
  await welcome.press('Enter');
  await welcome.question('When is a quiet word all right?');
  await welcome.expectFocus('From');
  await look('5-when');
  await welcome.press('Enter');
  await welcome.question('Would you like to see a reminder?');
  await welcome.expectFocus('Send one now');
  await look('6-test');
  await welcome.press('Enter');
  await welcome.question('Did you see it?');
  await story.expectToasts(1);
  await welcome.expectFocus('Yes');
  await look('7-seen');
  await welcome.press('Enter');
  await welcome.question('Calm water. What you wrote is with the boat in the toolbar.');
  await welcome.expectFocus('Open Evenkeel');
  await look('8-end');
}

test('by keyboard alone, in at most 20 presses besides the words; the popup then holds the user’s own', async () => {
  welcome = await WelcomePage.open(browser());
  const begun = performance.now();
  await walk();
  await welcome.press('Enter');
  await welcome.page.waitForURL(browser().url('dashboard.html#/today'));
  expect(welcome.presses).toBeLessThanOrEqual(PRESSES);
  expect(performance.now() - begun).toBeLessThan(90_000);
  expect(await welcome.page.evaluate(() => history.length)).toBeLessThanOrEqual(2);

  expect(await textOf('bonds')).toEqual([{ name: 'Sam' }]);
  expect(await textOf('people')).toMatchObject([{ name: 'Mina' }]);
  expect(await textOf('goals')).toMatchObject([
    { wish: 'Read more', when: 'after coffee', then: 'ten pages' },
  ]);
  const [line] = (await story.rows('boundaries')) as Boundary[];
  expect(line).toMatchObject({
    words: { text: { sentence: 'Laptop shut' } },
    line: { kind: 'clock', rhythm: { time: '18:30', inQuietHours: false } },
  });
  expect(await settings()).toMatchObject({ shared: false });
  expect(await story.rows('drafts')).toEqual([]);
  expect(await browser().notifications()).toEqual([]);

  const popup = await browser().openPage('popup.html', { width: 360, height: 600 });
  await popup.getByRole('button', { name: 'I wrote to Mina' }).waitFor();
  await popup.getByText('Laptop shut').first().waitFor();
  await browser().screenshot(popup, 'welcome-9-popup');
});

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;

test.each(LOOKS)('every step, $colorScheme, $width px wide', async ({ colorScheme, width }) => {
  welcome = await WelcomePage.open(browser(), { colorScheme, width, height: 800 });
  await walk((step) => welcome.looksWell(`welcome-${step}-${width}-${colorScheme}`));
});
