import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanInput } from '../../../utils/domain/plan.ts';
import { ARABIC, LONG, WEEK, button, chip, place, template } from '../../support/board-page.ts';
import { COFFEE } from '../../support/plans.ts';
import { Chromium } from '../../support/chromium.ts';
import { axeViolations } from '../../support/axe.ts';
import { forThisFile } from '../../support/files.ts';
import { LOOKS, looking } from '../../support/looks.ts';
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

describe.each(LOOKS)('$colorScheme, $width px wide', (as) => {
  const { open, look } = looking(browser, as);

  test('the board with nothing on it, with a form, crowded, with its questions', async () => {
    const page = await open(WEEK);
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
    await button(page, 'Only this one').click();
    await page.getByText('Piano is taken out.').waitFor();
    await button(page, 'Undo').waitFor();
    await look(page, 'week-undo');
    await chip(page, 'Swim').click();
    await button(page, 'Move on the board').click();
    await page.getByText('Tap where it goes', { exact: false }).waitFor();
    await look(page, 'week-carried');
  });
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
    await card.getByText('Choir', { exact: true }).waitFor();
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `today-plans-${width}`);
    await card.getByRole('link').click();
    await chip(page, 'Choir').waitFor();
    await page.close();
  }
});
