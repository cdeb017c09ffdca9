import { expect, test } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';

const browser = forThisFile(() => Chromium.launch());

test('erase leaves nothing in any storage, alarm, notification or badge', async () => {
  const story = new Story(browser());
  await story.begin();
  await story.enterFriend('Mina');
  await story.ask('loadSample', {});
  await story.sleepThroughTheNight();
  await browser().idleChanged('active');
  await story.expectToasts(1);
  await story.expectBadge('•');
  const before = await browser().storageDump();
  expect(Object.keys(before.databases)).toEqual(['evenkeel']);
  expect(Object.keys(before.local).sort()).toContain('snapshot');

  const page = await browser().openPage('dashboard.html#/settings');
  await page.evaluate(() => {
    sessionStorage.setItem('left', 'over');
    localStorage.setItem('left', 'over');
  });
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await browser().screenshot(page, 'erase-dialog');
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await page.getByText('Everything is gone.').waitFor();
  await browser().screenshot(page, 'erase-gone');

  expect(await browser().storageDump()).toEqual({
    databases: {},
    local: {},
    session: {},
    webStorage: [],
    caches: [],
    files: [],
  });
  expect(await browser().alarms()).toEqual([]);
  expect(await browser().notifications()).toEqual([]);
  expect(await browser().badge()).toBe('');

  // Neither an event nor a stopped worker brings anything back; only a page or a start begins anew.
  await browser().happen('idle', 'active');
  await browser().stopWorker();
  await browser().wake();
  await browser().happen('alarm', 'tick');
  const after = await browser().storageDump();
  expect(after.databases).toEqual({});
  expect(after.local).toEqual({});
  expect(await browser().alarms()).toEqual([]);
});
