import { describe, expect, test } from 'vitest';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { forThisFile } from '../../support/files.ts';
import { aFullLife, marked } from '../../support/life.ts';
import type { Evaluator } from '../../support/remote.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

declare const chrome: { notifications: { getAll(): Promise<object> } };

const MARK = 'quokka';
const WORDS = marked(MARK);

describe.skipIf(!(await hasFirefox()))('on a computer that others use, in Firefox', () => {
  const browser = forThisFile(() => Firefox.launch());

  test('nothing that was typed is on the new tab, in a notification, a title or an address', async () => {
    const story = new Story(browser());
    await story.begin();
    await story.ask('changeSettings', { changes: { shared: true } });
    const { person, goal } = await aFullLife(story, WORDS);
    await story.sleepThroughTheNight();
    await browser().idleChanged('active');
    await story.expectToasts(1);
    const page = await browser().openPage('newtab.html');
    const open = page as unknown as Evaluator;
    await until(
      () => open.evaluate(() => document.body.innerText.includes('Evenkeel'), null),
      'the new tab',
    );
    // Firefox tells what it was given, Chrome only the names.
    const toasts = () =>
      open.evaluate(async () => JSON.stringify(await chrome.notifications.getAll()), null);
    expect(await toasts()).toContain('A small plan for today');
    let seen = (await page.content()) + (await toasts());
    for (const path of [
      'today',
      `people/${person}`,
      'us',
      `me/${goal}`,
      'boundaries',
      'settings',
    ]) {
      await browser().goto(page, `dashboard.html#/${path}`);
      await until(
        () => open.evaluate(() => document.querySelectorAll('main button').length > 0, null),
        path,
      );
      seen += await open.evaluate(
        () =>
          [document.title, location.href, history.state, window.name, { ...localStorage }]
            .map((one) => JSON.stringify(one))
            .join(),
        null,
      );
    }
    seen += `${(await browser().pageUrls()).join()} ${await browser().title()} ${await browser().badge()}`;
    expect(seen).not.toContain(MARK);
    expect(seen).toContain('#/us');
  });
});
