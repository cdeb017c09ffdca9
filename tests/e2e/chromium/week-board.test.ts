import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Moment } from '../../../utils/domain/moment.ts';
import type { Plan, PlanInput } from '../../../utils/domain/plan.ts';
import { axeViolations } from '../../support/axe.ts';
import { WEEK, button, chip, drag, place, template } from '../../support/board-page.ts';
import { COFFEE } from '../../support/plans.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

/** Monday, 23 November 2026, 22:00. */
beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

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
  await page.getByText('Coffee is on Wednesday, November 25, afternoon.').waitFor();
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
  await reaches('2026-11-27 evening plan');
});

test('a plan is dragged to another day, and one that comes round asks which of them', async () => {
  await own('Piano', { sphere: 'me' });
  await own('Choir', { day: '2026-11-25', repeats: { kind: 'weekly', days: [3] } });
  const page = await browser().openPage(WEEK, { width: 1280, height: 900 });
  await drag(page, 'Piano', place(page, '2026-11-28', 'morning'));
  await page.getByText('Piano is on', { exact: false }).waitFor();
  expect(await plans()).toEqual(['2026-11-28 10:00', 'weekly 15:00']);
  await expect(page.getByRole('dialog').count()).resolves.toBe(0);
  // Only the press that ended the drag opened nothing.
  await chip(page, 'Choir').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

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

test('a plan is moved by clicks alone: picked up in its form, put down in a place, in another week too', async () => {
  await own('Piano', { sphere: 'me' });
  await own('Swim', { day: '2026-11-28' });
  const page = await browser().openPage(WEEK, { width: 1280, height: 900 });
  const words = page.getByText('Tap where it goes', { exact: false });
  const pickUp = async (name: string) => {
    await chip(page, name).click();
    await button(page, 'Move on the board').click();
    await words.waitFor();
  };
  await pickUp('Piano');
  await place(page, '2026-11-27', 'evening').click();
  await page.getByText('Piano is on Friday, November 27, evening now.').waitFor();
  await expect(words.count()).resolves.toBe(0);
  expect(await plans()).toEqual(['2026-11-27 19:30', '2026-11-28 15:00']);

  await pickUp('Piano');
  await drag(page, 'Swim', place(page, '2026-11-24', 'afternoon'));
  await page.getByText('Swim is on Tuesday, November 24, afternoon now.').waitFor();
  expect(await plans()).toEqual(['2026-11-24 15:00', '2026-11-27 19:30']);

  await pickUp('Piano');
  await page.keyboard.press('Escape');
  await expect(words.count()).resolves.toBe(0);
  await pickUp('Piano');
  await button(page, 'Later').click();
  await place(page, '2026-12-02', 'morning').locator('.add').click();
  await page.getByText('Piano is on Wednesday, December 2, morning now.').waitFor();
  await expect(page.getByRole('dialog').count()).resolves.toBe(0);
  expect(await plans()).toEqual(['2026-11-24 15:00', '2026-12-02 10:00']);
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
  await page.getByText('A visit to the harbour is on Friday, November 27, afternoon.').waitFor();
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
  await button(page, 'Earlier').click();
  await page.getByText('Nothing was planned that week.').waitFor();
  await button(page, 'This week').click();

  // Put into another week, it is shown there.
  await place(page, '2026-11-25', 'afternoon').locator('.add').click();
  await template(page, 'Coffee').click();
  await page.locator('summary', { hasText: 'More' }).click();
  await page.getByLabel('Day', { exact: true }).fill('2026-12-09');
  await button(page, 'Add to the week').click();
  await page.getByText('Coffee is on Wednesday, December 9, afternoon.').waitFor();
  await chip(page, 'Coffee').waitFor();
  await until(
    () => chip(page, 'Coffee').evaluate((plan) => plan === document.activeElement),
    'the focus on it',
  );
  await button(page, 'Undo').click();
  await page.getByText('Nothing is planned that week.', { exact: false }).waitFor();
  await page.close();
  const popup = await browser().openPage('popup.html', { width: 360, height: 600 });
  const dashboard = popup.context().waitForEvent('page');
  await button(popup, 'Plan').click();
  const opened = await dashboard;
  await opened.getByRole('dialog').getByText('Plan something').waitFor();
  expect(opened.url()).toMatch(/#\/week$/);
});
