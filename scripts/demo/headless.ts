import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Place } from '../browsers/places.ts';
import { ROOT } from '../processes.ts';
import { say } from '../terminal.ts';
import { takePictures, type Scheme } from './pictures.ts';
import { loadSample } from './sample.ts';
import { addressOf, openBrowser, visit, waitFor } from './stage.ts';

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
  const setting = { ...demo, headless: true };
  const address = (path: string) => addressOf(path, setting);
  let browser = await openBrowser(setting);
  try {
    tell(`Opened ${demo.place.path} without a window, on a profile of its own.`);
    tell(`Loaded the release from ${demo.folder}`);
    const first = await browser.newPage();
    await visit(first, address('dashboard.html'));
    const planAt = await loadSample(first);
    tell(`Loaded the sample; its plan is due at ${clock(planAt)}, confirmed for quiet hours.`);
    browser = await waitAway(browser, first, planAt);
    const page = await browser.newPage();
    await visit(page, address('dashboard.html'));
    const raised = await reminder(page, planAt);
    if (!raised) {
      tell('No notification came.');
      return false;
    }
    tell(`The worker raised the notification “${raised}”.`);
    tell(`The badge on the toolbar says “${await badge(page)}”.`);
    await tellPopup(page, address('popup.html'));
    await allPictures(page, setting, address);
    return true;
  } finally {
    await browser.close();
  }
}

/** Lets go of the browser until the plan is nearly due: a debugger that stays keeps the worker awake. */
async function waitAway(browser: Browser, page: Page, planAt: number): Promise<Browser> {
  const endpoint = browser.wsEndpoint();
  const isFirefox = endpoint.endsWith('/session');
  if (isFirefox) return browser;
  await visit(page, 'about:blank');
  await browser.disconnect();
  await pause(Math.max(0, planAt - Date.now() - 3000));
  const again = await puppeteer.connect({ browserWSEndpoint: endpoint, defaultViewport: null });
  const isAwake = again.targets().some((target) => target.type() === 'service_worker');
  tell(isAwake ? 'The worker is awake.' : 'The worker has gone to sleep meanwhile.');
  return again;
}

async function reminder(page: Page, planAt: number): Promise<string | false> {
  const shown = async () => {
    const all = await page.evaluate(() => chrome.notifications.getAll());
    return Object.keys(all)[0] ?? false;
  };
  return await waitFor(shown, planAt - Date.now() + PATIENCE);
}

async function badge(page: Page): Promise<string> {
  return await page.evaluate(() => chrome.action.getBadgeText({}));
}

async function tellPopup(page: Page, address: string): Promise<void> {
  await visit(page, address);
  const words = await waitFor(() => page.evaluate(() => document.body.innerText.trim()), 5000);
  tell('The popup says:');
  for (const line of (words || '').split('\n').filter(Boolean)) say(`            ${line}`);
}

/** Firefox cannot change its colours while it runs, so there it is the light ones. */
async function allPictures(
  page: Page,
  { place }: Demo,
  address: (path: string) => string,
): Promise<void> {
  const folder = join(ROOT, '.output', 'screenshots');
  const schemes: readonly Scheme[] = place.kind === 'firefox' ? ['light'] : ['light', 'dark'];
  const files: string[] = [];
  for (const scheme of schemes) {
    if (place.kind !== 'firefox') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    }
    files.push(...(await takePictures(page, scheme, folder, address)));
  }
  tell(`Took ${files.length} screenshots into ${folder}`);
  for (const file of files) say(`            ${file}`);
}

function clock(at: number): string {
  return new Date(at).toTimeString().slice(0, 8);
}

function tell(what: string): void {
  say(`${clock(Date.now())}    ${what}`);
}
