import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, FIREFOX_PREFERENCES } from '../../scripts/browsers/launch.ts';
import { SCREENSHOTS, testBuild } from './builds.ts';
import { DOOR_PAGE, Remote, type Evaluator } from './remote.ts';
import { FIREFOX_SINK_ENVIRONMENT, firefoxSinkPreferences, openSink, type Sink } from './sink.ts';
import { until } from './until.ts';

export const ADDON = 'evenkeel@evenkeel.app';
/** Fixes the address of the extension's pages, which is random otherwise. */
const UUID = '3b7f1f0a-5a52-4c39-9d0e-6a1c2f4e8b90';

export interface FirefoxOptions {
  /** A folder to load instead of the test build; null for a browser without it. */
  readonly extension?: string | null;
  readonly colorScheme?: 'light' | 'dark';
  /** False for a desktop that shows no notifications at all. */
  readonly toasts?: boolean;
  /** A profile that stays, in which a packed Evenkeel may lie. */
  readonly profile?: string;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
}

/** Whether tests in Firefox can run at all on this machine. */
export async function hasFirefox(): Promise<boolean> {
  return (await findBrowser('firefox')) !== null;
}

/** A real Firefox on a profile of its own, headless, with nothing but the sink for a network. */
export class Firefox extends Remote {
  readonly browser: Browser;
  readonly sink: Sink;
  readonly #options: FirefoxOptions;
  #door: Page | null = null;

  private constructor(browser: Browser, sink: Sink, options: FirefoxOptions) {
    super(async () => (await this.#openDoor()) as unknown as Evaluator);
    this.browser = browser;
    this.sink = sink;
    this.#options = options;
  }

  static async launch(options: FirefoxOptions = {}): Promise<Firefox> {
    return Firefox.#start(options, await openSink());
  }

  static async #start(options: FirefoxOptions, sink: Sink): Promise<Firefox> {
    const { extension = testBuild('firefox'), colorScheme = 'light', toasts = true } = options;
    const executablePath = await findBrowser('firefox');
    if (!executablePath) throw new Error('no Firefox on this machine');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
      env: {
        ...process.env,
        ...FIREFOX_SINK_ENVIRONMENT,
        ...(toasts ? {} : { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }),
      },
      // Lets `#chrome` reach the browser's own code.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        ...FIREFOX_PREFERENCES,
        ...firefoxSinkPreferences(sink),
        'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
        'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
        // Firefox draws its own; the system's way ends in nothing where no service listens.
        'alerts.useSystemBackend': !toasts,
        // What lies in the profile is on without being asked for.
        'extensions.autoDisableScopes': 0,
      },
    });
    if (extension !== null) await browser.installExtension(extension);
    return new Firefox(browser, sink, options);
  }

  /** A second start on the same profile: what was loaded is gone, what lies in the profile stays. */
  async restart(): Promise<Firefox> {
    await this.browser.close();
    return Firefox.#start(this.#options, this.sink);
  }

  /** Whether Evenkeel is installed and on. */
  async hasEvenkeel(): Promise<boolean> {
    return (await this.#chrome(`Boolean(${POLICY})`)) === true;
  }

  /** A page of the extension: `popup.html`, `dashboard.html#/people`. */
  async openPage(path: string, { width = 1280, height = 900 }: PageOptions = {}): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport({ width, height });
    await this.goto(page, path);
    return page;
  }

  /** Firefox never reports that an extension's page has loaded: the page itself is asked. It may have set a route. */
  async goto(page: Page, path: string): Promise<void> {
    const url = this.url(path);
    void page.goto(url, { waitUntil: [] });
    await until(
      () =>
        page
          .evaluate(
            (it) => location.href.split('#')[0] === it && document.readyState === 'complete',
            url.split('#')[0],
          )
          // While the old document leaves, there is nobody to ask.
          .catch(() => false),
      `${path} to load`,
    );
  }

  url(path: string): string {
    return `moz-extension://${UUID}/${path}`;
  }

  /** Kills the event page, and waits until it is really gone. */
  async stopWorker(): Promise<void> {
    await this.#chrome(`${POLICY}.extension.terminateBackground()`);
    await until(async () => !(await this.isWorkerRunning()), 'the event page to stop');
  }

  async isWorkerRunning(): Promise<boolean> {
    return (await this.#chrome(`${POLICY}.extension.backgroundState`)) === 'running';
  }

  /** Addresses of all open tabs; the tool itself does not see those of an extension. */
  async pageUrls(): Promise<string[]> {
    const urls = await this.#chrome(`JSON.stringify(
      [...Services.wm.getEnumerator('navigator:browser')].flatMap(({ gBrowser }) =>
        gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec)))`);
    return JSON.parse(String(urls)) as string[];
  }

  async screenshot(page: Page, name: string): Promise<string> {
    const path = join(SCREENSHOTS, 'firefox', `${name}.png`) as `${string}.png`;
    mkdirSync(dirname(path), { recursive: true });
    await page.screenshot({ path });
    return path;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.sink.close();
  }

  async #openDoor(): Promise<Page> {
    if (!this.#door || this.#door.isClosed()) {
      this.#door = await this.browser.newPage();
      await this.goto(this.#door, DOOR_PAGE);
    }
    return this.#door;
  }

  /** Runs an expression where the browser's own code lives. */
  async #chrome(expression: string): Promise<unknown> {
    const { connection } = this.browser as unknown as { connection: Bidi };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = tree.result.contexts ?? [];
    const answer = await connection.send('script.evaluate', {
      expression,
      target: { context: window?.context },
      awaitPromise: true,
    });
    if (answer.result.type === 'exception') throw new Error(JSON.stringify(answer.result));
    return answer.result.result?.value;
  }
}

const POLICY = `WebExtensionPolicy.getByID(${JSON.stringify(ADDON)})`;

interface Bidi {
  send(
    method: string,
    params: object,
  ): Promise<{
    result: {
      type?: string;
      contexts?: { context: string }[];
      result?: { value?: unknown };
    };
  }>;
}
