import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bond } from '../../../utils/domain/bond.ts';
import type { Settings } from '../../../utils/domain/settings.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';
import { WelcomePage } from '../../support/welcome-page.ts';

const AFTERNOON = '2026-11-23T15:00:00+01:00';

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

test('everything can be skipped; Skip is as large as Next; the end does not claim that something was written', async () => {
  welcome = await WelcomePage.open(browser());
  const size = async (name: string) => {
    const box = await welcome.page.getByRole('button', { name, exact: true }).boundingBox();
    return [Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)];
  };
  await welcome.question('Who is closest to you just now?');
  expect(await size('Skip')).toEqual(await size('Next'));
  await welcome.skipTo('Calm water. Everything can be added later, one thing at a time.');
  for (const store of ['bonds', 'people', 'goals', 'boundaries']) {
    expect(await story.rows(store)).toEqual([]);
  }
  await welcome.page.getByText('Look around with sample people first').waitFor();
  await browser().screenshot(welcome.page, 'welcome-skipped');
});

test('on a computer that others use too, it is kept though the question is skipped, and no sample is offered', async () => {
  welcome = await WelcomePage.open(browser());
  await welcome.chip('Others too');
  await welcome.chip('Friend');
  await welcome.skipTo('Calm water. Everything can be added later, one thing at a time.');
  expect(await settings()).toMatchObject({ shared: true });
  expect(await story.rows('bonds')).toEqual([]);
  expect(await welcome.page.getByText('sample').count()).toBe(0);
});

test('a page that closes goes on where it was, with what was typed; Back changes instead of adding', async () => {
  welcome = await WelcomePage.open(browser());
  await welcome.chip('Parent');
  await welcome.page.getByLabel('Name or an initial').fill('Ruth');
  await welcome.next();
  await welcome.question('Who would you like to hear from?');
  await welcome.page.getByLabel('Name', { exact: true }).fill('Mian');
  await welcome.next();
  await welcome.question('One thing of your own');
  await welcome.page.getByLabel('A wish').pressSequentially('Half a wi');
  await welcome.page.close();

  welcome = await WelcomePage.open(browser());
  await welcome.question('One thing of your own');
  expect(await welcome.page.getByLabel('A wish').inputValue()).toBe('Half a wi');
  await welcome.back();
  await welcome.question('Who would you like to hear from?');
  expect(await welcome.page.getByLabel('Name', { exact: true }).inputValue()).toBe('Mian');
  await welcome.page.getByLabel('Name', { exact: true }).fill('Mina');
  await welcome.chip('Longer ago');
  await welcome.back();
  await welcome.chip('Child');
  await welcome.next();
  await welcome.question('Who would you like to hear from?');
  expect(await welcome.page.getByLabel('Name', { exact: true }).inputValue()).toBe('Mina');
  await welcome.next();
  await welcome.question('One thing of your own');

  expect(await textOf('people')).toMatchObject([{ name: 'Mina' }]);
  expect((await story.rows('bonds')) as Bond[]).toMatchObject([
    { bondKind: 'child', archivedAt: null, words: { text: { name: 'Ruth' } } },
  ]);
  await welcome.next();
  await welcome.question('One line worth keeping');
  expect(await textOf('goals')).toMatchObject([{ wish: 'Half a wi' }]);
});

test('a line inside quiet hours is asked about, and one that later hours leave out as well', async () => {
  welcome = await WelcomePage.open(browser());
  await welcome.skipTo('One line worth keeping');
  await welcome.chip('Something else');
  await welcome.next();
  await welcome.page.getByText('A word or two is needed here.').waitFor();
  await welcome.expectFocus('In your words');
  await welcome.page.keyboard.type('Lights out');
  await welcome.page.getByLabel('At', { exact: true }).fill('23:00');
  await welcome.next();
  await welcome.expectFocus('Mention it inside your quiet hours');
  await welcome.looksWell('welcome-line-quiet');
  expect(await story.rows('boundaries')).toEqual([]);
  await welcome.page.getByLabel('At', { exact: true }).fill('20:00');
  await welcome.next();
  await welcome.question('When is a quiet word all right?');
  await welcome.page.getByLabel('Until').fill('19:00');
  await welcome.page.getByRole('checkbox', { name: /^Mention “Lights out” at 8:00/ }).check();
  await welcome.looksWell('welcome-when-line');
  await welcome.next();
  await welcome.question('Would you like to see a reminder?');
  expect(await story.rows('boundaries')).toMatchObject([
    { line: { rhythm: { time: '20:00', inQuietHours: true } } },
  ]);
  expect((await settings()).quietHours?.[3]).toEqual([{ start: '19:00', end: '08:00' }]);
});

test('a reminder that was not seen is explained, and stays in the popup', async () => {
  welcome = await WelcomePage.open(browser());
  await welcome.skipTo('Would you like to see a reminder?');
  await welcome.page.getByRole('button', { name: 'Send one now' }).click();
  await welcome.page.getByRole('button', { name: 'No' }).click();
  await welcome.question('It may be held back outside Evenkeel');
  await welcome.looksWell('welcome-unseen');
  await welcome.next();
  await welcome.page.getByRole('button', { name: 'Open Evenkeel' }).waitFor();
  await story.expectToasts(1);
});

test('Safety opens in place and gives everything back', async () => {
  welcome = await WelcomePage.open(browser());
  await welcome.chip('Partner');
  await welcome.page.getByLabel('Name or an initial').fill('Sam');
  await welcome.page.getByRole('button', { name: 'Safety' }).click();
  await welcome.question('Safety');
  await welcome.looksWell('welcome-safety');
  await welcome.back();
  await welcome.expectFocus('Safety');
  expect(await welcome.page.getByLabel('Name or an initial').inputValue()).toBe('Sam');
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
