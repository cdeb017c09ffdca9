import { existsSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { axeViolations } from '../axe.ts';
import type { Evaluator, Remote } from '../remote.ts';
import { until } from '../until.ts';
import type { ProbePage } from './page.ts';

declare const platform: ProbePage;

/** Either browser, with the probe for a page. */
interface Paged extends Remote {
  openPage(path: string): Promise<unknown>;
  pageUrls(): Promise<string[]>;
  screenshot(page: unknown, name: string): Promise<string>;
  url(path: string): string;
}

/** What pages can do in every browser, and that the harness sees what is there. */
export function pagesContract(browser: () => Paged): void {
  const open = async (path: string) => (await browser().openPage(path)) as Evaluator;
  const dashboards = async () =>
    (await browser().pageUrls()).filter((url) => url.startsWith(browser().url('dashboard.html')));

  test('the manifest asks for five permissions and no more', async () => {
    const { permissions } = await browser().manifest();
    expect(permissions?.toSorted()).toEqual([
      'alarms',
      'idle',
      'notifications',
      'storage',
      'unlimitedStorage',
    ]);
  });

  test('a change told by one page reaches another', async () => {
    const teller = await open('popup.html');
    const listener = await open('popup.html');
    await teller.evaluate(() => platform.announce(), null);
    await until(() => listener.evaluate(() => platform.changes, null), 'the change');
  });

  test('a page asks the background without the polyfill', async () => {
    const page = await open('popup.html');
    const call = { port: 'keep', method: 'read', given: [] };
    expect(await page.evaluate((it) => platform.send(it), call)).toBeNull();
  });

  test('the dashboard opens at a route, and once open is reused', async () => {
    const page = await open('popup.html');
    await page.evaluate(() => platform.openDashboard('/people'), null);
    await until(async () => (await dashboards()).length, 'the dashboard');
    expect(await dashboards()).toEqual([browser().url('dashboard.html#/people')]);
    await until(async () => {
      await page.evaluate(() => platform.openDashboard('/settings'), null);
      return (await dashboards())[0]?.endsWith('#/settings');
    }, 'the other route');
    expect(await dashboards()).toHaveLength(1);
  });

  test('quick exit closes every page of the extension and leaves a window', async () => {
    const page = await open('popup.html');
    await open('dashboard.html');
    // The page is gone before it can answer.
    await page.evaluate(() => platform.closeEveryPage(), null).catch(() => {});
    const ours = async () =>
      (await browser().pageUrls()).filter((url) => url.startsWith(browser().url('')));
    await until(async () => (await ours()).length === 0, 'every page to close');
    expect((await browser().pageUrls()).length).toBeGreaterThan(0);
  });

  test('axe sees a fault and keeps quiet about its absence', async () => {
    const page = await open('popup.html');
    await page.evaluate(() => {
      const heading = document.createElement('h1');
      const main = document.createElement('main');
      main.append(heading);
      heading.textContent = 'Evenkeel';
      document.body.replaceChildren(main);
    }, null);
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(
      (src) =>
        document
          .querySelector('main')
          ?.append(Object.assign(document.createElement('img'), { src })),
      'icon/level-128.png',
    );
    expect(await axeViolations(page)).toEqual([expect.stringContaining('image-alt')]);
  });

  test('a screenshot lands where its name says', async () => {
    const page = await open('popup.html');
    const path = await browser().screenshot(page, 'platform/popup');
    expect(existsSync(path) && statSync(path).size).toBeGreaterThan(500);
  });
}
