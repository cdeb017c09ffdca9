import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

/** The welcome as a person meets it in Chromium. */
export class WelcomePage {
  readonly page: Page;
  readonly #browser: Chromium;
  /** Taps or key presses so far, besides the words typed. */
  presses = 0;

  static async open(browser: Chromium, options = {}): Promise<WelcomePage> {
    return new WelcomePage(browser, await browser.openPage('welcome.html', options));
  }

  private constructor(browser: Chromium, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1;
      await this.page.keyboard.press(key);
    }
  }

  write(words: string): Promise<void> {
    return this.page.keyboard.type(words);
  }

  question(name: string): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  chip(name: string): Promise<void> {
    return this.page.getByRole('radio', { name, exact: true }).check();
  }

  next(): Promise<void> {
    return this.page.getByRole('button', { name: 'Next' }).click();
  }

  back(): Promise<void> {
    return this.page.getByRole('button', { name: 'Back' }).click();
  }

  /** The label of what has the focus. */
  async expectFocus(name: string): Promise<void> {
    await until(
      () =>
        this.page.evaluate((wanted) => {
          const element = document.activeElement as HTMLInputElement;
          // A box's hint stands in its label.
          const [label] = (element.labels?.[0]?.innerText ?? element.innerText).trim().split('\n');
          return label === wanted;
        }, name),
      `the focus on ${name}`,
    );
  }

  /** From question to question without an answer. */
  async skipTo(name: string): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1 });
    while (!(await this.page.getByRole('heading', { level: 1, name }).isVisible())) {
      const before = await heading.innerText();
      await this.page.getByRole('button', { name: 'Skip' }).click();
      await until(async () => (await heading.innerText()) !== before, 'the next question');
    }
  }

  /** Nothing sticks out, axe finds nothing, and address and title tell nothing; with a picture. */
  async looksWell(name: string): Promise<void> {
    const { page } = this;
    // A colour on its way from one to the other is neither.
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))),
    );
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sticksOut, `${name} scrolls sideways`).toBe(false);
    expect(await page.title()).toBe('Evenkeel');
    expect(page.url()).toBe(this.#browser.url('welcome.html'));
    expect(await axeViolations(page as never)).toEqual([]);
    await this.#browser.screenshot(page, name);
  }
}
