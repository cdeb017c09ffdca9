import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTexts } from '../../../utils/texts/translate.ts';
import { testBuild } from '../../support/builds.ts';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { flawsOf } from '../../support/flaws.ts';
import { aFullLife, PLAIN } from '../../support/life.ts';
import { PSEUDO, pseudoBuild, pseudoTexts } from '../../support/pseudo.ts';
import type { Evaluator } from '../../support/remote.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const ways = [
  { name: 'from right to left', pseudo: PSEUDO.rtl, direction: 'rtl' },
  { name: 'in texts 40 % longer', pseudo: PSEUDO.long, direction: 'ltr' },
] as const;

describe.skipIf(!(await hasFirefox())).each(ways)('$name, in Firefox', ({ pseudo, direction }) => {
  let browser: Firefox;
  let build: ReturnType<typeof pseudoBuild>;

  beforeAll(async () => {
    build = pseudoBuild(testBuild('firefox'), pseudo);
    browser = await Firefox.launch({ extension: build.folder });
  });
  afterAll(async () => {
    await browser.close();
    build.remove();
  });

  test('nothing sticks out, is cut off or lies over something else', async () => {
    useTexts(pseudoTexts(pseudo));
    const story = new Story(browser);
    await story.begin();
    const { person } = await aFullLife(story, PLAIN);
    const page = await browser.openPage('recovery.html', { width: 360, height: 600 });
    const open = page as unknown as Evaluator;
    const flaws: string[] = [];
    for (const path of [
      'popup.html',
      'newtab.html',
      ...['today', `people/${person}`, 'us', 'me', 'boundaries', 'settings'].map(
        (section) => `dashboard.html#/${section}`,
      ),
    ]) {
      await browser.goto(page, path);
      await until(
        () =>
          open.evaluate(
            () => document.documentElement.dir && document.querySelector('h1')?.textContent,
            null,
          ),
        path,
      );
      expect(await open.evaluate(() => document.documentElement.dir, null)).toBe(direction);
      flaws.push(...(await flawsOf(open)).map((flaw) => `${path}: ${flaw}`));
      const picture = path.replace(/\.html(#\/)?|\/.*$/g, '');
      await browser.screenshot(page, `${direction}/${picture}-360`);
    }
    expect(flaws).toEqual([]);
  });
});
