import type { Page as ChromiumPage } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';
import type { Firefox } from './firefox.ts';
import type { Evaluator } from './remote.ts';
import { until } from './until.ts';

export type Role = 'button' | 'checkbox' | 'heading' | 'link' | 'radio' | 'textbox';

/** A page as somebody sits before it, whichever tool drives it. */
export interface Seat {
  readonly page: Evaluator;
  key(key: string): Promise<void>;
  type(words: string): Promise<void>;
  tap(role: Role, name: string): Promise<void>;
  /** Waits until it is there. */
  find(role: Role, name: string): Promise<void>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Where somebody takes a seat. */
export interface Seats {
  open(path: string): Promise<Seat>;
  /** Before a page that came without being opened. */
  cameByItself(path: string): Promise<Seat>;
  /** Before what the page at this seat has just become. */
  became(path: string, seat: Seat): Promise<Seat>;
}

const POPUP = { width: 360, height: 600 };
const PAGE = { width: 1280, height: 800 };
const sizeOf = (path: string) => (path.startsWith('popup') ? POPUP : PAGE);

export function chromiumSeats(browser: Chromium): Seats {
  const seat = (page: ChromiumPage): Seat => {
    const by = (role: Role, name: string) => page.getByRole(role, { name, exact: true });
    return {
      page,
      key: (key) => page.keyboard.press(key),
      type: (words) => page.keyboard.type(words),
      // A chip's own circle lies under its words.
      tap: (role, name) => (role === 'radio' ? by(role, name).check() : by(role, name).click()),
      find: (role, name) => by(role, name).waitFor(),
      picture: async (name) => void (await browser.screenshot(page, name)),
      close: () => page.close(),
    };
  };
  return {
    open: async (path) => seat(await browser.openPage(path, sizeOf(path))),
    async cameByItself(path) {
      const pages = () => browser.context.pages();
      const isIt = (page: ChromiumPage) => page.url().startsWith(browser.url(path));
      const page = await until(() => pages().findLast(isIt), `${path} to come by itself`);
      await page.setViewportSize(sizeOf(path));
      return seat(page);
    },
    became: async (_path, seat) => seat,
  };
}

export function firefoxSeats(browser: Firefox): Seats {
  const seat = (page: FirefoxPage): Seat => {
    const by = (role: Role, name: string) => page.locator(`::-p-aria(${name}[role="${role}"])`);
    return {
      page: page as unknown as Evaluator,
      async key(key) {
        // A toast that Firefox draws itself is a window, which headless takes the focus.
        if (!(await page.evaluate(() => document.hasFocus()))) await page.bringToFront();
        await page.keyboard.press((key === 'Space' ? ' ' : key) as never);
      },
      type: (words) => page.keyboard.type(words),
      tap: (role, name) => by(role, name).click(),
      find: async (role, name) => void (await by(role, name).wait()),
      picture: async (name) => void (await browser.screenshot(page, name)),
      close: () => page.close(),
    };
  };
  const open = async (path: string) => seat(await browser.openPage(path, sizeOf(path)));
  return {
    open,
    /** The tool does not see the tabs of an extension: the same page is opened beside it. */
    async cameByItself(path) {
      const isIt = (url: string) => url.startsWith(browser.url(path));
      await until(async () => (await browser.pageUrls()).some(isIt), `${path} to come by itself`);
      return open(path);
    },
    /** Nor does it notice that a page of an extension has become another. */
    async became(path, seat) {
      await seat.close();
      return open(path);
    },
  };
}
