import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

/** The most taps a welcome may take, besides the words typed. */
const TAPS = 20;

describe.skipIf(!(await hasFirefox()))('the welcome in Firefox', () => {
  const browser = forThisFile(() => Firefox.launch());
  let story: Story;
  let page: Page;
  let taps = 0;

  beforeEach(async () => {
    story = new Story(browser());
    await story.ask('eraseEverything', {});
    await browser().setClock('2026-11-23T15:00:00+01:00', 'Europe/Berlin');
    await browser().setIdle('active');
    await story.ask('changeSettings', { changes: {} });
    taps = 0;
  });

  const by = (role: string, name: string) => page.locator(`::-p-aria(${name}[role="${role}"])`);

  async function tap(role: 'radio' | 'button' | 'textbox', name: string): Promise<void> {
    taps += 1;
    await by(role, name).click();
  }

  async function write(field: string, words: string): Promise<void> {
    await tap('textbox', field);
    await page.keyboard.type(words);
  }

  async function question(name: string, picture: string): Promise<void> {
    await by('heading', name).wait();
    await browser().screenshot(page, `welcome-${picture}`);
  }

  test('opens by itself after installing, is walked by pointer, and the popup then holds the user’s own', async () => {
    await browser().happen('installed', 'install');
    const welcome = browser().url('welcome.html');
    await until(async () => (await browser().pageUrls()).includes(welcome), 'the welcome to open');

    page = await browser().openPage('welcome.html');
    await question('Who is closest to you just now?', '1-closest');
    await tap('radio', 'Someone I care for');
    await write('Name or an initial', 'Ruth');
    await tap('radio', 'Just me');
    await tap('button', 'Next');
    await question('Who would you like to hear from?', '2-hello');
    await write('Name', 'Mina');
    await tap('radio', 'This month');
    await tap('button', 'Next');
    await question('One thing of your own', '3-own');
    await write('A wish', 'Read more');
    await tap('button', 'Next');
    await question('One line worth keeping', '4-line');
    await tap('radio', 'One evening off, with somebody standing in');
    await tap('button', 'Next');
    await question('When is a quiet word all right?', '5-when');
    await tap('button', 'Next');
    await question('Would you like to see a reminder?', '6-test');
    await tap('button', 'Send one now');
    await story.expectToasts(1);
    await question('Did you see it?', '7-seen');
    await tap('button', 'Yes');
    await question('Calm water. What you wrote is with the boat in the toolbar.', '8-end');
    const pin = await page.evaluate(() => document.body.innerText);
    expect(pin).toContain('then the gear beside Evenkeel');
    await tap('button', 'Open Evenkeel');
    await until(
      async () => (await page.evaluate(() => location.href)).endsWith('dashboard.html#/today'),
      'the dashboard',
    );
    expect(taps).toBeLessThanOrEqual(TAPS);
    await page.close();

    expect(await story.rows('bonds')).toMatchObject([{ bondKind: 'caredFor' }]);
    expect(await story.rows('goals')).toHaveLength(1);
    expect(await story.rows('boundaries')).toMatchObject([
      { words: { text: { sentence: 'An evening off' } } },
    ]);
    page = await browser().openPage('popup.html', { width: 360, height: 600 });
    await by('button', 'I wrote to Mina').wait();
    await browser().screenshot(page, 'welcome-9-popup');
    await page.close();
  });
});
