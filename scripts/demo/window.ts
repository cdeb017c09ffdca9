import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumArguments } from '../browsers/launch.ts';
import { OPENS_UNPACKED } from '../browsers/find.ts';
import type { Place } from '../browsers/places.ts';
import { say } from '../terminal.ts';
import { stepsByHand } from './choice.ts';
import { beforeLeaving } from './leaving.ts';
import { loadSample } from './sample.ts';
import { addressOf, extensionThere, openBrowser, visit, waitFor, type Setting } from './stage.ts';

interface Showing {
  readonly place: Place;
  readonly folder: string;
  readonly profile: string;
  readonly sample: boolean;
}

/** Opens a window for somebody to look at, and waits until it is closed. */
export async function showWindow(showing: Showing): Promise<void> {
  if (showing.place.kind === 'firefox') await showFirefox(showing);
  else if (OPENS_UNPACKED.includes(showing.place.kind)) await showChromium(showing);
  else await showByHand(showing);
}

/** Connected for a short while only: a debugger that stays would keep the worker awake. */
async function showChromium(showing: Showing): Promise<void> {
  const { place, folder, profile, sample } = showing;
  const args = chromiumArguments({ extensions: [folder], profile });
  const window = open(place, [...args, '--remote-debugging-port=0']);
  const browser = await connect(profile);
  await extensionThere(browser);
  await showDashboard(browser, { ...showing, headless: false }, sample);
  await browser.disconnect();
  sayOpen();
  await closing(window);
}

async function connect(profile: string): Promise<Browser> {
  const port = await waitFor(() => Promise.resolve(debuggingPort(profile)), 20_000);
  if (!port) throw new Error('The browser did not open.');
  return await puppeteer.connect({
    browserURL: `http://127.0.0.1:${port}`,
    defaultViewport: null,
  });
}

async function showDashboard(browser: Browser, setting: Setting, sample: boolean): Promise<void> {
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await visit(page, addressOf('dashboard.html', setting));
  if (!sample) return;
  const planAt = await loadSample(page);
  say(`The sample is there; its plan rings at ${new Date(planAt).toLocaleTimeString()}.`);
}

function debuggingPort(profile: string): string | false {
  try {
    return readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? false;
  } catch {
    // Written once the browser listens.
    return false;
  }
}

async function showFirefox(showing: Showing): Promise<void> {
  const setting = { ...showing, headless: false };
  const browser = await openBrowser(setting);
  await showDashboard(browser, setting, showing.sample);
  sayOpen();
  const window = browser.process();
  if (window) await closing(window);
}

async function showByHand({ place, folder, profile }: Showing): Promise<void> {
  const window = open(place, chromiumArguments({ profile }));
  for (const line of stepsByHand(place.kind, folder)) say(line);
  sayOpen();
  await closing(window);
}

function open({ path }: Place, args: readonly string[]): ChildProcess {
  const window = spawn(path, args, { stdio: 'ignore' });
  beforeLeaving(() => window.kill());
  return window;
}

function sayOpen(): void {
  say('Evenkeel is open. Close the browser, or press Ctrl+C here, when you have seen enough.');
}

async function closing(window: ChildProcess): Promise<void> {
  if (window.exitCode !== null || window.signalCode !== null) return;
  await new Promise((resolve) => window.once('exit', resolve));
}
