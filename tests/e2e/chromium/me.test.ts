import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const LONG =
  'Maximiliane-Alexandrina von Hohenstein-Wolkenburg zu Unterschwarzenbrunn besuchen lernen';
const ARABIC = 'أتعلم العزف على العود كل يوم';
const ZONE = 'Europe/Berlin';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

const add = async (wish: string) => (await story.ask('addGoal', { wish })).id;

/** Ticked on these days of November 2026; then it is noon on the 23rd. */
async function tickOn(id: string, days: readonly number[]): Promise<void> {
  for (const day of days) {
    const date = String(day).padStart(2, '0');
    await browser().setClock(`2026-11-${date}T12:00:00+01:00`, ZONE);
    await story.ask('tickGoal', { id, done: true });
  }
  await browser().setClock('2026-11-23T12:00:00+01:00', ZONE);
}

/** Three in sight (one ticked often, one that slipped, one new), two beyond, one archived; a menu. */
async function aFullLife() {
  await browser().setClock('2026-11-05T12:00:00+01:00', ZONE);
  const pages = await add('Ten pages after coffee');
  const piano = await add(LONG);
  await story.ask('editGoal', { id: piano, changes: { nextStep: 'Piano, 15 minutes' } });
  const kept = await add('Swim the lake');
  await tickOn(kept, [6, 7, 8]);
  await tickOn(pages, [10, 11, 12, 13, 15, 16, 18, 19, 22]);
  await tickOn(piano, [10, 17, 18]);
  await story.ask('archiveGoal', { id: kept });
  await add(ARABIC);
  await add('<script>alert(1)</script>');
  await add('Learn the names of trees');
  const walk = (await story.ask('addCare', { activity: 'Walk along the canal' })).id;
  const slot = { days: [2, 4, 6], time: '19:00' } as const;
  await story.ask('editCare', { id: walk, changes: { careKind: 'move', minutes: 40, slot } });
  await story.ask('logCare', { id: walk });
  await story.ask('addCare', { activity: LONG });
  await story.ask('addCare', { activity: ARABIC });
  return { pages, piano, kept };
}

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;

describe.each(LOOKS)('$colorScheme, $width px wide', ({ colorScheme, width }) => {
  const open = (path: string, height = 1_300) =>
    browser().openPage(path, { width, height, colorScheme });

  /** Nothing sticks out, nothing axe would mind, one constant title, and a picture. */
  async function look(page: Page, name: string): Promise<void> {
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sticksOut, `${name} scrolls sideways`).toBe(false);
    expect(await page.title()).toBe('Evenkeel');
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `${name}-${width}-${colorScheme}`);
  }

  test('Me, with nothing there', async () => {
    const page = await open('dashboard.html#/me');
    await page.getByText('Nothing of your own here yet.', { exact: false }).waitFor();
    await page.getByText('12 ideas to start from').waitFor();
    await look(page, 'me-empty');
  });

  test('Me, full, with an activity being edited', async () => {
    await aFullLife();
    const page = await open('dashboard.html#/me', 1_900);
    await page.getByText('9 of the last 14 days').waitFor();
    await page.getByText('Archived with pride (one goal)').click();
    await page.getByText('Kept with pride: since', { exact: false }).waitFor();
    await look(page, 'me-full');
    await page.getByRole('button', { name: 'More for Walk along the canal' }).click();
    await look(page, 'me-menu');
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const minutes = page.getByRole('spinbutton', { name: 'Minutes' });
    await minutes.fill('0');
    await minutes.press('Tab');
    await page.getByText('From 1 to 600 minutes are possible.').waitFor();
    await look(page, 'me-care-edit');
  });

  test('one goal: new, after a slip, at the last question, archived', async () => {
    const { pages, piano, kept } = await aFullLife();
    const page = await open(`dashboard.html#/me/${pages}`);
    await page.getByRole('heading', { name: 'What could the next step be?' }).waitFor();
    await look(page, 'goal');
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('A word or two is needed here.').waitFor();
    await look(page, 'goal-plan-error');
    await page.goto(browser().url(`dashboard.html#/me/${piano}`));
    await page.getByRole('heading', { name: 'Yesterday got full.', exact: false }).waitFor();
    await look(page, 'goal-slip');
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('dialog').waitFor();
    await look(page, 'goal-delete');
    await page.keyboard.press('Escape');
    await page.goto(browser().url(`dashboard.html#/me/${kept}`));
    await page.getByRole('button', { name: 'Bring back' }).waitFor();
    await look(page, 'goal-archived');
  });
});

describe('one goal, from a wish to the archive', () => {
  test('by keyboard alone; each question comes alone, and a half-typed answer survives', async () => {
    const before = browser().complaints.length;
    const page = await browser().openPage('dashboard.html#/me');
    await page.getByRole('textbox', { name: 'One thing of your own' }).focus();
    await page.keyboard.type('Ten pages');
    await page.keyboard.press('Enter');
    await page.getByText('Added, and in sight.').waitFor();
    const tick = page.getByRole('checkbox', { name: 'Done today: Ten pages' });
    await tick.focus();
    await page.keyboard.press('Space');
    await page.getByText('First day').waitFor();
    expect(await tick.isChecked()).toBe(true);

    await page.getByRole('link', { name: 'Ten pages' }).focus();
    await page.keyboard.press('Enter');
    const asked = () => page.getByRole('heading', { level: 3 }).allTextContents();
    const isAsked = (question: string) =>
      until(async () => (await asked()).join() === question, question);
    await isAsked('What could the next step be?');
    expect(page.url()).toMatch(/#\/me\/[0-9a-f-]{36}$/);
    await page.getByRole('textbox', { name: 'Next step' }).focus();
    await page.keyboard.type('Choose a b');
    await page.reload();
    const step = page.getByRole('textbox', { name: 'Next step' });
    expect(await step.inputValue()).toBe('Choose a b');
    await step.press('End');
    await page.keyboard.type('ook');
    await page.keyboard.press('Enter');
    await isAsked('When could it happen?');
    const cue = page.getByRole('textbox', { name: 'If' });
    await until(() => cue.evaluate((field) => field === document.activeElement), 'the focus');
    await page.keyboard.type('after coffee');
    await page.keyboard.press('Tab');
    await page.keyboard.type('I open the book');
    await page.keyboard.press('Enter');
    await isAsked('What in me may get in the way?');
    await page.getByRole('button', { name: 'Not now' }).press('Enter');
    await isAsked('What would help from somebody else?');
    await page.getByRole('button', { name: 'Not now' }).press('Enter');
    await isAsked('Is this mine?');
    await page.getByRole('button', { name: 'Not now' }).press('Enter');
    await page.getByRole('button', { name: 'What else could help' }).waitFor();
    expect(await story.rows('goals')).toMatchObject([
      {
        words: {
          text: { nextStep: 'Choose a book', when: 'after coffee', then: 'I open the book' },
        },
      },
    ]);

    await page.getByRole('button', { name: 'Archive with pride' }).press('Enter');
    await page.getByText('done on one day.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('checkbox', { name: 'Done today' }).waitFor();
    await page.getByRole('button', { name: 'Delete for good' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).press('Enter');
    await page.getByText('Nothing of your own here yet.', { exact: false }).waitFor();
    expect(await story.rows('goals')).toEqual([]);
    expect(await story.rows('moments')).toEqual([]);
    expect(browser().complaints.slice(before)).toEqual([]);
  });

  test('ticked in one page, it is ticked in another within a second, and at once in its own', async () => {
    const id = await add('Ten pages');
    const here = await browser().openPage('dashboard.html#/me');
    const there = await browser().openPage(`dashboard.html#/me/${id}`);
    const name = 'Done today: Ten pages';
    await here.getByRole('checkbox', { name }).waitFor();
    await there.getByRole('checkbox', { name: 'Done today' }).waitFor();
    // The next frame after the click already shows the filled day.
    const filled = await here.evaluate(
      () =>
        new Promise<number>((resolve) => {
          document.querySelector<HTMLInputElement>('main input[type=checkbox]')?.click();
          requestAnimationFrame(() => resolve(document.querySelectorAll('circle.done').length));
        }),
    );
    expect(filled).toBe(1);
    const began = performance.now();
    await until(() => there.getByRole('checkbox', { name: 'Done today' }).isChecked(), 'the tick');
    expect(performance.now() - began).toBeLessThan(1_000);
    await there.getByRole('checkbox', { name: 'Done today' }).uncheck();
    await until(
      async () => !(await here.getByRole('checkbox', { name }).isChecked()),
      'the untick',
    );
    await until(async () => (await story.rows('moments')).length === 0, 'no moment');
  });

  test('a fourth waits, says why, and comes in when one steps back', async () => {
    const first = await add('one');
    for (const wish of ['two', 'three']) await add(wish);
    const fourth = await add('four');
    const page = await browser().openPage('dashboard.html#/me');
    await page.getByText('Three are in sight, and that is the most.', { exact: false }).waitFor();
    await page.goto(browser().url(`dashboard.html#/me/${fourth}`));
    const sight = page.getByRole('switch', { name: 'Keep it in sight' });
    await sight.click();
    await page.getByRole('alert').getByText('Three are in sight', { exact: false }).waitFor();
    expect(await sight.isChecked()).toBe(false);
    await page.goto(browser().url(`dashboard.html#/me/${first}`));
    await page.getByRole('heading', { name: 'one', level: 1 }).waitFor();
    await sight.click();
    await page.goto(browser().url('dashboard.html#/me'));
    await page.getByRole('button', { name: 'Put in sight: four' }).click();
    await page.getByRole('checkbox', { name: 'Done today: four' }).waitFor();
  });
});

test('self-care: an idea by one tap, its days, logged and taken back, and gone for good', async () => {
  const page = await browser().openPage('dashboard.html#/me');
  const own = page.getByRole('textbox', { name: 'Something that does you good' });
  await own.pressSequentially('Half a lin');
  await page.getByRole('button', { name: 'Add: A walk with no errand in it' }).click();
  await page.getByText('30 min · Move').first().waitFor();
  await page.getByText('11 ideas to start from').waitFor();
  await page.reload();
  expect(await own.inputValue()).toBe('Half a lin');

  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('switch', { name: 'In the week' }).click();
  await page.getByRole('checkbox', { name: 'Tuesday' }).check();
  await page.getByRole('checkbox', { name: 'Thursday' }).check();
  await page.getByText('Tue, Thu 6:00 PM', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Done editing' }).click();

  await page.getByRole('button', { name: /^I did this/ }).click();
  await page.getByText('Logged: 30 minutes for you.').waitFor();
  expect(await story.rows('moments')).toMatchObject([{ minutes: 30, sphere: 'me' }]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  expect(await story.rows('moments')).toEqual([]);

  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete for good' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('12 ideas to start from').waitFor();
  expect(await story.rows('cares')).toEqual([]);
  expect(await story.rows('subjects')).toEqual([]);
});
