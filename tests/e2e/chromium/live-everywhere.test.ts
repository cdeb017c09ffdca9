import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { AT_ONCE_MS, expectAtOnce, type Sight } from '../../support/sights.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const PATHS = {
  popup: 'popup.html',
  newtab: 'newtab.html',
  today: 'dashboard.html#/today',
  people: 'dashboard.html#/people',
  us: 'dashboard.html#/us',
  me: 'dashboard.html#/me',
  boundaries: 'dashboard.html#/boundaries',
  settings: 'dashboard.html#/settings',
} as const;
type Place = keyof typeof PATHS;
const PLACES = Object.keys(PATHS) as Place[];
const DASHBOARDS = PLACES.filter((place) => place !== 'popup' && place !== 'newtab');

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let pages: Record<Place, Page>;
/** What was entered, by what it is called here. */
const ids: Record<'nora' | 'goal' | 'line' | 'care', string> = {
  nora: '',
  goal: '',
  line: '',
  care: '',
};

/** Every page open at once, on a Tuesday at noon; the new tab shows all it may. */
beforeAll(async () => {
  story = new Story(browser());
  await story.begin();
  await browser().setClock('2026-11-24T12:00:00+01:00');
  await story.ask('changeSettings', { changes: { newTab: { person: true, clockLine: true } } });
  const opened = await Promise.all(PLACES.map((place) => browser().openPage(PATHS[place])));
  pages = Object.fromEntries(PLACES.map((place, at) => [place, opened[at]])) as typeof pages;
  for (const page of opened) {
    await until(() => page.evaluate(() => document.body.innerText.length > 20), page.url());
  }
});
afterAll(() => browser().closePages());

/** One kind of change after another, in one life: what each open page shows of it. */
const CHANGES: readonly {
  readonly what: string;
  readonly change: () => Promise<unknown>;
  readonly sights: Partial<Record<Place, Sight>>;
}[] = [
  {
    what: 'a person is added',
    async change() {
      ids.nora = await story.enterFriend('Nora');
    },
    sights: {
      popup: { text: 'I wrote to Nora' },
      newtab: { text: 'Nora' },
      today: { text: 'I wrote to Nora' },
      people: { text: 'Nora' },
    },
  },
  {
    what: 'a person is edited',
    change: () => story.ask('editPerson', { id: ids.nora, changes: { name: 'Nora K' } }),
    sights: {
      popup: { text: 'I wrote to Nora K' },
      newtab: { text: 'Nora K' },
      today: { text: 'I wrote to Nora K' },
      people: { text: 'Nora K' },
    },
  },
  {
    what: 'a goal is added',
    async change() {
      ids.goal = (await story.ask('addGoal', { wish: 'Ten pages' })).id;
    },
    sights: everywhere(['popup', 'newtab', 'today', 'me'], { text: 'Ten pages' }),
  },
  {
    what: 'a goal is edited',
    change: () => story.ask('editGoal', { id: ids.goal, changes: { nextStep: 'Choose a book' } }),
    sights: everywhere(['popup', 'newtab', 'today', 'me'], { text: 'Choose a book' }),
  },
  {
    what: 'a clock line is added',
    async change() {
      const days = [1, 2, 3, 4, 5, 6, 7] as const;
      const line = { sentence: 'Laptop shut', time: '18:30', days, inQuietHours: false };
      ids.line = (await story.ask('addClockLine', line)).id;
    },
    sights: everywhere(['popup', 'newtab', 'today', 'boundaries'], { text: 'Laptop shut' }),
  },
  {
    what: 'a clock line is edited',
    change: () =>
      story.ask('editClockLine', { id: ids.line, changes: { sentence: 'Lid', time: '19:15' } }),
    sights: everywhere(['popup', 'newtab', 'today', 'boundaries'], {
      text: '7:15',
      without: 'Laptop shut\n',
    }),
  },
  {
    what: 'a limit is added',
    change: () => story.ask('addLimit', { sentence: 'My phone is mine' }),
    sights: {
      boundaries: { text: 'My phone is mine' },
      settings: { text: 'Limits, one by one' },
    },
  },
  {
    what: 'self-care is added',
    async change() {
      ids.care = (await story.ask('addCare', { activity: 'A long walk' })).id;
    },
    sights: { me: { text: 'A long walk' } },
  },
  {
    what: 'self-care is edited',
    change: () => story.ask('editCare', { id: ids.care, changes: { minutes: 45 } }),
    sights: { me: { text: '45 min' } },
  },
  {
    what: 'somebody is chosen for Us',
    change: () => story.ask('chooseBond', { kind: 'friend', name: 'Sam' }),
    sights: {
      ...everywhere(DASHBOARDS, { text: '\nUs\n' }),
      us: { text: 'Sam' },
      settings: { text: 'Sam (Friend)' },
    },
  },
  {
    what: 'quiet hours are set',
    change: () => story.ask('changeSettings', { changes: { quietHours: sameEveryDay([]) } }),
    sights: { settings: { text: 'No quiet hours.' } },
  },
  {
    what: 'the wording is set',
    change: () => story.ask('changeSettings', { changes: { toastStyle: 'names' } }),
    sights: { settings: { text: 'since you and Mina talked.' } },
  },
  {
    what: 'a pause begins',
    change: () => story.ask('pause', { length: 'hour' }),
    sights: {
      popup: { text: 'Paused until' },
      today: { text: 'Paused until' },
      settings: { text: 'Resume' },
    },
  },
  {
    what: 'a pause ends',
    change: () => story.ask('resume', {}),
    sights: everywhere(['popup', 'today', 'settings'], { without: 'Resume' }),
  },
  {
    what: 'a person is archived',
    change: () => story.ask('archivePerson', { id: ids.nora }),
    sights: {
      popup: { without: 'Nora' },
      newtab: { without: 'Nora' },
      today: { without: 'I wrote to Nora' },
      people: { text: 'Archived (one person)' },
    },
  },
  {
    what: 'a goal is archived',
    change: () => story.ask('archiveGoal', { id: ids.goal }),
    sights: everywhere(['popup', 'newtab', 'today', 'me'], { without: 'Choose a book' }),
  },
  {
    what: 'a clock line is deleted for good',
    change: () => story.ask('eraseBoundary', { id: ids.line }),
    sights: everywhere(['popup', 'newtab', 'today', 'boundaries'], { without: '7:15' }),
  },
  {
    what: 'the new tab is emptied',
    change: () => story.ask('changeSettings', { changes: { newTab: { emptied: true } } }),
    sights: { newtab: { text: 'Show my step again' } },
  },
];

function everywhere(places: readonly Place[], sight: Sight): Partial<Record<Place, Sight>> {
  return Object.fromEntries(places.map((place) => [place, sight]));
}

test.each(CHANGES)(
  '$what: every open page shows it within a second',
  async ({ change, sights }) => {
    const watched = (Object.entries(sights) as [Place, Sight][]).map(
      ([place, sight]) => [place, [pages[place], sight]] as const,
    );
    await expectAtOnce(Object.fromEntries(watched), change);
  },
);

test('everything is erased: every other page is gone within a second, and nothing is left on this one', async () => {
  const { settings, ...others } = pages;
  await settings.getByRole('button', { name: 'Erase everything' }).click();
  const gone = Object.values(others).map((page) => page.waitForEvent('close'));
  const began = performance.now();
  await settings.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await Promise.all(gone);
  expect(performance.now() - began).toBeLessThanOrEqual(AT_ONCE_MS);
  await settings.getByText('Everything is gone.').waitFor();
  expect(await settings.evaluate(() => document.body.innerText)).not.toMatch(/Sam|Nora|phone/);
});
