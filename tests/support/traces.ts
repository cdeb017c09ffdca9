import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';

interface Tab {
  readonly url?: string;
  readonly title?: string;
}
declare const chrome: {
  tabs: { query(all: object): Promise<Tab[]> };
  notifications: { create(...input: unknown[]): unknown };
  action: { setIcon(...input: unknown[]): unknown };
};
declare const browser: typeof chrome | undefined;

/** Everything that a stranger at the screen can see of a page without opening it. */
export async function tracesOf({ context }: Chromium, page: Page): Promise<string> {
  const session = await context.newCDPSession(page);
  const visited = await session.send('Page.getNavigationHistory');
  await session.detach();
  const seen = await page.evaluate(async () => ({
    address: location.href,
    title: document.title,
    tabs: (await chrome.tabs.query({})).map(({ url, title }) => [url, title]),
    kept: [{ ...localStorage }, { ...sessionStorage }, history.state as unknown],
    name: window.name,
    cookies: document.cookie,
  }));
  return JSON.stringify({ visited, seen });
}

/** What the toolbar says. */
export async function toolbarOf(browser: Chromium): Promise<string> {
  return `${await browser.title()} ${await browser.badge()}`;
}

/** From now on the worker writes down what it asks the browser to show, while it lives. */
export async function listenToToasts({ context }: Chromium): Promise<() => Promise<unknown[][]>> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the worker sleeps');
  await worker.evaluate(() => {
    const shown: unknown[][] = [];
    Object.assign(globalThis, { shown });
    for (const api of new Set([chrome, ...(typeof browser === 'object' ? [browser] : [])])) {
      const create = api.notifications.create.bind(api.notifications);
      api.notifications.create = (...input) => {
        shown.push(input);
        return create(...input);
      };
    }
  });
  return () => worker.evaluate(() => (globalThis as unknown as { shown: unknown[][] }).shown);
}

/** From now on the worker writes down which picture it asks the toolbar to show, while it lives. */
export async function listenToToolbar({ context }: Chromium): Promise<() => Promise<string[]>> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the worker sleeps');
  await worker.evaluate(() => {
    const pictures: unknown[][] = [];
    Object.assign(globalThis, { pictures });
    for (const api of new Set([chrome, ...(typeof browser === 'object' ? [browser] : [])])) {
      const setIcon = api.action.setIcon.bind(api.action);
      api.action.setIcon = (...input) => {
        pictures.push(input);
        return setIcon(...input);
      };
    }
  });
  return async () => {
    const asked = await worker.evaluate(
      () => (globalThis as unknown as { pictures: [{ path: Record<string, string> }][] }).pictures,
    );
    return asked.map(([{ path }]) => path['16'] ?? '');
  };
}
