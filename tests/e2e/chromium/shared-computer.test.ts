import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Nudge } from '../../../utils/domain/nudge.ts';
import { useTexts } from '../../../utils/texts/translate.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { aFullLife, marked } from '../../support/life.ts';
import { plainTexts } from '../../support/pseudo.ts';
import { Story } from '../../support/story.ts';
import { Tour } from '../../support/tour.ts';
import { listenToToasts, toolbarOf, tracesOf } from '../../support/traces.ts';
import { until } from '../../support/until.ts';

/** In everything that is typed; no text of ours has it. */
const MARK = 'quokka';
const MARKED = marked(MARK);
const TYPED =
  'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], textarea';

/** The welcome's fields and the popup's are met on the way through them. */
const FIELDS = [
  'Who would you like to hear from?',
  'A line about it',
  'Name',
  'Note',
  'Good to ask about',
  'Number',
  'Name or an initial',
  'One thing of your own',
  'Something that does you good',
  'Activity',
  'Wish',
  'Next step',
  'If',
  'Then',
  'What may get in the way',
  `What would help from ${MARKED.bond}`,
  'One line worth keeping',
  'The line',
  'One sentence',
  'The sentence',
  'How you would say it',
];

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
  for (const [mark] of text.matchAll(new RegExp(`${MARK}[\\w-]*`, 'gi')))
    leaks.push(`${where}: ${mark}`);
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
    const popup = await browser().openPage('popup.html');
    await popup.getByRole('textbox', { name: 'Name' }).fill(`${MARK}-popup`);
    await sweep(popup, 'the empty popup');
    await popup.close();
    const { person, goal } = await aFullLife(story, MARKED);
    const typed: string[] = [];
    for (const path of [
      'people',
      `people/${person}`,
      'us',
      'me',
      `me/${goal}`,
      'boundaries',
      'settings',
    ]) {
      const page = await browser().openPage(`dashboard.html#/${path}`);
      await page.getByRole('main').getByRole('button').first().waitFor();
      await openEverything(page);
      if (path === 'me') await openCare(page);
      for (const field of await page.locator(TYPED).filter({ visible: true }).all()) {
        typed.push(await field.evaluate((it: HTMLInputElement) => it.labels?.[0]?.innerText ?? ''));
        await field.fill(`${MARK}-typed-${typed.length}`);
      }
      await sweep(page, path);
      await page.close();
      const next = await browser().openPage('newtab.html');
      await next.getByRole('link', { name: 'Evenkeel' }).waitFor();
      search(`a new tab after ${path}`, await next.content());
      await next.close();
    }
    expect(typed).toEqual(expect.arrayContaining(FIELDS));
    expect(JSON.stringify(await story.rows('drafts'))).toContain(`${MARK}-typed`);
    expect(leaks).toEqual([]);
  });

  test('in a notification of any kind', async () => {
    await becomeShared();
    const toasts = await listenToToasts(browser());
    await twoDaysOfReminders();
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

/** Everything that can come by itself: on the first days three of them, so it takes two. */
async function twoDaysOfReminders(): Promise<void> {
  const { person } = await aFullLife(story, MARKED);
  await story.sleepThroughTheNight();
  await browser().idleChanged('active');
  await story.ask('sendTest', {});
  await pass('2026-11-24', 10);
  await story.ask('logContact', { personId: person, when: 'today', note: '' });
  await story.ask('changeSettings', { changes: { breaks: { on: false, afterMinutes: 55 } } });
  await pass('2026-11-26', 30);
}

/** From morning to evening, with a look every so many minutes. */
async function pass(day: string, step: number): Promise<void> {
  const evening = Date.parse(`${day}T20:30:00+01:00`);
  for (let at = Date.parse(`${day}T08:30:00+01:00`); at <= evening; at += step * 60_000) {
    await browser().setClock(at);
    await browser().happen('alarm', 'tick');
  }
}

async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  for (const opener of [
    page.getByRole('button', { name: /^Edit “|^Add a way$/ }),
    page.getByText('Words you would use: '),
  ]) {
    if (await opener.count()) await opener.first().click();
  }
}

/** Me reads its two cards one by one, and the form comes with the menu's answer. */
async function openCare(page: Page): Promise<void> {
  await page.getByRole('button', { name: `More for ${MARKED.care}` }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByLabel('Activity').waitFor();
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
