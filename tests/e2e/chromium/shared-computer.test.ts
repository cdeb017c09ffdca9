import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Nudge } from '../../../utils/domain/nudge.ts';
import { useTexts } from '../../../utils/texts/translate.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { aFullLife, PLAIN, type Words } from '../../support/life.ts';
import { plainTexts } from '../../support/pseudo.ts';
import { Story } from '../../support/story.ts';
import { Tour } from '../../support/tour.ts';
import { listenToToasts, toolbarOf, tracesOf } from '../../support/traces.ts';
import { until } from '../../support/until.ts';

/** In everything that is typed; no text of ours has it. */
const MARK = 'quokka';
const MARKED = Object.fromEntries(
  Object.keys(PLAIN).map((field) => [field, `${MARK}-${field}`.toLowerCase()]),
) as unknown as Words;
const TYPED = 'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], textarea';
const TUESDAY = '2026-11-24';

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let newTab: Page;
/** Where a mark was seen that no stranger may see. */
let leaks: string[];

beforeEach(async () => {
  useTexts(plainTexts);
  leaks = [];
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

function search(where: string, text: string): void {
  for (const [mark] of text.matchAll(new RegExp(`${MARK}[\\w-]*`, 'gi'))) leaks.push(`${where}: ${mark}`);
}

/** What lies open while a page is in this state. */
async function sweep(page: Page, state: string): Promise<void> {
  search(`${state}, its traces`, await tracesOf(browser(), page));
  search(`${state}, the toolbar`, await toolbarOf(browser()));
  search(`${state}, the new tab`, await newTab.content());
  if (state.startsWith('newtab')) search(state, await page.content());
}

async function becomeShared(): Promise<void> {
  await story.ask('changeSettings', { changes: { shared: true } });
  newTab = await browser().context.newPage();
  await newTab.goto('chrome://newtab/');
  await newTab.getByRole('link', { name: 'Evenkeel' }).waitFor();
}

describe('on a computer that others use, nothing that was typed is to be seen', () => {
  test.each(['popup', 'dashboard', 'welcome', 'trouble'] as const)(
    'on the way through all of the %s',
    async (part) => {
      await becomeShared();
      const tour = new Tour(browser(), story, { words: MARKED, visit: sweep, newTabIsEmpty: true });
      await tour[part]();
      expect(leaks).toEqual([]);
    },
  );

  test('while it is being typed, in every field there is, and after it was left there', async () => {
    await becomeShared();
    const { person, goal } = await aFullLife(story, MARKED);
    await story.ask('addGoal', { wish: `${MARK}-second` });
    let typed = 0;
    for (const path of [
      'popup.html',
      ...['people', `people/${person}`, 'us', 'me', `me/${goal}`, 'boundaries', 'settings'].map(
        (section) => `dashboard.html#/${section}`,
      ),
    ]) {
      const page = await browser().openPage(path);
      await page.getByRole('main').getByRole('button').first().waitFor();
      await openEverything(page);
      for (const field of await page.locator(TYPED).filter({ visible: true }).all()) {
        typed += 1;
        await field.fill(`${MARK}-typed-${typed}`);
      }
      await sweep(page, path);
      await page.close();
      const next = await browser().openPage('newtab.html');
      await next.getByRole('link', { name: 'Evenkeel' }).waitFor();
      search(`a new tab after ${path}`, await next.content());
      await next.close();
    }
    expect(typed).toBeGreaterThan(20);
    expect(JSON.stringify(await story.rows('drafts'))).toContain(`${MARK}-typed`);
    expect(leaks).toEqual([]);
  });

  test('in a notification of any kind', async () => {
    await becomeShared();
    const toasts = await listenToToasts(browser());
    await aDayOfReminders();
    const nudges = (await story.rows('nudges')) as readonly Nudge[];
    expect(new Set(nudges.map(({ subjectKind }) => subjectKind))).toEqual(
      new Set(['person', 'birthday', 'goal', 'care', 'clockLine', 'break', 'test']),
    );
    expect((await toasts()).length).toBeGreaterThanOrEqual(7);
    search('a notification', JSON.stringify(await toasts()));
    search('the toolbar', await toolbarOf(browser()));
    search('the new tab', await newTab.content());
    expect(leaks).toEqual([]);
  });
});

/** Everything that can come by itself, from the first return to the evening. */
async function aDayOfReminders(): Promise<void> {
  await aFullLife(story, MARKED);
  await story.ask('changeSettings', { changes: { cap: 8, spacingMinutes: 20 } });
  await story.sleepThroughTheNight();
  await browser().idleChanged('active');
  await story.ask('sendTest', {});
  for (let minutes = 8 * 60 + 30; minutes <= 19 * 60 + 30; minutes += 10) {
    const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
    await browser().setClock(`${TUESDAY}T${time.join(':')}:00+01:00`);
    await browser().happen('alarm', 'tick');
  }
}

async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  for (const name of [/^Edit “/, /^Add a way$/]) {
    const button = page.getByRole('button', { name });
    if (await button.count()) await button.first().click();
  }
}

describe('when it becomes one that others use', () => {
  test('the open new tab is empty at once, the next one from the start, and a name on the screen goes', async () => {
    const { limit } = await aFullLife(story, MARKED);
    await story.ask('changeSettings', {
      changes: {
        toastStyle: 'names',
        newTab: { emptied: false, person: true, clockLine: true, limitIds: [limit] },
      },
    });
    const toasts = await listenToToasts(browser());
    await story.sleepThroughTheNight();
    await browser().idleChanged('active');
    await story.expectToasts(1);
    const open = await browser().openPage('newtab.html');
    for (const word of [MARKED.person, MARKED.then, MARKED.line, MARKED.limit]) {
      await open.getByText(word).first().waitFor();
    }
    // So the search would have found it.
    search('as chosen', `${await open.content()} ${JSON.stringify(await toasts())}`);
    expect(leaks.length).toBeGreaterThan(4);
    leaks = [];

    await story.ask('changeSettings', { changes: { shared: true } });
    await until(async () => !(await open.content()).includes(MARK), 'the words to leave', 1_000);
    await story.expectToasts(0);
    const next = await browser().openPage('newtab.html');
    await next.getByRole('link', { name: 'Evenkeel' }).waitFor();
    search('the next new tab', await next.content());
    expect(leaks).toEqual([]);
  });
});
