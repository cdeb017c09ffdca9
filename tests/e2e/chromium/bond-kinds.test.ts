import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOND_KINDS } from '../../../utils/domain/bond.ts';
import { axeViolations } from '../../support/axe.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';
import { WelcomePage } from '../../support/welcome-page.ts';

const AFTERNOON = '2026-11-23T15:00:00+01:00';

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let welcome: WelcomePage;

beforeEach(async () => {
  story = new Story(browser());
  await story.ask('eraseEverything', {});
  await browser().setClock(AFTERNOON, 'Europe/Berlin');
  await browser().setIdle('active');
  await story.ask('changeSettings', { changes: {} });
});
afterEach(() => browser().closePages());

describe.each([...BOND_KINDS, 'nobody' as const])('for %s', (kind) => {
  const labels = {
    partner: 'Partner',
    parent: 'Parent',
    child: 'Child',
    friend: 'Friend',
    coworker: 'Co-worker',
    caredFor: 'Someone I care for',
    nobody: 'Nobody',
  };

  test('the first question, Us and Today', async () => {
    welcome = await WelcomePage.open(browser());
    await welcome.chip(labels[kind]);
    if (kind !== 'nobody') await welcome.page.getByLabel('Name or an initial').fill('Sam');
    await welcome.looksWell(`kind-${kind}-welcome`);
    await welcome.next();
    await welcome.question('Who would you like to hear from?');
    await welcome.skipTo('One line worth keeping');
    await welcome.page.getByRole('radio', { name: /^One evening o(f my own|ff)/ }).check();
    await welcome.looksWell(`kind-${kind}-line`);
    await welcome.next();
    await welcome.question('When is a quiet word all right?');
    await welcome.page.close();

    const page = await browser().openPage('dashboard.html#/today');
    await page.getByRole('navigation').waitFor();
    await page.getByRole('link', { name: 'People' }).waitFor();
    await until(
      async () =>
        (await page.getByRole('link', { name: 'Us', exact: true }).count()) ===
        (kind === 'nobody' ? 0 : 1),
      'Us to be there for somebody only',
    );
    await browser().screenshot(page, `kind-${kind}-today`);
    await page.goto(browser().url('dashboard.html#/us'));
    const name = kind === 'nobody' ? 'Nobody is chosen just now.' : 'Sam';
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await axeViolations(page as never)).toEqual([]);
    await browser().screenshot(page, `kind-${kind}-us`);
    const popup = await browser().openPage('popup.html', { width: 360, height: 600 });
    await popup.getByRole('main').waitFor();
    await browser().screenshot(popup, `kind-${kind}-popup`);
  });
});
