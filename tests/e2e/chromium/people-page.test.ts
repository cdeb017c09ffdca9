import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../utils/domain/person.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let mina: string;
let page: Page;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
  mina = await story.enterFriend('Mina');
});
afterEach(() => browser().closePages());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabel(name, { exact: true });
const person = async () =>
  ((await story.rows('people')) as readonly Person[]).find(({ id }) => id === mina);

async function openPerson(): Promise<void> {
  page = await browser().openPage(`dashboard.html#/people/${mina}`);
  await page.getByRole('heading', { name: 'Mina', level: 1 }).waitFor();
}

describe('a birthday', () => {
  async function enter(day: string, month: string, year = ''): Promise<void> {
    await button('Add a birthday').click();
    await field('Day').fill(day);
    await field('Month').selectOption(month);
    await field('Year, if you like').fill(year);
    await page.keyboard.press('Enter');
  }

  test('entered without a year is told three days before and on the day', async () => {
    await openPerson();
    await enter('27', 'November');
    await page.getByText('Birthday in 4 days').waitFor();
    expect((await person())?.birthday).toEqual({
      date: '--11-27',
      leapDay: 'feb28',
      noticeDays: 3,
    });
    await page.close();
    // Nothing else is due.
    await story.ask('logContact', { personId: mina, when: 'today', note: '' });
    await story.sleepThroughTheNight();
    await browser().idleChanged('active');
    await story.expectCard('reminder');
    page = await browser().openPage('popup.html', { width: 360, height: 600 });
    await page.getByText('Mina, in 3 days.').waitFor();
    await browser().screenshot(page, 'popup-birthday-ahead');
    await page.close();
    // Somebody who is there every day is not welcomed back.
    for (const day of ['25', '26']) {
      await browser().idleChanged('locked');
      await browser().setClock(`2026-11-${day}T12:00:00+01:00`);
      await browser().idleChanged('active');
    }
    await browser().idleChanged('locked');
    await browser().setClock('2026-11-27T08:30:00+01:00');
    await browser().idleChanged('active');
    page = await browser().openPage('popup.html', { width: 360, height: 600 });
    await page.getByText('Mina, today.').waitFor();
    await page.getByText(/^“(Happy birthday|All the best)/).waitFor();
  });

  test.each([
    ['30', 'February', '', /does not exist in the calendar/],
    ['29', 'February', '2001', /does not exist in the calendar/],
    ['', 'May', '', /A day and a month are needed/],
    ['5', 'May', '84', /four digits/],
    ['5', 'May', '1604', /from 1900 on/],
    ['5', 'May', '2199', /has not come yet/],
  ])(
    'of %s %s %s is refused with a reason, and stays to be changed',
    async (day, month, year, reason) => {
      await openPerson();
      await enter(day, month, year);
      await page.getByText(reason).waitFor();
      expect([
        await field('Day').inputValue(),
        await field('Year, if you like').inputValue(),
      ]).toEqual([day, year]);
      expect((await person())?.birthday).toBeNull();
      const typed = [day, month, year].filter((text) => text !== '');
      await until(
        async () => (await story.rows('drafts')).length === typed.length,
        'a draft of each field',
      );
      await page.reload();
      await until(async () => (await field('Year, if you like').inputValue()) === year, 'the year');
      expect(await field('Day').inputValue()).toBe(day);
      expect(await field('Month').locator('option:checked').innerText()).toBe(month);
    },
  );

  test('on 29 February asks what the other years are to do', async () => {
    await openPerson();
    await enter('29', 'February', '1984');
    await page.getByText('February 29, 1984').waitFor();
    await page.getByRole('radio', { name: '1 March' }).check();
    await until(async () => (await person())?.birthday?.leapDay === 'mar1', '1 March');
    await page.getByText('Birthday in about 3 months').waitFor();
  });

  test('takes notice from 0 to 14 days, and can be removed and brought back', async () => {
    const birthday = { date: '1984-12-24', leapDay: 'feb28', noticeDays: 3 } as const;
    await story.ask('editPerson', { id: mina, changes: { birthday } });
    await openPerson();
    await field('Notice before it').fill('15');
    await page.keyboard.press('Tab');
    await page.getByText('From 0 to 14 days are possible.').waitFor();
    await page.reload();
    await until(async () => (await field('Notice before it').inputValue()) === '15', 'the draft');
    await field('Notice before it').fill('14');
    await page.keyboard.press('Tab');
    await until(async () => (await person())?.birthday?.noticeDays === 14, '14 days');
    await button('Remove').click();
    await page.getByText('The birthday is removed.').waitFor();
    expect((await person())?.birthday).toBeNull();
    await button('Undo').click();
    await until(async () => (await person())?.birthday?.noticeDays === 14, 'the birthday again');
  });
});

describe('a way to reach somebody', () => {
  test.each([
    'javascript:alert(1)',
    'http://example.org',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://example.org',
    'https://localhost',
  ])('%s is refused with a reason, and stays to be changed', async (address) => {
    await openPerson();
    await button('Add a way').click();
    await page.getByRole('radio', { name: 'Link' }).check();
    await field('Address, starting with https://').fill(address);
    await page.keyboard.press('Enter');
    await page.getByText(/A link starts with https:\/\//).waitFor();
    expect(await field('Address, starting with https://').inputValue()).toBe(address);
    expect((await person())?.words).toMatchObject({ text: { reaches: [] } });
  });
});

test('an advisor and the one line are shown on page, list and card', async () => {
  await openPerson();
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('radio', { name: 'Advisor' }).check();
  await field('Good to ask about').fill('money and moving');
  await page.keyboard.press('Tab');
  await page.getByText('Good to ask about: money and moving').waitFor();
  await page.goto(browser().url('dashboard.html#/people'));
  await page.getByRole('listitem').getByText('Advisor').waitFor();
  await story.sleepThroughTheNight();
  await browser().idleChanged('active');
  await story.expectCard('reminder');
  page = await browser().openPage('popup.html', { width: 360, height: 600 });
  await page.getByText('Good to ask about: money and moving').waitFor();
  await page.getByText('Advisor').waitFor();
});

test('works by keyboard alone: a birthday, a way, a line, and the answer', async () => {
  await openPerson();
  const onto = async (name: string) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
      });
      if (label === name) return;
    }
    throw new Error(`Tab never came to ${name}`);
  };
  await onto('Add a birthday');
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('May');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(async () => (await person())?.birthday?.date === '--05-05', 'the birthday');
  await until(
    () => page.evaluate(() => document.activeElement?.textContent?.trim() === 'Change'),
    'the focus on Change',
  );
  await onto('Add a way');
  await page.keyboard.press('Enter');
  await page.keyboard.type('+49 30 1234567');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copy +49 30 1234567' }).waitFor();
  await onto('Copy +49 30 1234567');
  await page.keyboard.press('Enter');
  await page.getByText('Did you get through?').waitFor();
  await onto('Yes, I did');
  await page.keyboard.press('Enter');
  await page.getByText('Logged. Mina comes round again in 7 days.').waitFor();
});
