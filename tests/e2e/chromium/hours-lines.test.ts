import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Boundary } from '../../../utils/domain/boundary.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { LOOKS, looking } from '../../support/looks.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const LONG_NAME = 'Maximiliane-Alexandrina Dampfschifffahrtsgesellschaft';
const PAGE = 'dashboard.html#/boundaries';

const browser = forThisFile(() => Chromium.launch());
let story: Story;

/** Monday, 23 November 2026, 22:00. */
beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
});
afterEach(() => browser().closePages());

/** The lines there are, such as "ceiling us 20 hours". */
async function lines(): Promise<string[]> {
  const rows = (await story.rows('boundaries')) as readonly Boundary[];
  return rows
    .flatMap(({ line, deletedAt }) =>
      line.kind === 'hours' && deletedAt === undefined
        ? [`${line.direction} ${line.sphere} ${line.amount} ${line.unit}`]
        : [],
    )
    .sort();
}
const amount = (page: Page) => page.getByRole('textbox', { name: 'How much in a week' });
const said = (page: Page, words: string) =>
  page.getByText(words, { exact: false }).first().waitFor();
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: one } = document;
    return one?.getAttribute('aria-label') ?? one?.closest('label')?.textContent.trim() ?? '';
  });

describe.each(LOOKS)('$colorScheme, $width px wide', (as) => {
  const { open, look } = looking(browser, as);

  test('with no line, with the form in error, with lines and one being edited', async () => {
    await story.ask('chooseBond', { kind: 'partner', name: 'Lee' });
    const page = await open(PAGE);
    await said(page, 'No line in hours yet.');
    await look(page, 'hours-empty');
    await page.locator('label.chip', { hasText: 'At most … for Lee' }).click();
    await amount(page).fill('soon');
    await page.getByRole('button', { name: 'Draw the line' }).click();
    await said(page, 'A number is needed here');
    await page.locator('summary', { hasText: 'Other directions' }).click();
    await look(page, 'hours-error');
    for (const [sphere, direction, of] of [
      ['us', 'ceiling', 4],
      ['me', 'floor', 2],
      ['others', 'floor', 4.5],
      ['me', 'ceiling', 12],
    ] as const) {
      await story.ask('setHoursLine', { sphere, direction, amount: of, unit: 'hours' });
    }
    const shares = { us: 2, me: 1, others: 0, elsewhere: 0 } as const;
    await story.ask('setStamp', { day: '2026-11-23', shares });
    await said(page, 'About 2.5 of 4 hours');
    await page.getByRole('button', { name: 'Edit “At least 2 hours for me”' }).click();
    await look(page, 'hours-lines');
  });

  test('with a long name, and for somebody cared for', async () => {
    await story.ask('chooseBond', { kind: 'caredFor', name: LONG_NAME });
    await story.ask('setHoursLine', {
      sphere: 'us',
      direction: 'ceiling',
      amount: 1,
      unit: 'hours',
    });
    const shares = { us: 2, me: 0, others: 0, elsewhere: 0 } as const;
    await story.ask('setStamp', { day: '2026-11-23', shares });
    const page = await open(PAGE);
    await said(page, 'An hour of respite is yours to take');
    await look(page, 'hours-cared-for');
  });
});

test('the three lines are drawn, changed, removed and taken back by keyboard alone', async () => {
  await story.ask('chooseBond', { kind: 'partner', name: 'Lee' });
  const page = await browser().openPage(PAGE, { width: 1280, height: 900 });
  const { keyboard } = page;
  await page.getByRole('radio', { name: 'At most … for Lee' }).focus();
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('200');
  await keyboard.press('Enter');
  await said(page, 'From half an hour to 168 hours');
  expect(await amount(page).evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await amount(page).getAttribute('aria-invalid')).toBe('true');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('20');
  await keyboard.press('Enter');
  await said(page, 'Drawn: At most 20 hours for Lee.');
  // What had the focus is gone: it is at the next thing that can be drawn.
  await until(async () => (await focused(page)) === 'At least … for me', 'the next line');

  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('4,5');
  await keyboard.press('Enter');
  await said(page, 'Drawn: At least 4.5 hours for me.');
  await until(async () => (await focused(page)) === 'At least … for others', 'the last line');
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('2');
  await keyboard.press('Tab');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await said(page, 'Drawn: At least 2 evenings for others.');
  expect(await lines()).toEqual([
    'ceiling us 20 hours',
    'floor me 4.5 hours',
    'floor others 2 evenings',
  ]);

  const edit = page.getByRole('button', { name: 'Edit “At most 20 hours for Lee”' });
  await edit.focus();
  await keyboard.press('Enter');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('18');
  await keyboard.press('Enter');
  await said(page, 'Changed: At most 18 hours for Lee.');
  await until(async () => (await focused(page)) === 'Edit “At most 18 hours for Lee”', 'the row');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove “At most 18 hours for Lee”' }).focus();
  await keyboard.press('Enter');
  await said(page, 'Removed: At most 18 hours for Lee.');
  expect(await lines()).toEqual(['floor me 4.5 hours', 'floor others 2 evenings']);
  await page.getByRole('button', { name: 'Undo' }).focus();
  await keyboard.press('Enter');
  await edit.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Edit “At most 18 hours for Lee”' }).waitFor();
  expect(await lines()).toContain('ceiling us 18 hours');
});

test('“at least” above “at most”, and evenings beside hours, are told beside the field', async () => {
  await story.ask('setHoursLine', { sphere: 'me', direction: 'floor', amount: 5, unit: 'hours' });
  const page = await browser().openPage(PAGE, { width: 1280, height: 900 });
  await page.locator('summary', { hasText: 'Other directions' }).click();
  await page.locator('label.chip', { hasText: 'At most … for me' }).click();
  await amount(page).fill('4');
  await page.getByRole('button', { name: 'Draw the line' }).click();
  await said(page, '“At least” cannot be more than “at most” of the same.');
  await page.locator('label.chip', { hasText: 'Evenings' }).click();
  await page.getByRole('button', { name: 'Draw the line' }).click();
  await until(async () => (await amount(page).getAttribute('aria-invalid')) === 'true', 'the mark');
  expect(await lines()).toEqual(['floor me 5 hours']);
});

test('what is typed of a new line and of a known one is there again after the page is closed', async () => {
  await story.ask('setHoursLine', { sphere: 'me', direction: 'floor', amount: 5, unit: 'hours' });
  const page = await browser().openPage(PAGE);
  await page.locator('label.chip', { hasText: 'At least … for others' }).click();
  await amount(page).pressSequentially('3,');
  await page.getByRole('button', { name: 'Edit “At least 5 hours for me”' }).click();
  await page.locator('li').getByLabel('How much in a week').fill('6');
  await page.close();
  const again = await browser().openPage(PAGE);
  await until(async () => (await amount(again).count()) === 2, 'both forms');
  expect(await amount(again).first().inputValue()).toBe('3,');
  expect(await amount(again).last().inputValue()).toBe('6');
});

test('what another page changes is told where it was kept here', async () => {
  const floor = { sphere: 'me', direction: 'floor', unit: 'hours' } as const;
  await story.ask('setHoursLine', { ...floor, amount: 5 });
  const page = await browser().openPage(PAGE);
  await page.getByRole('button', { name: 'Edit “At least 5 hours for me”' }).click();
  await amount(page).fill('6');
  await page.getByRole('button', { name: 'Save' }).click();
  await said(page, 'Changed: At least 6 hours for me.');
  await story.ask('setHoursLine', { ...floor, amount: 7 });
  await said(page, 'Another page changed this after you did.');
  await said(page, 'At least 7 hours for me');
});
