import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Place } from '../browsers/places.ts';
import { ROOT } from '../processes.ts';
import { say } from '../terminal.ts';
import { takePictures } from './pictures.ts';
import { loadSample } from './sample.ts';
import { addressOf, openBrowser, visit, waitFor, type Setting } from './stage.ts';

interface Api {
  notifications: { getAll(): Promise<Record<string, unknown>> };
  action: { getBadgeText(details: object): Promise<string> };
}
declare const chrome: Api;

interface Demo {
  readonly place: Place;
  readonly folder: string;
  readonly profile: string;
}

/** How long after its time a reminder may come; an alarm is never to the second. */
const PATIENCE = 75_000;

/** Shows without a screen that the real worker raises a real reminder; answers whether it did. */
export async function showHeadless(demo: Demo): Promise<boolean> {
  const setting = { ...demo, headless: true, scheme: 'light' as const };
  let browser = await openBrowser(setting);
  try {
    tell(`Opened ${demo.place.path} without a window, on a profile of its own.`);
    tell(`Loaded the release from ${demo.folder}`);
    const first = await browser.newPage();
    await visit(first, addressOf('dashboard.html', setting));
    const planAt = await loadSample(first);
    tell(`Loaded the sample; its plan is due at ${clock(planAt)}, confirmed for quiet hours.`);
    browser = await waitAway(browser, first, planAt, demo.place.kind === 'firefox');
    const page = await browser.newPage();
    await visit(page, addressOf('dashboard.html', setting));
    if (!(await tellReminder(page, planAt))) return false;
    await tellPopup(page, addressOf('popup.html', setting));
    browser = await takeAll(browser, page, setting);
    return true;
  } finally {
    await browser.close();
  }
}

/** Lets go of the browser until the plan is nearly due: a debugger that stays keeps the worker awake. */
async function waitAway(
  browser: Browser,
  page: Page,
  planAt: number,
  isFirefox: boolean,
): Promise<Browser> {
  // Firefox's event page sleeps in spite of us, and its session cannot be taken up again.
  if (isFirefox) return browser;
  const endpoint = browser.wsEndpoint();
  await visit(page, 'about:blank');
  await browser.disconnect();
  await pause(Math.max(0, planAt - Date.now() - 3000));
  const again = await puppeteer.connect({ browserWSEndpoint: endpoint, defaultViewport: null });
  const isAwake = again.targets().some((target) => target.type() === 'service_worker');
  tell(isAwake ? 'The worker is awake.' : 'The worker has gone to sleep meanwhile.');
  return again;
}

/** A system without notifications gets the badge alone, and the card in the popup. */
async function tellReminder(page: Page, planAt: number): Promise<boolean> {
  const toast = async () =>
    Object.keys(await page.evaluate(() => chrome.notifications.getAll()))[0] ?? false;
  const badge = async () => await page.evaluate(() => chrome.action.getBadgeText({}));
  const sign = await waitFor(
    async () => (await toast()) || (await badge()),
    planAt - Date.now() + PATIENCE,
  );
  if (!sign) {
    tell('No reminder came.');
    return false;
  }
  const id = await waitFor(toast, 2000);
  tell(
    id
      ? `The worker raised the notification “${id}”.`
      : 'The worker raised the reminder; this system has no place for notifications, so it waits in the popup.',
  );
  tell(`The badge on the toolbar says “${await badge()}”.`);
  return true;
}

async function tellPopup(page: Page, address: string): Promise<void> {
  await visit(page, address);
  const words = await waitFor(() => page.evaluate(() => document.body.innerText.trim()), 5000);
  tell('The popup says:');
  for (const line of (words || '').split('\n').filter(Boolean)) say(`            ${line}`);
}

/** Every page in light and dark; answers the browser that is open then. */
async function takeAll(browser: Browser, page: Page, setting: Setting): Promise<Browser> {
  const folder = join(ROOT, '.output', 'screenshots');
  const address = (path: string) => addressOf(path, setting);
  const light = await takePictures(page, 'light', folder, address);
  const night = await turnDark(browser, page, setting);
  const dark = await takePictures(night.page, 'dark', folder, address);
  tell(`Took ${light.length + dark.length} screenshots into ${folder}`);
  for (const file of [...light, ...dark]) say(`            ${file}`);
  return night.browser;
}

/** Firefox is opened again on the same profile, where everything still is. */
async function turnDark(browser: Browser, page: Page, setting: Setting) {
  if (setting.place.kind !== 'firefox') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    return { browser, page };
  }
  await browser.close();
  const again = await openBrowser({ ...setting, scheme: 'dark' });
  return { browser: again, page: await again.newPage() };
}

function clock(at: number): string {
  return new Date(at).toTimeString().slice(0, 8);
}

function tell(what: string): void {
  say(`${clock(Date.now())}    ${what}`);
}
