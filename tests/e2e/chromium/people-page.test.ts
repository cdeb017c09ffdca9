import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person, Reach } from '../../../utils/domain/person.ts';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const LONG = 'Maximiliane-Alexandrina von Hohenstein-Wolkenburg zu Unterschwarzenbrunn und Rot';
const ARABIC = 'عبد الرحمن بن محمد الأنصاري';
const REACHES: readonly Reach[] = [
  { kind: 'phone', value: '+49 30 1234567' },
  {
    kind: 'email',
    value: 'a.very.long.address.of.somebody.somewhere.in.a.large.house@example.org',
  },
  { kind: 'link', value: `https://example.org/${'quite-a-long-path/'.repeat(8)}` },
];

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
      await until(async () => (await story.rows('drafts')).length === 1, 'the draft');
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

test('the fullest popup stays within its height, and folds goals before it grows', async () => {
  for (const wish of ['Ten pages', 'Piano', 'A walk']) await story.ask('addGoal', { wish });
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  const line = { sentence: 'Laptop shut', time: '18:30', days, inQuietHours: false };
  await story.ask('addClockLine', line);
  await story.ask('editPerson', { id: mina, changes: { reaches: REACHES } });
  await story.sleepThroughTheNight();
  await browser().idleChanged('active');
  await story.expectCard('reminder');
  page = await browser().openPage('popup.html', { width: 360, height: 600 });
  await page.getByText('Laptop shut').waitFor();
  await page.getByText(/^“/).waitFor();
  const tall = () => page.evaluate(() => document.body.scrollHeight);
  const card = await page.getByRole('region', { name: 'A hello?' }).boundingBox();
  expect(card?.height).toBeLessThanOrEqual(152 + 34);
  expect(await tall()).toBeLessThanOrEqual(600);
  expect(await page.getByRole('checkbox').count()).toBe(3);
  await browser().screenshot(page, 'people-popup-full');
  await button('2 more ways to reach them').press('Enter');
  await page.getByText(REACHES[1]?.value ?? '').waitFor();
  await until(async () => (await tall()) <= 600, 'the goals to fold');
  await browser().screenshot(page, 'people-popup-folded');
});

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;

describe.each(LOOKS)('$colorScheme, $width px wide', ({ colorScheme, width }) => {
  async function look(name: string): Promise<void> {
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sticksOut, `${name} scrolls sideways`).toBe(false);
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `people-${name}-${width}-${colorScheme}`);
  }

  const everything = {
    reaches: REACHES,
    role: 'advisor',
    goodToAskAbout: `${'money, moving, '.repeat(8)}and more`,
    birthday: { date: '1984-02-29', leapDay: 'mar1', noticeDays: 14 },
  } as const;

  test.each([
    ['plain', 'Mina', {}],
    ['full', 'Mina', everything],
    ['long', LONG, everything],
    ['arabic', ARABIC, { ...everything, goodToAskAbout: 'المال والانتقال إلى بيت جديد' }],
  ])('the page and the card of somebody %s', async (kind, name, changes) => {
    await story.ask('changeSettings', { changes: { telephony: kind === 'long' } });
    await story.ask('editPerson', { id: mina, changes: { name, ...changes } });
    const open = (path: string, height = 1400) =>
      browser().openPage(path, { width, height, colorScheme });
    page = await open(`dashboard.html#/people/${mina}`);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await look(`page-${kind}`);
    await story.sleepThroughTheNight();
    await browser().idleChanged('active');
    await story.expectCard('reminder');
    page = await open('dashboard.html#/today');
    await page.getByRole('button', { name: /^I wrote to/ }).waitFor();
    await look(`today-${kind}`);
    if (width !== 360) return;
    page = await open('popup.html', 600);
    await page.getByRole('button', { name: /^I wrote to/ }).waitFor();
    expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThanOrEqual(600);
    await look(`card-${kind}`);
    await story.ask('reachOut', { subjectId: mina, nudgeId: null });
    await page.getByText('Did you get through?').waitFor();
    expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThanOrEqual(600);
    await look(`asked-${kind}`);
  });

  test('forms in error, and the question', async () => {
    await story.ask('editPerson', { id: mina, changes: { reaches: REACHES.slice(0, 1) } });
    page = await browser().openPage(`dashboard.html#/people/${mina}`, {
      width,
      height: 1400,
      colorScheme,
    });
    await button('Add a birthday').click();
    await field('Day').fill('31');
    await field('Month').selectOption('November');
    await page.keyboard.press('Enter');
    await page.getByText(/does not exist in the calendar/).waitFor();
    await button('Copy +49 30 1234567').press('Enter');
    await page.getByText('Did you get through?').waitFor();
    await look('errors');
  });

  test('the list, with a birthday, a role and more than one hello a day', async () => {
    const near = { date: '--11-26', leapDay: 'feb28', noticeDays: 3 } as const;
    await story.ask('editPerson', { id: mina, changes: { birthday: near, role: 'coach' } });
    for (const name of [LONG, ARABIC, ...'ABCDEF']) {
      const { id } = await story.ask('addPerson', { name, lastTalked: 'thisMonth' });
      await story.ask('editPerson', { id, changes: { circle: 'inner' } });
    }
    page = await browser().openPage('dashboard.html#/people', { width, height: 1000, colorScheme });
    await page.getByText('Birthday in 3 days').waitFor();
    await page.getByText(/more than one hello a day/).waitFor();
    await look('list');
  });
});
