import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { whenSeen, AT_ONCE_MS } from '../../support/sights.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const MEANWHILE = 'Another page changed this meanwhile.';
const AFTERWARDS = 'This was changed after you kept it.';

/** A record that two pages edit at once. */
interface Case {
  readonly what: string;
  readonly store: string;
  /** Makes it, and says where it is edited. */
  readonly make: (story: Story) => Promise<string>;
  /** Shows its fields. */
  readonly open?: (page: Page) => Promise<void>;
  /** Its two fields, and what the second is given. */
  readonly fields: readonly [string, string];
  readonly second: string;
  /** Where there is a button for it; else leaving a field keeps it. */
  readonly save?: string;
}

const CASES: readonly Case[] = [
  {
    what: 'a goal',
    store: 'goals',
    async make(story) {
      const { id } = await story.ask('addGoal', { wish: 'As it was' });
      await story.ask('editGoal', { id, changes: { nextStep: 'Step' } });
      return `dashboard.html#/me/${id}`;
    },
    fields: ['Wish', 'Next step'],
    second: 'Another step',
  },
  {
    what: 'a person',
    store: 'people',
    async make(story) {
      const { id } = await story.ask('addPerson', { name: 'As it was', lastTalked: 'unknown' });
      return `dashboard.html#/people/${id}`;
    },
    fields: ['Name', 'Note'],
    second: 'Likes early walks',
  },
  {
    what: 'a limit',
    store: 'boundaries',
    async make(story) {
      const { id } = await story.ask('addLimit', { sentence: 'As it was' });
      await story.ask('editLimit', { id, changes: { wordsIWouldUse: 'Words' } });
      return 'dashboard.html#/boundaries';
    },
    async open(page) {
      const first = page.getByRole('textbox', { name: 'The sentence' });
      const summary = page.locator('summary').first();
      if (!(await first.isVisible())) await summary.click();
      await page.getByText('Words you would use: written').click();
    },
    fields: ['The sentence', 'How you would say it'],
    second: 'Please',
  },
  {
    what: 'a clock line',
    store: 'boundaries',
    async make(story) {
      const days = [1, 2, 3, 4, 5, 6, 7] as const;
      const line = { sentence: 'As it was', time: '18:30', days, inQuietHours: false };
      await story.ask('addClockLine', line);
      return 'dashboard.html#/boundaries';
    },
    async open(page) {
      const edit = page.getByRole('button', { name: /^Edit “/ });
      await edit
        .or(page.getByRole('textbox', { name: 'The line' }))
        .first()
        .waitFor();
      if (await edit.isVisible()) await edit.click();
    },
    fields: ['The line', 'Time'],
    second: '19:15',
    save: 'Save',
  },
  {
    what: 'the closest one',
    store: 'bonds',
    async make(story) {
      await story.ask('chooseBond', { kind: 'friend', name: 'As it was' });
      return 'dashboard.html#/us';
    },
    fields: ['Name or an initial', 'Child'],
    second: 'child',
    save: 'Save',
  },
  {
    what: 'an activity',
    store: 'cares',
    async make(story) {
      await story.ask('addCare', { activity: 'As it was' });
      return 'dashboard.html#/me';
    },
    async open(page) {
      await page.getByRole('button', { name: /^More for/ }).click();
      await page.getByRole('menuitem', { name: 'Edit' }).click();
    },
    fields: ['Activity', 'Minutes'],
    second: '25',
  },
];

const browser = forThisFile(() => Chromium.launch());
let story: Story;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
  await browser().setClock('2026-11-24T12:00:00+01:00');
});
afterEach(() => browser().closePages());

describe.each(CASES)('two pages edit $what', ({ store, make, open, fields, second, save }) => {
  let path: string;
  let here: Page;
  let there: Page;

  async function openPage(): Promise<Page> {
    const page = await browser().openPage(path);
    await open?.(page);
    await field(page, 0).waitFor();
    return page;
  }

  beforeEach(async () => {
    path = await make(story);
    [here, there] = [await openPage(), await openPage()];
  });

  // The form for another one, folded below, has the same fields.
  const field = (page: Page, at: 0 | 1) => page.getByLabel(fields[at], { exact: true }).first();
  const lost = (page: Page, text: string) => page.locator('.lost', { hasText: text }).waitFor();
  const row = async () => JSON.stringify(await story.rows(store));
  const keptWith = (text: string) =>
    until(async () => (await row()).includes(text), `${text} kept`);

  async function keep(page: Page, at: 0 | 1, text: string): Promise<void> {
    if (text === 'child') await field(page, at).check();
    else await field(page, at).fill(text);
    if (save) await page.getByRole('button', { name: save, exact: true }).click();
    else await field(page, at).press('Tab');
    await keptWith(text);
  }

  async function soonSees(page: Page, text: string, change: () => Promise<void>): Promise<void> {
    const seen = whenSeen(page, { text });
    await change();
    const kept = Date.now();
    expect((await seen) - kept, 'ms from the save to being told').toBeLessThanOrEqual(AT_ONCE_MS);
  }

  test('different fields: both are kept, though one was being typed during the other', async () => {
    await field(here, 0).fill('Half a se');
    await keep(there, 1, second);
    await keep(here, 0, 'Half a sentence');
    const kept = await row();
    expect(kept).toContain('Half a sentence');
    expect(kept).toContain(JSON.stringify(Number(second) || second));
    for (const words of [MEANWHILE, AFTERWARDS]) {
      expect(await here.getByText(words).filter({ visible: true }).count(), words).toBe(0);
    }
  });

  test('the same field while it is typed: it is said at once, and what is typed stays', async () => {
    await field(here, 0).fill('Mine, half');
    await soonSees(here, MEANWHILE, () => keep(there, 0, 'Theirs, whole'));
    expect(await field(here, 0).inputValue()).toBe('Mine, half');
    // The page may close now: the draft is there again, and so is the other's to put back.
    await until(
      async () => JSON.stringify(await story.rows('drafts')).includes('Mine, half'),
      'the draft to be kept again',
    );
    await keep(here, 0, 'Mine, whole');
    await there.getByText(AFTERWARDS).waitFor({ timeout: AT_ONCE_MS });
    await lost(there, 'Theirs, whole');
    await until(async () => !(await row()).includes('Theirs'), 'the later to be kept');
  });

  test('the same field after it was kept: the earlier page is told and can put its own back', async () => {
    await keep(here, 0, 'The earlier one');
    if (save) await open?.(there);
    await soonSees(here, AFTERWARDS, () => keep(there, 0, 'The later one'));
    await lost(here, 'The earlier one');
    await browser().screenshot(here, `two-pages-told-${store}`);
    await here.getByRole('button', { name: 'Put mine back' }).click();
    if (save) await here.getByRole('button', { name: save, exact: true }).click();
    await keptWith('The earlier one');
    await there.getByText(AFTERWARDS).waitFor({ timeout: AT_ONCE_MS });
  });
});

describe('what is chosen, not typed', () => {
  const told = (page: Page) =>
    page.getByRole('status').filter({ hasText: 'Another page changed this after you did.' });

  test.each([
    [
      'a limit',
      async () => {
        const { id } = await story.ask('addLimit', { sentence: 'Phone' });
        return [
          'dashboard.html#/boundaries',
          async (page: Page) => {
            await page.locator('summary', { hasText: 'Phone' }).click();
            await page.getByText('Soft or fixed: not said').click();
            await page.locator('label', { hasText: 'Soft' }).click();
          },
          () => story.ask('editLimit', { id, changes: { firmness: 'fixed' } }),
        ] as const;
      },
    ],
    [
      'a goal',
      async () => {
        const { id } = await story.ask('addGoal', { wish: 'Read' });
        return [
          `dashboard.html#/me/${id}`,
          (page: Page) => page.getByRole('switch', { name: 'Look at it once a day' }).click(),
          () => story.ask('editGoal', { id, changes: { lookAt: '10:00' } }),
        ] as const;
      },
    ],
    [
      'settings',
      async () =>
        [
          'dashboard.html#/settings',
          (page: Page) => page.locator('label', { hasText: 'With names' }).click(),
          () => story.ask('changeSettings', { changes: { toastStyle: 'discreet' } }),
        ] as const,
    ],
  ] as const)(
    '%s: the earlier page is told within a second, until it says it has seen it',
    async (_, begin) => {
      const [path, choose, replace] = await begin();
      const page = await browser().openPage(path);
      await choose(page);
      await until(async () => (await told(page).count()) === 0, 'nothing told yet');
      const seen = whenSeen(page, { text: 'Another page changed this after you did.' });
      const began = Date.now();
      await replace();
      expect((await seen) - began).toBeLessThanOrEqual(AT_ONCE_MS);
      await browser().screenshot(page, `two-pages-chosen-${path.split('/')[1]}`);
      await page.getByRole('button', { name: 'All right' }).click();
      expect(await told(page).count()).toBe(0);
    },
  );
});
