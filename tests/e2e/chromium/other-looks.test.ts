import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useTexts } from '../../../utils/texts/translate.ts';
import { axeViolations } from '../../support/axe.ts';
import { testBuild } from '../../support/builds.ts';
import { Chromium } from '../../support/chromium.ts';
import { atRest, flawsOf } from '../../support/flaws.ts';
import { PLAIN } from '../../support/life.ts';
import { PSEUDO, plainTexts, pseudoBuild, pseudoTexts } from '../../support/pseudo.ts';
import { Story } from '../../support/story.ts';
import { Tour } from '../../support/tour.ts';

/** Each way of looking at a page: how wide its window is, and how large its letters, in per cent. */
interface Look {
  readonly width: number;
  readonly letters: number;
}

const FROM_RIGHT_TO_LEFT = {
  name: 'from right to left',
  picture: 'rtl',
  pseudo: PSEUDO.rtl,
  looks: [
    { width: 1280, letters: 100 },
    { width: 360, letters: 100 },
  ],
} as const;
const LONGER = {
  name: 'in texts 40 % longer',
  picture: 'long',
  pseudo: PSEUDO.long,
  looks: [
    { width: 1280, letters: 100 },
    { width: 360, letters: 100 },
  ],
} as const;
/** A window of 1280 at 200 % lays out as one of 640; letters alone at 200 % on a narrow one. */
const LARGER = {
  name: 'at 200 %',
  picture: 'zoom',
  pseudo: null,
  looks: [
    { width: 640, letters: 100 },
    { width: 360, letters: 200 },
  ],
} as const;

describe.each([FROM_RIGHT_TO_LEFT, LONGER, LARGER])('$name', ({ picture, pseudo, looks }) => {
  let browser: Chromium;
  let story: Story;
  let tour: Tour;
  /** What is wrong, state by state. */
  let flaws: string[];
  const build = pseudo && pseudoBuild(testBuild('chrome'), pseudo);

  beforeAll(async () => {
    browser = await Chromium.launch(build ? { extension: build.folder } : {});
  });
  beforeEach(async () => {
    useTexts(pseudo ? pseudoTexts(pseudo) : plainTexts);
    flaws = [];
    story = new Story(browser);
    await story.begin();
    tour = new Tour(browser, story, { words: PLAIN, visit, look: { width: looks[0].width } });
  });
  afterEach(async () => {
    await browser.closePages();
    expect(flaws).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    build?.remove();
  });

  /** Nothing sticks out, is cut off or lies over something else; axe finds nothing; and pictures. */
  async function visit(page: Page, state: string): Promise<void> {
    const isPopup = state.startsWith('popup');
    // A popup is always as wide: only larger letters change it.
    const different = isPopup && looks[1].letters === 100 ? [looks[0]] : looks;
    for (const look of different) {
      await show(page, look, isPopup);
      const found = await flawsOf(page);
      flaws.push(...found.map((flaw) => `${state} ${look.width}/${look.letters}: ${flaw}`));
      await browser.screenshot(page, `${picture}/${state}-${look.width}`);
    }
    await show(page, looks[0], isPopup);
    await atRest(page);
    const found = await axeViolations(page);
    flaws.push(...found.map((flaw) => `${state}: ${flaw}`));
  }

  async function show(page: Page, { width, letters }: Look, isPopup: boolean): Promise<void> {
    if (!isPopup) await page.setViewportSize({ width, height: 900 });
    await page.evaluate(
      (size) => document.documentElement.style.setProperty('font-size', `${size}%`),
      letters,
    );
  }

  test('with nobody and nothing there', () => tour.empty());
  test('the popup and the new tab', () => tour.popup());
  test('the dashboard', () => tour.dashboard());
  test('the welcome', () => tour.welcome());
  test('when the notebook does not open', () => tour.trouble());
});
