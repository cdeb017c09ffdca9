import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArguments, FIREFOX_PREFERENCES } from '../browsers/launch.ts';
import type { Place } from '../browsers/places.ts';
import { idOfUnpacked } from './choice.ts';
import { beforeLeaving } from './leaving.ts';

const ADDON = 'evenkeel@evenkeel.app';
/** Fixes the address of the pages, which Firefox draws by lot otherwise. */
const UUID = '6f0e8d3c-4a4c-4c57-9a39-1d0a6c1f7e52';

const COLOURS = 'layout.css.prefers-color-scheme.content-override';

export type Scheme = 'light' | 'dark';

export interface Setting {
  readonly place: Place;
  /** The folder of the build. */
  readonly folder: string;
  readonly profile: string;
  readonly headless: boolean;
  /** Firefox cannot change its colours while it runs. */
  readonly scheme?: Scheme;
}

/** Address of a page of the extension. */
export function addressOf(path: string, { place, folder }: Setting): string {
  return place.kind === 'firefox'
    ? `moz-extension://${UUID}/${path}`
    : `chrome-extension://${idOfUnpacked(folder, process.platform)}/${path}`;
}

export async function openBrowser(setting: Setting): Promise<Browser> {
  const isFirefox = setting.place.kind === 'firefox';
  const browser = await (isFirefox ? openFirefox(setting) : openChromium(setting));
  const child = browser.process();
  beforeLeaving(() => child?.kill());
  return browser;
}

/** The script itself says goodbye: it has a profile to throw away. */
const NO_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

async function openChromium({ place, folder, profile, headless }: Setting): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...NO_SIGNALS,
    executablePath: place.path,
    headless,
    defaultViewport: null,
    // Keeps puppeteer's own `--disable-extensions` away.
    enableExtensions: true,
    args: chromiumArguments({ extensions: [folder], profile, headless }),
  });
  await extensionThere(browser);
  return browser;
}

/** Before its extensions are there, a Chromium knows none of their addresses. */
export async function extensionThere(browser: Browser): Promise<void> {
  await browser.waitForTarget((target) => target.type() === 'service_worker');
}

async function openFirefox({
  place,
  folder,
  profile,
  headless,
  scheme,
}: Setting): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...NO_SIGNALS,
    browser: 'firefox',
    executablePath: place.path,
    headless,
    defaultViewport: null,
    userDataDir: profile,
    // Only so may a page of an extension be opened from outside.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...FIREFOX_PREFERENCES,
      ...(scheme ? { [COLOURS]: scheme === 'dark' ? 0 : 1 } : {}),
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      // A temporary add-on is gone with its window; what was written stays for a kept profile.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  await browser.installExtension(folder);
  return browser;
}

/** Firefox never reports that an extension's page has loaded: the page itself is asked. */
export async function visit(page: Page, address: string): Promise<void> {
  // A page may add a route to its address.
  const isLoaded = (it: string) =>
    location.href.startsWith(it) && document.readyState === 'complete';
  // While the old document leaves, there is nobody to ask.
  const isThere = () => page.evaluate(isLoaded, address).catch(() => false);
  for (let attempt = 0; attempt < 3; attempt++) {
    void page.goto(address, { waitUntil: [] }).catch(() => undefined);
    if (await waitFor(isThere, 10_000)) return;
  }
  throw new Error(`${address} did not load`);
}

export async function waitFor<Value>(
  look: () => Promise<Value | false>,
  patience: number,
): Promise<Value | false> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen || performance.now() > end) return seen;
    await pause(250);
  }
}
