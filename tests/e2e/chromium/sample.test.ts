import { afterEach, beforeEach, expect, test } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const STORES = ['people', 'plans', 'goals', 'boundaries', 'cares'] as const;
const INVENTED = /Mina|Jonas|Aunt Ruth|Ten pages after coffee|Laptop shut/g;

const browser = forThisFile(() => Chromium.launch());
let story: Story;

beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
  await browser().setClock('2026-11-24T12:00:00+01:00');
});
afterEach(() => browser().closePages());

const PATHS = [
  'popup.html',
  'newtab.html',
  'dashboard.html#/today',
  'dashboard.html#/people',
  'dashboard.html#/me',
  'dashboard.html#/boundaries',
] as const;

test('every invented name is marked on every page, and one click takes all of it and nothing else', async () => {
  await story.ask('addPerson', { name: 'Zoe', lastTalked: 'thisWeek' });
  const settings = await browser().openPage('dashboard.html#/settings');
  await settings.getByRole('button', { name: 'Load sample data' }).click();
  await settings.getByText('Sample data is here, marked “sample”.', { exact: false }).waitFor();
  await until(async () => JSON.stringify(await story.glance()).includes('Laptop'), 'the plan');
  for (const path of PATHS) {
    const page = await browser().openPage(path);
    const words = () => page.evaluate(() => document.body.innerText);
    const names = async () => new Set((await words()).match(INVENTED)).size;
    await until(names, `a sample on ${path}`);
    const marks = (await words()).match(/\bsample\b/gi)?.length ?? 0;
    expect(marks, `${path}: ${await words()}`).toBeGreaterThanOrEqual(await names());
    await browser().screenshot(page, `sample-${path.replace(/\W+/g, '-')}`);
  }
  await settings.getByRole('button', { name: 'Remove sample data' }).click();
  await settings.getByText('Removed.').waitFor();
  for (const store of STORES) {
    const left = (await story.rows(store)) as readonly { words: unknown }[];
    const own = store === 'people' ? 1 : 0;
    expect(left, store).toHaveLength(own);
  }
  const others = browser()
    .context.pages()
    .filter((page) => page !== settings);
  for (const page of others) {
    const words = () => page.evaluate(() => document.body.innerText);
    await until(async () => !/sample/i.test(await words()), `no sample on ${page.url()}`);
  }
});

test('on a shared computer none is offered: in settings, at the end of the welcome, or after it was switched on', async () => {
  const settings = await browser().openPage('dashboard.html#/settings');
  await settings.getByRole('button', { name: 'Load sample data' }).click();
  await settings.getByRole('button', { name: 'Remove sample data' }).waitFor();
  await settings.getByRole('switch', { name: 'Others use this computer too' }).click();
  await settings.getByText('sample data is gone', { exact: false }).waitFor();
  expect(await settings.getByRole('heading', { name: 'Sample data' }).count()).toBe(0);
  for (const store of STORES) expect(await story.rows(store), store).toEqual([]);
  await story.ask('welcomed', { step: 'done' });
  const welcome = await browser().openPage('welcome.html');
  await welcome.getByRole('button', { name: 'Open Evenkeel' }).waitFor();
  expect(await welcome.getByText(/sample/i).count()).toBe(0);
});
