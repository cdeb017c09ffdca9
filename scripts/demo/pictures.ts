import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { visit, type Scheme } from './stage.ts';

const POPUP = { width: 360, height: 600 };
const TAB = { width: 1280, height: 900 };

interface Sight {
  readonly name: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  /** What is pressed first, where the page has no address of its own. */
  readonly press?: string;
}

/** Every page a person can come to. */
const PAGES: readonly Sight[] = [
  { name: 'popup', path: 'popup.html', size: POPUP },
  { name: 'today', path: 'dashboard.html#/today', size: TAB },
  { name: 'people', path: 'dashboard.html#/people', size: TAB },
  { name: 'settings', path: 'dashboard.html#/settings', size: TAB },
  { name: 'safety', path: 'dashboard.html#/today', size: TAB, press: 'nav button' },
  { name: 'recovery', path: 'recovery.html', size: TAB },
];

/** Pictures of every page; answers the names of the files. */
export async function takePictures(
  page: Page,
  scheme: Scheme,
  folder: string,
  address: (path: string) => string,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const { name, path, size, press } of PAGES) {
    await page.setViewport(size);
    await visit(page, 'about:blank');
    await visit(page, address(path));
    await settled(page);
    if (press) {
      await page.locator(press).click();
      await settled(page);
    }
    const file = `${name}-${scheme}.png` as const;
    await page.screenshot({ path: join(folder, file) });
    files.push(file);
  }
  return files;
}

/** Two frames without a change of words: a page that reads first and paints then has done so. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    let words = '';
    for (let round = 0; round < 20; round++) {
      const before = words;
      await frame();
      words = document.body.innerText;
      if (words && words === before) break;
    }
    await Promise.all(
      document.getAnimations().map((animation) => animation.finished.catch(() => 0)),
    );
  });
}
