import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '../../../utils/domain/moment.ts';
import type { Reach } from '../../../utils/domain/person.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { pressUntilGone } from '../../support/press.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const MAIL: Reach = { kind: 'email', value: 'mina@example.org' };
const PHONE: Reach = { kind: 'phone', value: '+49 30 1234567' };
const LINK: Reach = { kind: 'link', value: 'https://example.org/mina' };

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
const link = (name: string) => page.getByRole('link', { name, exact: true });
const moments = async () => (await story.rows('moments')) as readonly Moment[];

async function reachedBy(...reaches: readonly Reach[]): Promise<void> {
  await story.ask('editPerson', { id: mina, changes: { reaches } });
}

async function isDue(): Promise<void> {
  await story.sleepThroughTheNight();
  await browser().idleChanged('active');
  await story.expectCard('reminder');
}

async function openPopup(): Promise<void> {
  page = await browser().openPage('popup.html', { width: 360, height: 600 });
  await page.getByRole('main').waitFor();
  await page.getByRole('heading', { level: 2 }).waitFor();
  // Painted, announced, and answered.
  await page.waitForLoadState('networkidle');
}

const heading = () => page.getByRole('heading', { level: 2 }).innerText();

describe('a line to begin with', () => {
  test('is copied as it stands, and another one is a press away', async () => {
    await browser().context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await isDue();
    await openPopup();
    const line = async () =>
      (await page.locator('[aria-live] bdi').nth(1).innerText()).slice(1, -1);
    const first = await line();
    await button('Another line').press('Enter');
    await until(async () => (await line()) !== first, 'another line');
    await button('Copy this line').press('Enter');
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await line());
    // A line is no contact.
    expect(await heading()).toBe('A hello?');
  });
});

describe('did you get through', () => {
  test('is asked once a link was followed, over a closed popup and a stopped worker', async () => {
    await reachedBy(MAIL);
    await isDue();
    await openPopup();
    expect(await link(MAIL.value).getAttribute('href')).toBe('mailto:mina@example.org');
    await browser().stopWorker();
    // The browser closes the popup as the mail program comes to the front.
    await link(MAIL.value).click();
    await page.close();
    await browser().stopWorker();
    await openPopup();
    await page.getByText('Did you get through?').waitFor();
    expect(await moments()).toEqual([]);
    await pressUntilGone(button('Yes, I did'));
    await page.getByText('Logged. Mina comes round again in 7 days.').waitFor();
    expect(await moments()).toMatchObject([{ subjectId: mina, day: '2026-11-24' }]);
    await page.close();
    await openPopupCalm();
    expect(await page.getByText('Did you get through?').count()).toBe(0);
  });

  test('is remembered though the message was lost with the popup', async () => {
    await reachedBy(MAIL);
    await isDue();
    await openPopup();
    await page.evaluate(() => {
      // As when the popup closes before the worker has woken.
      const { chrome } = globalThis as unknown as { chrome: { runtime: Record<string, unknown> } };
      chrome.runtime['sendMessage'] = () => new Promise(() => undefined);
    });
    await link(MAIL.value).click();
    await until(
      async () => JSON.stringify(await story.rows('drafts')).includes(mina),
      'the page’s own note',
    );
    await page.close();
    await openPopup();
    await page.getByText('Did you get through?').waitFor();
  });

  test('not yet logs nothing, and Later is offered', async () => {
    await reachedBy(MAIL);
    await isDue();
    await openPopup();
    await link(MAIL.value).click();
    await page.getByText('Did you get through?').waitFor();
    await pressUntilGone(button('Not yet'));
    await page.getByText('Nothing is logged. Later is there, if you like.').waitFor();
    const tomorrow = page.getByRole('menuitem', { name: 'Tomorrow' });
    // What has just come takes no answer for half a second.
    await until(async () => {
      if ((await page.getByText('Put off until', { exact: false }).count()) > 0) return true;
      await button('Later')
        .press('Enter', { timeout: 500 })
        .catch(() => undefined);
      await tomorrow.press('Enter', { timeout: 500 }).catch(() => undefined);
      return false;
    }, 'the reminder to be put off');
    expect(await moments()).toEqual([]);
  });

  test('leaves by itself after twelve hours', async () => {
    await reachedBy(MAIL);
    await isDue();
    await story.ask('reachOut', { subjectId: mina, nudgeId: null });
    await story.expectCard('reached');
    await browser().setClock('2026-11-24T20:31:00+01:00');
    await openPopup();
    await until(async () => (await heading()) === 'A hello?', 'the reminder again');
  });

  test('a number is read and copied, and is a link only where the user says so', async () => {
    await reachedBy(PHONE);
    await isDue();
    await openPopup();
    await page.getByText(PHONE.value).waitFor();
    expect(await page.getByRole('link').count()).toBe(0);
    await button(`Copy ${PHONE.value}`).press('Enter');
    await page.getByText('Did you get through?').waitFor();
    // It is still there to be typed into a telephone.
    await page.getByText(PHONE.value).waitFor();
    await page.close();
    await story.ask('reached', { personId: mina, through: false });
    await story.ask('changeSettings', { changes: { telephony: true } });
    await openPopup();
    expect(await link(PHONE.value).getAttribute('href')).toBe('tel:+49301234567');
    expect(await link('Text').getAttribute('href')).toBe('sms:+49301234567');
  });

  test('is asked on the person’s page as well', async () => {
    await reachedBy(MAIL);
    page = await browser().openPage(`dashboard.html#/people/${mina}`);
    await link(MAIL.value).press('Enter');
    await page.getByText('Did you get through?').waitFor();
    await button('Yes, I did').press('Enter');
    await page.getByText('Logged. Mina comes round again in 7 days.').waitFor();
    expect(await moments()).toHaveLength(1);
    expect(await page.getByText('Did you get through?').count()).toBe(0);
  });

  test('shows on no new tab', async () => {
    await reachedBy(PHONE);
    await isDue();
    await story.ask('reachOut', { subjectId: mina, nudgeId: null });
    await story.expectCard('reached');
    page = await browser().openPage('newtab.html');
    await page.getByRole('main').waitFor();
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).not.toMatch(/Mina|through|1234567/);
  });
});

async function openPopupCalm(): Promise<void> {
  page = await browser().openPage('popup.html', { width: 360, height: 600 });
  await page
    .getByText(/Calm water|Nothing more|Logged/)
    .first()
    .waitFor();
}

test('a link opens a tab of its own, on a press and not before, and tells nothing of where it stood', async () => {
  const alone = await Chromium.launch();
  story = new Story(alone);
  await story.begin();
  mina = await story.enterFriend('Mina');
  await reachedBy(LINK);
  page = await alone.openPage(`dashboard.html#/people/${mina}`);
  await link(LINK.value).hover();
  expect(alone.sink.requests).toEqual([]);
  const referrers: (string | undefined)[] = [];
  await alone.context.route(`${LINK.value}**`, (route) => {
    referrers.push(route.request().headers()['referer']);
    return route.fulfill({ body: 'Mina' });
  });
  const opened = alone.context.waitForEvent('page');
  await link(LINK.value).click();
  const other = await opened;
  await other.waitForURL(LINK.value);
  expect(await other.evaluate(() => window.opener)).toBeNull();
  expect(referrers).toEqual([undefined]);
  // The browser itself says hello to that one place, and to no other.
  expect(new Set(alone.sink.requests)).toEqual(new Set(['CONNECT example.org:443']));
  await alone.close();
});
