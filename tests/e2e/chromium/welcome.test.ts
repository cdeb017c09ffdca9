import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOND_KINDS } from '../../../utils/domain/bond.ts';
import type { Bond } from '../../../utils/domain/bond.ts';
import type { Boundary } from '../../../utils/domain/boundary.ts';
import type { Settings } from '../../../utils/domain/settings.ts';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const AFTERNOON = '2026-11-23T15:00:00+01:00';
/** The most taps or key presses a welcome may take, besides the words typed. */
const PRESSES = 20;

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let page: Page;
let presses = 0;

beforeEach(async () => {
  story = new Story(browser());
  await story.ask('eraseEverything', {});
  await browser().setClock(AFTERNOON, 'Europe/Berlin');
  await browser().setIdle('active');
  await story.ask('changeSettings', { changes: {} });
  presses = 0;
});
afterEach(() => browser().closePages());

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    presses += 1;
    await page.keyboard.press(key);
  }
}

const write = (words: string) => page.keyboard.type(words);

const question = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** The label of what has the focus. */
const expectFocus = (name: string) =>
  until(
    () =>
      page.evaluate((wanted) => {
        const element = document.activeElement as HTMLInputElement;
        // A box's hint stands in its label.
        const [label] = (element.labels?.[0]?.innerText ?? element.innerText).trim().split('\n');
        return label === wanted;
      }, name),
    `the focus on ${name}`,
  );

async function settings(): Promise<Partial<Settings>> {
  const singles = (await story.rows('singles')) as { name: string; value: Partial<Settings> }[];
  return singles.find(({ name }) => name === 'settings')?.value ?? {};
}

async function textOf<Text>(store: string): Promise<Text[]> {
  const rows = (await story.rows(store)) as { words: { text: Text } }[];
  return rows.map(({ words }) => words.text);
}

const chip = (name: string) => page.getByRole('radio', { name, exact: true }).check();

/** The whole welcome by keyboard; `look` is called at each screen once it is filled in. */
async function walk(look: (name: string) => Promise<void> = async () => undefined): Promise<void> {
  await expectFocus('Partner');
  await look('0-closest-blank');
  await press('Space', 'Tab');
  await write('Sam');
  await press('Tab', 'Space');
  await look('1-closest');
  await press('Enter');
  await question('Who would you like to hear from?');
  await expectFocus('Name');
  await write('Mina');
  await press('Tab', 'ArrowRight');
  await look('2-hello');
  await press('Enter');
  await question('One thing of your own');
  await expectFocus('A wish');
  await write('Read more');
  await press('Tab');
  await write('after coffee');
  await press('Tab');
  await write('ten pages');
  await look('3-own');
  await press('Enter');
  await question('One line worth keeping');
  await expectFocus('Laptop shut 18:30');
  await press('Space');
  await look('4-line');
  await press('Enter');
  await question('When is a quiet word all right?');
  await expectFocus('From');
  await look('5-when');
  await press('Enter');
  await question('Would you like to see one?');
  await expectFocus('Send one now');
  await look('6-test');
  await press('Enter');
  await question('Did you see it?');
  await story.expectToasts(1);
  await expectFocus('Yes');
  await look('7-seen');
  await press('Enter');
  await question('Calm water. What you wrote is with the boat in the toolbar.');
  await expectFocus('Open Evenkeel');
  await look('8-end');
}

test('by keyboard alone, in at most 20 presses besides the words; the popup then holds the user’s own', async () => {
  page = await browser().openPage('welcome.html');
  const begun = performance.now();
  await walk();
  await press('Enter');
  await page.waitForURL(browser().url('dashboard.html#/today'));
  expect(presses).toBeLessThanOrEqual(PRESSES);
  expect(performance.now() - begun).toBeLessThan(90_000);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);

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

async function looksWell(name: string): Promise<void> {
  // A colour on its way from one to the other is neither.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))),
  );
  const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(sticksOut, `${name} scrolls sideways`).toBe(false);
  expect(await page.title()).toBe('Evenkeel');
  expect(page.url()).toBe(browser().url('welcome.html'));
  expect(await axeViolations(page as never)).toEqual([]);
  await browser().screenshot(page, name);
}

test.each(LOOKS)('every step, $colorScheme, $width px wide', async ({ colorScheme, width }) => {
  page = await browser().openPage('welcome.html', { colorScheme, width, height: 800 });
  await walk((step) => looksWell(`welcome-${step}-${width}-${colorScheme}`));
});

/** From question to question without an answer. */
async function skipTo(name: string): Promise<void> {
  while (!(await page.getByRole('heading', { level: 1, name }).isVisible())) {
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: 'Skip' }).click();
    await until(
      async () => (await page.getByRole('heading', { level: 1 }).innerText()) !== before,
      'the next question',
    );
  }
}

test('everything can be skipped; Skip is as large as Next; the end does not claim that something was written', async () => {
  page = await browser().openPage('welcome.html');
  const size = async (name: string) => {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    return [Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)];
  };
  await question('Who is closest to you just now?');
  expect(await size('Skip')).toEqual(await size('Next'));
  await skipTo('Calm water. Everything can be added later, one thing at a time.');
  for (const store of ['bonds', 'people', 'goals', 'boundaries']) {
    expect(await story.rows(store)).toEqual([]);
  }
  await page.getByText('Look around with sample people first').waitFor();
  await browser().screenshot(page, 'welcome-skipped');
});

test('on a computer that others use too, it is kept though the question is skipped, and no sample is offered', async () => {
  page = await browser().openPage('welcome.html');
  await chip('Others too');
  await chip('Friend');
  await skipTo('Calm water. Everything can be added later, one thing at a time.');
  expect(await settings()).toMatchObject({ shared: true });
  expect(await story.rows('bonds')).toEqual([]);
  expect(await page.getByText('sample').count()).toBe(0);
});

test('a page that closes goes on where it was, with what was typed; Back changes instead of adding', async () => {
  page = await browser().openPage('welcome.html');
  await chip('Parent');
  await page.getByLabel('Name or an initial').fill('Ruth');
  await page.getByRole('button', { name: 'Next' }).click();
  await question('Who would you like to hear from?');
  await page.getByLabel('Name', { exact: true }).fill('Mian');
  await page.getByRole('button', { name: 'Next' }).click();
  await question('One thing of your own');
  await page.getByLabel('A wish').pressSequentially('Half a wi');
  await page.close();

  page = await browser().openPage('welcome.html');
  await question('One thing of your own');
  expect(await page.getByLabel('A wish').inputValue()).toBe('Half a wi');
  await page.getByRole('button', { name: 'Back' }).click();
  await question('Who would you like to hear from?');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Mian');
  await page.getByLabel('Name', { exact: true }).fill('Mina');
  await chip('Longer ago');
  await page.getByRole('button', { name: 'Back' }).click();
  await chip('Child');
  await page.getByRole('button', { name: 'Next' }).click();
  await question('Who would you like to hear from?');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Mina');
  await page.getByRole('button', { name: 'Next' }).click();
  await question('One thing of your own');

  expect(await textOf('people')).toMatchObject([{ name: 'Mina' }]);
  expect((await story.rows('bonds')) as Bond[]).toMatchObject([
    { bondKind: 'child', archivedAt: null, words: { text: { name: 'Ruth' } } },
  ]);
  await page.getByRole('button', { name: 'Next' }).click();
  await question('One line worth keeping');
  expect(await textOf('goals')).toMatchObject([{ wish: 'Half a wi' }]);
});

test('a line inside quiet hours is asked about, and one that later hours leave out as well', async () => {
  page = await browser().openPage('welcome.html');
  await skipTo('One line worth keeping');
  await chip('Something else');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('A word or two is needed here.').waitFor();
  await expectFocus('In your words');
  await page.keyboard.type('Lights out');
  await page.getByLabel('At', { exact: true }).fill('23:00');
  await page.getByRole('button', { name: 'Next' }).click();
  await expectFocus('Mention it inside your quiet hours');
  await looksWell('welcome-line-quiet');
  expect(await story.rows('boundaries')).toEqual([]);
  await page.getByLabel('At', { exact: true }).fill('20:00');
  await page.getByRole('button', { name: 'Next' }).click();
  await question('When is a quiet word all right?');
  await page.getByLabel('Until').fill('19:00');
  await page.getByRole('checkbox', { name: /^Mention “Lights out” at 8:00/ }).check();
  await looksWell('welcome-when-line');
  await page.getByRole('button', { name: 'Next' }).click();
  await question('Would you like to see one?');
  expect(await story.rows('boundaries')).toMatchObject([
    { line: { rhythm: { time: '20:00', inQuietHours: true } } },
  ]);
  expect((await settings()).quietHours?.[3]).toEqual([{ start: '19:00', end: '08:00' }]);
});

test('a reminder that was not seen is explained, and stays in the popup', async () => {
  page = await browser().openPage('welcome.html');
  await skipTo('Would you like to see one?');
  await page.getByRole('button', { name: 'Send one now' }).click();
  await page.getByRole('button', { name: 'No' }).click();
  await question('It may be held back outside Evenkeel');
  await looksWell('welcome-unseen');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Open Evenkeel' }).waitFor();
  await story.expectToasts(1);
});

test('Safety opens in place and gives everything back', async () => {
  page = await browser().openPage('welcome.html');
  await chip('Partner');
  await page.getByLabel('Name or an initial').fill('Sam');
  await page.getByRole('button', { name: 'Safety' }).click();
  await question('Safety');
  await looksWell('welcome-safety');
  await page.getByRole('button', { name: 'Back' }).click();
  await expectFocus('Safety');
  expect(await page.getByLabel('Name or an initial').inputValue()).toBe('Sam');
});

test('it opens by itself once after installing, and not after an update or once it has begun', async () => {
  const welcomes = async () =>
    (await browser().pageUrls()).filter((url) => url.endsWith('/welcome.html')).length;
  await browser().happen('installed', 'update');
  expect(await welcomes()).toBe(0);
  await browser().happen('installed', 'install');
  await until(async () => (await welcomes()) === 1, 'the welcome to open');
  await browser().closePages();
  await story.ask('welcomed', { step: 'hello' });
  await browser().happen('installed', 'install');
  expect(await welcomes()).toBe(0);
});

describe.each([...BOND_KINDS, 'nobody' as const])('for %s', (kind) => {
  const labels = {
    partner: 'Partner',
    parent: 'Parent',
    child: 'Child',
    friend: 'Friend',
    coworker: 'Co-worker',
    caredFor: 'Someone I care for',
    nobody: 'Nobody',
  };

  test('the first question, Us and Today', async () => {
    page = await browser().openPage('welcome.html');
    await chip(labels[kind]);
    if (kind !== 'nobody') await page.getByLabel('Name or an initial').fill('Sam');
    await looksWell(`kind-${kind}-welcome`);
    await page.getByRole('button', { name: 'Next' }).click();
    await question('Who would you like to hear from?');
    await skipTo('One line worth keeping');
    await looksWell(`kind-${kind}-line`);
    await page.close();

    page = await browser().openPage('dashboard.html#/today');
    await page.getByRole('navigation').waitFor();
    await page.getByRole('link', { name: 'People' }).waitFor();
    await until(
      async () =>
        (await page.getByRole('link', { name: 'Us', exact: true }).count()) ===
        (kind === 'nobody' ? 0 : 1),
      'Us to be there for somebody only',
    );
    await browser().screenshot(page, `kind-${kind}-today`);
    await page.goto(browser().url('dashboard.html#/us'));
    await question(kind === 'nobody' ? 'Nobody is chosen just now.' : 'Sam');
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `kind-${kind}-us`);
    const popup = await browser().openPage('popup.html', { width: 360, height: 600 });
    await popup.getByRole('main').waitFor();
    await browser().screenshot(popup, `kind-${kind}-popup`);
  });
});
