import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { IdleState } from '../../utils/domain/presence.ts';
import { chromiumArguments, findBrowser } from '../../scripts/browsers/launch.ts';
import { SCREENSHOTS, testBuild } from './builds.ts';
import type { Installed } from './installed.ts';
import { DOOR_PAGE, Remote } from './remote.ts';
import { chromiumSinkArguments, openSink, type Sink } from './sink.ts';
import { until } from './until.ts';

export interface ChromiumOptions {
  /** A folder to load instead of the test build; null for a browser without it. */
  readonly extension?: string | null;
  /** Takes the place of a loaded folder. */
  readonly installed?: Installed;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly contrast?: 'more' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

/** A real Chromium on a profile of its own, headless, with nothing but the sink for a network. */
export class Chromium extends Remote {
  readonly extensionId: string;
  readonly context: BrowserContext;
  readonly sink: Sink;
  /** Errors that pages threw or logged. */
  readonly complaints: string[] = [];
  readonly #profile: string;
  readonly #options: ChromiumOptions;
  #door: Door | null = null;

  private constructor(parts: Parts) {
    super(async () => (await this.#openDoor()).page);
    this.context = parts.context;
    this.sink = parts.sink;
    this.extensionId = parts.extensionId;
    this.#profile = parts.profile;
    this.#options = parts.options;
    this.context.on('weberror', (error) => this.complaints.push(error.error().message));
    this.context.on('console', (line) => {
      if (line.type() === 'error') this.complaints.push(line.text());
    });
  }

  static async launch(options: ChromiumOptions = {}): Promise<Chromium> {
    const sink = await openSink();
    return Chromium.#start(options, mkdtempSync(join(tmpdir(), 'evenkeel-chromium-')), sink);
  }

  static async #start(options: ChromiumOptions, profile: string, sink: Sink): Promise<Chromium> {
    const { installed } = options;
    const loaded = options.extension === undefined ? testBuild('chrome') : options.extension;
    const extension = installed ? null : loaded;
    const context = await openContext(extension, profile, sink, installed);
    const isThere = installed !== undefined || extension !== null;
    const extensionId = isThere ? await idOfWorker(context) : '';
    return new Chromium({ context, sink, extensionId, profile, options });
  }

  /** A page of the extension: `popup.html`, `dashboard.html#/people`. */
  async openPage(path: string, options: PageOptions = {}): Promise<Page> {
    const { width = 1280, height = 900, ...media } = options;
    const page = await this.context.newPage();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'light', ...media });
    await page.goto(this.url(path));
    return page;
  }

  url(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  /** Kills the worker until it is really gone: a page that has just opened may wake it once more. */
  async stopWorker(): Promise<void> {
    const { session } = await this.#openDoor();
    await until(async () => {
      await session.send('ServiceWorker.stopAllWorkers');
      return !(await this.isWorkerRunning());
    }, 'the worker to stop');
  }

  async isWorkerRunning(): Promise<boolean> {
    return (await this.#openDoor()).status() !== 'stopped';
  }

  /** Lets an event (`notifications.onClicked`) reach its real listeners, in a worker that is woken for it. */
  async dispatch(event: string, ...detail: readonly unknown[]): Promise<void> {
    await this.wake();
    const [worker] = this.context.serviceWorkers();
    await worker?.evaluate(`chrome.${event}.dispatch(...${JSON.stringify(detail)})`);
  }

  override async startup(): Promise<void> {
    await this.dispatch('runtime.onStartup');
  }

  override async pressToastButton(id: string, index: number): Promise<void> {
    await this.dispatch('notifications.onButtonClicked', id, index);
  }

  override async clickToast(id: string): Promise<void> {
    await this.dispatch('notifications.onClicked', id);
  }

  override async idleChanged(state: IdleState): Promise<void> {
    await this.setIdle(state);
    await this.dispatch('idle.onStateChanged', state);
  }

  /** A second start on the same profile: storage stays, and of what is loaded the alarms are gone. */
  async restart(): Promise<Chromium> {
    await this.context.close();
    return Chromium.#start(this.#options, this.#profile, this.sink);
  }

  /** Addresses of all open tabs. */
  pageUrls(): Promise<string[]> {
    return Promise.resolve(this.context.pages().map((page) => page.url()));
  }

  /** Closes every page but the door's, so that none of them has a part in the next test. */
  async closePages(): Promise<void> {
    const { page: door } = await this.#openDoor();
    const others = this.context.pages().filter((page) => page !== door);
    await Promise.all(others.map((page) => page.close()));
  }

  async screenshot(page: Page, name: string): Promise<string> {
    const path = join(SCREENSHOTS, 'chromium', `${name}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    return path;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.sink.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #openDoor(): Promise<Door> {
    if (this.#door && !this.#door.page.isClosed()) return this.#door;
    const page = await this.context.newPage();
    await page.goto(this.url(DOOR_PAGE));
    const session = await this.context.newCDPSession(page);
    let status = 'starting';
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      status = versions.at(-1)?.runningStatus ?? status;
    });
    await session.send('ServiceWorker.enable');
    this.#door = { page, session, status: () => status };
    return this.#door;
  }
}

/** Keeps what a policy announces from being fetched as well, from a file too. */
const NO_UPDATES = '--disable-background-networking';

interface Door {
  readonly page: Page;
  readonly session: CDPSession;
  /** Of the worker, as last reported. */
  status(): string;
}

interface Parts {
  readonly context: BrowserContext;
  readonly sink: Sink;
  readonly extensionId: string;
  readonly profile: string;
  readonly options: ChromiumOptions;
}

async function openContext(
  extension: string | null,
  profile: string,
  sink: Sink,
  installed?: Installed,
): Promise<BrowserContext> {
  const executablePath = installed?.launcher ?? (await findBrowser('chromium'));
  if (!executablePath) throw new Error('no Chromium on this machine');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    // `--headless=new` is among the arguments; the tool's own flag would mean another mode.
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions', ...(installed ? [NO_UPDATES] : [])],
    args: [
      ...chromiumArguments({
        extensions: extension === null ? [] : [extension],
        headless: true,
        // In its own view of the machine it is root.
        ...(installed ? { isRoot: true } : {}),
      }).filter((argument) => !installed || argument !== NO_UPDATES),
      ...chromiumSinkArguments(sink),
    ],
  });
}

async function idOfWorker(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}
