import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '../../../utils/domain/moment.ts';
import type { Plan, PlanInput } from '../../../utils/domain/plan.ts';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const LONG = 'Dampfschifffahrtsgesellschaftsjubiläum with the whole choir and everybody’s cousins';
const ARABIC = 'عشاء مع عبد الرحمن على الشاطئ';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

/** Monday, 23 November 2026, 22:00. */
beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

const WEEK = 'dashboard.html#/week';
const COFFEE: PlanInput = {
  template: 'coffee',
  title: '',
  sphere: 'others',
  day: '2026-11-26',
  time: '15:00',
  minutes: 60,
  personId: null,
  careId: null,
  repeats: null,
  inQuietHours: false,
};
const plan = (over: Partial<PlanInput> = {}) => story.ask('addPlan', { ...COFFEE, ...over });
const own = (title: string, over: Partial<PlanInput> = {}) =>
  plan({ template: 'own', title, ...over });

/** Each plan with its place, as it is kept. */
async function plans(): Promise<string[]> {
  const rows = (await story.rows('plans')) as readonly Plan[];
  return rows
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ when: { on, time } }) =>
      'day' in on ? `${on.day} ${time}` : `${on.rule.kind} ${time}`,
    )
    .sort();
}
const moments = () => story.rows('moments') as Promise<readonly Moment[]>;
const place = (page: Page, day: string, part: string) =>
  page.locator(`[data-day="${day}"][data-part="${part}"]`);
const chip = (page: Page, name: string) => page.locator('.plan').filter({ hasText: name }).first();
const template = (page: Page, name: string) => page.locator('label.chip', { hasText: name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const)('$colorScheme, $width px wide', ({ colorScheme, width }) => {
  async function look(page: Page, name: string): Promise<void> {
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sticksOut, `${name} scrolls sideways`).toBe(false);
    expect(await axeViolations(page as never)).toEqual([]);
    await page.setViewportSize({ width, height: width > 700 ? 1000 : 1800 });
    await browser().screenshot(page, `${name}-${width}-${colorScheme}`);
    await page.setViewportSize({ width, height: 900 });
  }

  test('the board with nothing on it, with a form, crowded, with its questions', async () => {
    const page = await browser().openPage(WEEK, { width, height: 900, colorScheme });
    await page.getByText('Nothing is planned this week.', { exact: false }).waitFor();
    await look(page, 'week-empty');
    const { id: mina } = await story.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
    await story.ask('addCare', { activity: 'A long walk' });
    await story.ask('chooseBond', { kind: 'partner', name: 'Lee' });
    const ceiling = { sphere: 'us', direction: 'ceiling', amount: 2, unit: 'hours' } as const;
    await story.ask('setHoursLine', ceiling);
    await plan({ personId: mina });
    await plan({ template: 'eveningOfMyOwn', sphere: 'me', time: '19:30', minutes: 180 });
    await own(LONG, { day: '2026-11-27', time: '11:00', sphere: 'elsewhere' });
    await own(ARABIC, { day: '2026-11-27', time: '19:00', sphere: 'us' });
    await own('Piano', { sphere: 'me', repeats: { kind: 'daily' }, day: '2026-11-23' });
    await own('Swim', { day: '2026-11-28', time: '10:00', sphere: 'me' });
    await own('Market', { day: '2026-11-28', time: '11:30' });
    await own('Lunch at Ruth’s', { day: '2026-11-29', time: '12:30' });
    await chip(page, 'Swim').waitFor();
    await look(page, 'week-crowded');
    await place(page, '2026-11-26', 'evening').locator('.add').click();
    await template(page, 'Evening for two').click();
    await page.getByText('With this, Us would have about 4 hours', { exact: false }).waitFor();
    await page.getByText('That evening is kept for yourself.').waitFor();
    await look(page, 'week-form');
    await page.locator('summary', { hasText: 'More' }).click();
    await page.getByLabel('Begins').fill('23:00');
    await button(page, 'Add to the week').click();
    await page.getByText('inside your quiet hours', { exact: false }).waitFor();
    await look(page, 'week-form-quiet');
    await page.keyboard.press('Escape');
    await chip(page, 'Piano').click();
    await look(page, 'week-plan');
    await button(page, 'Take out').click();
    await button(page, 'Only this one').waitFor();
    await look(page, 'week-which');
  });
});

test('the whole board goes by keyboard: plan, carry, change, take out, take back', async () => {
  const page = await browser().openPage(WEEK, { width: 1280, height: 900 });
  const keys = async (...names: string[]) => {
    for (const name of names) await page.keyboard.press(name);
  };
  const focused = () =>
    page.evaluate(() => {
      const place = document.activeElement?.closest<HTMLElement>('[data-day]')?.dataset;
      return place ? `${place['day']} ${place['part']} ${document.activeElement?.className}` : '';
    });
  const reaches = (place: string) =>
    until(async () => (await focused()).startsWith(place), `the focus on ${place}`);
  await button(page, 'Later').focus();
  // One stop for the whole board, at today; the next is beyond it.
  await keys('Tab');
  await reaches('2026-11-23 morning add');
  await keys('Tab');
  expect(await focused()).toBe('');
  await keys('Shift+Tab', 'ArrowRight', 'ArrowRight', 'ArrowDown');
  await reaches('2026-11-25 afternoon add');
  await keys('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  // The first template is Coffee.
  await keys('Space');
  await dialog.getByText('Add to the week').waitFor();
  await keys('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  await until(
    () => dialog.getByLabel('Takes').evaluate((field) => field === document.activeElement),
    'the focus on its length',
  );
  await keys('ControlOrMeta+a');
  await page.keyboard.type('1h30');
  await keys('Enter');
  await page.getByText('Coffee is in your week.').waitFor();
  expect(await plans()).toEqual(['2026-11-25 15:00']);
  await reaches('2026-11-25 afternoon add');

  await keys('Tab');
  await reaches('2026-11-25 afternoon plan');
  await keys('m', 'ArrowRight', 'ArrowDown');
  await page.getByText('Thursday, November 26, evening').first().waitFor({ state: 'attached' });
  await keys('Enter');
  await page.getByText('Coffee is on Thursday, November 26, evening now.').waitFor();
  expect(await plans()).toEqual(['2026-11-26 19:30']);
  await reaches('2026-11-26 evening plan');

  await keys('m', 'ArrowLeft', 'Escape');
  await page.getByText('Coffee stays where it was.').waitFor({ state: 'attached' });
  expect(await plans()).toEqual(['2026-11-26 19:30']);

  // By its form: picked up there, carried on the board.
  await keys('Enter');
  await button(page, 'Move on the board').focus();
  await keys('Enter');
  await reaches('2026-11-26 evening plan');
  await keys('ArrowRight', 'Enter');
  await page.getByText('Coffee is on Friday, November 27, evening now.').waitFor();
  await reaches('2026-11-27 evening plan');

  await keys('Enter');
  await dialog.getByLabel('Begins').waitFor();
  await button(page, 'Take out').focus();
  await keys('Enter');
  await page.getByText('Coffee is taken out.').waitFor();
  expect(await plans()).toEqual([]);
  await reaches('2026-11-27 evening add');
  await button(page, 'Undo').focus();
  await keys('Enter');
  await chip(page, 'Coffee').waitFor();
  expect(await plans()).toEqual(['2026-11-27 19:30']);
});

test('a plan is dragged to another day, and one that comes round asks which of them', async () => {
  await own('Piano', { sphere: 'me' });
  await own('Choir', { day: '2026-11-25', repeats: { kind: 'weekly', days: [3] } });
  const page = await browser().openPage(WEEK, { width: 1280, height: 900 });
  await drag(page, 'Piano', place(page, '2026-11-28', 'morning'));
  await page.getByText('Piano is on', { exact: false }).waitFor();
  expect(await plans()).toEqual(['2026-11-28 10:00', 'weekly 15:00']);
  await expect(page.getByRole('dialog').count()).resolves.toBe(0);

  await drag(page, 'Choir', place(page, '2026-11-27', 'afternoon'));
  await button(page, 'Only this one').click();
  await page.getByText('Choir is on', { exact: false }).waitFor();
  expect(await plans()).toEqual(['2026-11-27 15:00', '2026-11-28 10:00', 'weekly 15:00']);
  await button(page, 'Undo').click();
  await until(async () => (await plans()).length === 2, 'the choir where it was');
  await chip(page, 'Choir').click();
  await button(page, 'Take out').click();
  await button(page, 'This and all that follow').click();
  await page.getByText('Choir is taken out.').waitFor();
  expect(await plans()).toEqual(['2026-11-28 10:00']);
});

test('Escape leaves what is dragged where it was', async () => {
  await own('Piano', { sphere: 'me' });
  const page = await browser().openPage(WEEK, { width: 1280, height: 900 });
  await drag(page, 'Piano', place(page, '2026-11-28', 'morning'), () =>
    page.keyboard.press('Escape'),
  );
  await page.getByText('Piano stays where it was.').waitFor({ state: 'attached' });
  expect(await plans()).toEqual(['2026-11-26 15:00']);
});

test('what is carried onto an evening of one’s own is pointed out before it lies there', async () => {
  await plan({ template: 'eveningOfMyOwn', sphere: 'me', time: '19:30', minutes: 180 });
  await own('Market', { day: '2026-11-25' });
  const page = await browser().openPage(WEEK, { width: 1280, height: 900 });
  const evening = place(page, '2026-11-26', 'evening');
  await drag(page, 'Market', evening);
  await page.getByText('That evening is kept for yourself.').waitFor();
  expect(await axeViolations(page as never)).toEqual([]);
  await browser().screenshot(page, 'week-move-pointed-out');
  await button(page, 'Leave it where it was').click();
  expect(await plans()).toEqual(['2026-11-25 15:00', '2026-11-26 19:30']);
  await drag(page, 'Market', evening);
  await button(page, 'Move it all the same').click();
  await page.getByText('Market is on', { exact: false }).waitFor();
  expect(await plans()).toEqual(['2026-11-26 19:30', '2026-11-26 19:30']);
});

test('from right to left the board is mirrored, and its arrow keys with it', async () => {
  await own(ARABIC, { day: '2026-11-27', time: '19:00' });
  await own(LONG, { day: '2026-11-26', time: '10:00' });
  for (const width of [1280, 360]) {
    const page = await browser().openPage(WEEK, { width, height: 900 });
    await chip(page, ARABIC).waitFor();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await place(page, '2026-11-24', 'morning').locator('.add').focus();
    await page.keyboard.press('ArrowLeft');
    await until(
      () =>
        page.evaluate(
          () =>
            document.activeElement?.closest('[data-day]')?.getAttribute('data-day') ===
            '2026-11-25',
        ),
      'the focus on the day after',
    );
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sticksOut).toBe(false);
    expect(await axeViolations(page as never)).toEqual([]);
    if (width < 700) await page.setViewportSize({ width, height: 1400 });
    await browser().screenshot(page, `week-rtl-${width}`);
    await page.close();
  }
});

test('Today has the next plans and leads to the week', async () => {
  await own('Choir', { day: '2026-11-24', time: '20:00', sphere: 'others' });
  await own(LONG, { day: '2026-11-27', time: '11:00', sphere: 'elsewhere' });
  for (const width of [1280, 360]) {
    const page = await browser().openPage('dashboard.html#/today', { width, height: 900 });
    const card = page.getByRole('region', { name: 'Next plans' });
    await card.getByText('Choir').waitFor();
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `today-plans-${width}`);
    await card.getByRole('link').click();
    await chip(page, 'Choir').waitFor();
    await page.close();
  }
});

async function drag(
  page: Page,
  name: string,
  to: ReturnType<typeof place>,
  atEnd: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const from = await chip(page, name).boundingBox();
  const goal = await to.boundingBox();
  if (!from || !goal) expect.fail('not on the board');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 4 });
  await atEnd();
  await page.mouse.up();
}

test('what was typed is there again when the form is opened anew; what is wrong is said beside it', async () => {
  let page = await browser().openPage(WEEK, { width: 1280, height: 900 });
  const open = async () => {
    await place(page, '2026-11-27', 'afternoon').locator('.add').click();
    await page.getByRole('dialog').waitFor();
  };
  await open();
  await template(page, 'Something else').click();
  await page.getByLabel('In your words').fill('A visit to the harbour');
  await page.getByLabel('Takes').fill('soon');
  await page.close();
  page = await browser().openPage(WEEK, { width: 1280, height: 900 });
  await open();
  expect(await page.getByLabel('In your words').inputValue()).toBe('A visit to the harbour');
  expect(await page.getByLabel('Takes').inputValue()).toBe('soon');
  await button(page, 'Add to the week').click();
  await page.getByText('a length', { exact: false }).waitFor();
  await page.getByLabel('Takes').fill('45');
  await page.getByLabel('Begins').fill('');
  await button(page, 'Add to the week').click();
  await page.getByText('A time is needed', { exact: false }).waitFor();
  await page.getByLabel('Begins').fill('16:00');
  await button(page, 'Add to the week').click();
  await page.getByText('A visit to the harbour is in your week.').waitFor();
  expect(await plans()).toEqual(['2026-11-27 16:00']);
  await open();
  await expect(page.getByLabel('In your words').count()).resolves.toBe(0);
});

test('a plan that is over is asked about, and its answer logs it', async () => {
  await own('Choir', { day: '2026-11-23', time: '20:00', minutes: 90 });
  const page = await browser().openPage(WEEK, { width: 1280, height: 900 });
  await chip(page, 'Choir').click();
  await button(page, 'It did').click();
  await page.getByText('Logged.').waitFor();
  await until(async () => (await moments()).length === 1, 'what happened');
  expect(await moments()).toMatchObject([{ minutes: 90, evening: true, day: '2026-11-23' }]);
  await button(page, 'Undo').click();
  await until(async () => (await moments()).length === 0, 'nothing logged');
});

test('another week is turned to, and the popup leads to the form', async () => {
  await own('Choir', { day: '2026-12-02' });
  const page = await browser().openPage(WEEK, { width: 1280, height: 900 });
  await page.getByText('Nothing is planned this week.', { exact: false }).waitFor();
  await button(page, 'Later').click();
  await chip(page, 'Choir').waitFor();
  await button(page, 'This week').click();
  await chip(page, 'Choir').waitFor({ state: 'detached' });
  await page.close();
  const popup = await browser().openPage('popup.html', { width: 360, height: 600 });
  const dashboard = popup.context().waitForEvent('page');
  await button(popup, 'Plan').click();
  const opened = await dashboard;
  await opened.getByRole('dialog').getByText('Plan something').waitFor();
  expect(opened.url()).toMatch(/#\/week$/);
});
