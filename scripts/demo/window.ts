import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { chromiumArguments } from '../browsers/launch.ts';
import { OPENS_UNPACKED } from '../browsers/find.ts';
import type { Place } from '../browsers/places.ts';
import { say } from '../terminal.ts';
import { stepsByHand } from './choice.ts';
import { loadSample } from './sample.ts';
import { addressOf, openBrowser, visit, waitFor } from './stage.ts';

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

async function showChromium({ place, folder, profile, sample }: Showing): Promise<void> {
  const address = addressOf('dashboard.html', { place, folder, profile, headless: false });
  const args = chromiumArguments({ extensions: [folder], profile });
  const window = open(place, [...args, ...(sample ? ['--remote-debugging-port=0'] : []), address]);
  if (sample) tellSample(await sampleOver(profile, address));
  sayOpen();
  await closing(window);
}

/** Connects for the one message only: a debugger that stays would keep the worker awake. */
async function sampleOver(profile: string, address: string): Promise<number> {
  const port = await waitFor(() => Promise.resolve(debuggingPort(profile)), 20_000);
  if (!port) throw new Error('The browser did not open.');
  const browser = await puppeteer.connect({
    browserURL: `http://127.0.0.1:${port}`,
    defaultViewport: null,
  });
  const pageThere = async () =>
    (await browser.pages()).find((page) => page.url().startsWith(address)) ?? false;
  const page: Page | false = await waitFor(pageThere, 20_000);
  if (!page) throw new Error('The dashboard did not open.');
  const planAt = await loadSample(page);
  await browser.disconnect();
  return planAt;
}

function debuggingPort(profile: string): string | false {
  try {
    return readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? false;
  } catch {
    // Written once the browser listens.
    return false;
  }
}

async function showFirefox({ place, folder, profile, sample }: Showing): Promise<void> {
  const setting = { place, folder, profile, headless: false };
  const browser = await openBrowser(setting);
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await visit(page, addressOf('dashboard.html', setting));
  if (sample) tellSample(await loadSample(page));
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
  return spawn(path, args, { stdio: 'ignore' });
}

function tellSample(planAt: number): void {
  say(`The sample is there; its plan rings at ${new Date(planAt).toLocaleTimeString()}.`);
}

function sayOpen(): void {
  say('Evenkeel is open. Close the browser, or press Ctrl+C here, when you have seen enough.');
}

/** Ends with the window; Ctrl+C closes it first, so that the profile can be thrown away. */
async function closing(window: ChildProcess): Promise<void> {
  const close = () => window.kill();
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  if (window.exitCode === null && window.signalCode === null) {
    await new Promise((resolve) => window.once('exit', resolve));
  }
}
