import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Moment } from '../../../utils/domain/moment.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { listenToToolbar } from '../../support/traces.ts';
import { until } from '../../support/until.ts';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const popup = () => browser().openPage('popup.html', { width: 360, height: 600 });
const sentence = (page: Page) => page.locator('header h1').innerText();
const evening = (day: number) => `2026-11-${day}T22:00:00+01:00`;

/** In the popup, on one evening: almost all of it went to us. */
async function stampUs(day: number): Promise<Page> {
  await browser().setClock(evening(day));
  await browser().happen('alarm', 'tick');
  const page = await popup();
  await page.getByRole('button', { name: 'Lee: none' }).click();
  await page.getByRole('button', { name: 'Lee: some' }).click();
  await page.getByRole('button', { name: 'Lee: most' }).waitFor();
  await until(
    async () => (await story.rows('stamps')).length === day - 22,
    `a stamp of the ${day}th`,
  );
  return page;
}

test('a week: lines, four stamps, a coffee; the boat, the toolbar and the sentence follow', async () => {
  // Monday to Thursday: lines are drawn, and most of each evening goes to us.
  await story.ask('chooseBond', { kind: 'partner', name: 'Lee' });
  await story.ask('addPerson', { name: 'Mina', lastTalked: '2026-11-20' });
  const line = { unit: 'hours' } as const;
  await story.ask('setHoursLine', { ...line, sphere: 'us', direction: 'ceiling', amount: 18 });
  await story.ask('setHoursLine', { ...line, sphere: 'me', direction: 'floor', amount: 5 });
  await story.ask('setHoursLine', { ...line, sphere: 'others', direction: 'floor', amount: 4 });
  for (const day of [23, 24, 25]) {
    const page = await stampUs(day);
    expect(await sentence(page)).toContain('At anchor.');
    await page.close();
  }
  const pictures = await listenToToolbar(browser());
  let page = await stampUs(26);
  await until(async () => (await sentence(page)).startsWith('Leaning towards Us.'), 'the lean');
  expect(await sentence(page)).toBe('Leaning towards Us. Others had none of 4 hours yet.');
  expect((await pictures()).at(-1)).toBe('/icon/to-us-16.png');
  expect(await browser().title()).toBe('Evenkeel');
  // Near the ceiling, said without a name while names are not chosen.
  await page.getByText('Near a line you drew: about 2 hours left.').waitFor();
  await browser().screenshot(page, 'the-week-popup-leaning');
  await page.close();

  // A coffee is planned for tomorrow, and an evening that would cross the line is pointed out.
  page = await browser().openPage('dashboard.html#/week', { width: 1280, height: 900 });
  await page.locator('[data-day="2026-11-27"][data-part="afternoon"] .add').click();
  await page.locator('label.chip', { hasText: 'Coffee' }).click();
  await page.getByLabel('With', { exact: true }).selectOption({ label: 'Mina' });
  await button(page, 'Add to the week').click();
  await page.getByText('Coffee with Mina is on Friday, November 27, afternoon.').waitFor();
  await page.locator('[data-day="2026-11-28"][data-part="evening"] .add').click();
  await page.locator('label.chip', { hasText: 'Evening for two' }).click();
  await page
    .getByText('With this, Us would have about 19 hours this week. Your line is 18 hours.')
    .waitFor();
  await browser().screenshot(page, 'the-week-crossing');
  await button(page, 'Add to the week').click();
  await page
    .getByText('An evening for the two of us is on Saturday, November 28, evening.')
    .waitFor();
  await page.close();

  // Friday, after the coffee: did it happen?
  await browser().setClock('2026-11-27T17:10:00+01:00');
  await browser().happen('alarm', 'tick');
  await until(async () => (await story.glance())?.card.kind === 'happened', 'the question');
  page = await popup();
  await page.getByText('Did it happen?').waitFor();
  await page.getByText('Coffee with Mina', { exact: false }).waitFor();
  await browser().screenshot(page, 'the-week-happened');
  await button(page, 'It did').click();
  await page.getByText('Logged.').waitFor();
  await until(async () => (await moments()).length === 1, 'what happened');
  expect(await moments()).toMatchObject([{ sphere: 'others', minutes: 60, day: '2026-11-27' }]);
  await until(
    async () => (await sentence(page)).includes('None of 5 hours was your own time yet.'),
    'the sentence that follows',
  );
  // What the lines ask for is there in the end.
  await story.ask('logTime', {
    sphere: 'me',
    minutes: 300,
    evening: false,
    personId: null,
    note: '',
    day: '2026-11-27',
  });
  await until(
    async () => (await sentence(page)).includes('Others had about 1 of 4 hours'),
    'others',
  );
  for (const sphere of ['others', 'me'] as const) {
    await story.ask('logTime', {
      sphere,
      minutes: 240,
      evening: false,
      personId: null,
      note: '',
      day: '2026-11-27',
    });
  }
  await until(async () => (await sentence(page)).startsWith('Level.'), 'a level boat');
  expect((await pictures()).at(-1)).toBe('/icon/level-16.png');
  expect(await browser().title()).toBe('Evenkeel');
});

async function moments(): Promise<readonly Moment[]> {
  return (await story.rows('moments')) as readonly Moment[];
}
