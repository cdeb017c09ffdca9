import { beforeEach, expect, test } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

const browser = forThisFile(() => Chromium.launch());
let story: Story;
let mina: string;

/** A friend with a 7-day rhythm, last contact 8 days ago; the night has passed, the worker is stopped. */
beforeEach(async () => {
  story = new Story(browser());
  await story.begin();
  mina = await story.enterFriend('Mina');
  await story.sleepThroughTheNight();
  expect(await browser().notifications()).toEqual([]);
  await browser().stopWorker();
});

const popup = () => browser().openPage('popup.html', { width: 360, height: 600 });

test('raised once at the first return after quiet hours, although the worker stops before, between and after', async () => {
  await browser().idleChanged('active');
  const [id] = await story.expectToasts(1);
  await story.expectBadge('•');
  await browser().stopWorker();
  await browser().fireAlarm('tick');
  await until(() => browser().isWorkerRunning(), 'the alarm to wake the worker');
  await browser().startup();
  await browser().stopWorker();
  await browser().idleChanged('active');
  expect(await browser().notifications()).toEqual([id]);
  expect(await story.rows('nudges')).toHaveLength(1);
  await story.expectTwoAlarms();
});

test('Done on the toast logs it, clears toast, badge and card, and moves the due day; undo brings it back', async () => {
  await browser().idleChanged('active');
  const [id = ''] = await story.expectToasts(1);
  await browser().stopWorker();
  await browser().pressToastButton(id, 0);
  await story.expectToasts(0);
  await story.expectBadge('');
  await story.expectCard('calm');
  expect(await story.rows('moments')).toHaveLength(1);
  expect((await story.subject(mina))?.lastDone?.day).toBe('2026-11-24');
  expect((await story.glance())?.settled?.nextDue).toBe('2026-12-01');

  const page = await popup();
  await page.getByText('Nothing to do. Calm water.').waitFor();
  await page.getByText('Logged. Mina comes round again in 7 days.').waitFor();
  await browser().screenshot(page, 'popup-settled');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'I wrote to Mina' }).waitFor();
  await story.expectBadge('•');
  expect(await story.rows('moments')).toEqual([]);
  expect((await story.subject(mina))?.lastDone?.day).toBe('2026-11-16');
  await page.close();
});

test('answered in the popup by keyboard alone, toast and badge are cleared', async () => {
  await browser().idleChanged('active');
  await story.expectToasts(1);
  const page = await popup();
  await page.getByRole('heading', { name: 'A hello?' }).waitFor();
  await page.getByText('Mina, 8 days ago.').waitFor();
  await browser().screenshot(page, 'popup-reminder');
  await browser().stopWorker();
  const primary = page.getByRole('button', { name: 'I wrote to Mina' });
  await until(async () => {
    await page.keyboard.press('Tab');
    return primary.evaluate((button) => button === document.activeElement);
  }, 'Tab to reach the primary button');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing to do. Calm water.').waitFor();
  await story.expectToasts(0);
  await story.expectBadge('');
  expect((await story.subject(mina))?.lastDone?.day).toBe('2026-11-24');
  await page.close();
});

test('a click on the toast’s body opens Today and answers nothing', async () => {
  await browser().idleChanged('active');
  const [id = ''] = await story.expectToasts(1);
  await browser().clickToast(id);
  await until(
    async () => (await browser().pageUrls()).some((url) => url.endsWith('dashboard.html#/today')),
    'Today to open',
  );
  expect(await story.rows('moments')).toEqual([]);
  await story.expectCard('reminder');
  await browser().closePages();
});

test('where the browser refuses the toast, badge and popup have it within a second', async () => {
  await browser().refuseToasts(true);
  const began = performance.now();
  await browser().idleChanged('active');
  await story.expectBadge('•');
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(await browser().notifications()).toEqual([]);
  await story.expectCard('reminder');
  await browser().refuseToasts(false);
});

test('in quiet hours a return raises nothing', async () => {
  await browser().setClock('2026-11-24T07:59:00+01:00');
  await browser().idleChanged('active');
  expect(await story.rows('nudges')).toEqual([]);
});

test('what is typed into the popup is there after it closed in the same task, with the worker stopped', async () => {
  await story.begin();
  const page = await popup();
  const field = page.getByRole('textbox', { name: 'Name' });
  await field.waitFor();
  await browser().stopWorker();
  // The last letter and the closing in one task, as when the popup loses the focus.
  await field.evaluate((input: HTMLInputElement) => {
    input.value = 'Zoë 🌊 of the harbour';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    window.close();
  });
  const again = await popup();
  await until(
    async () =>
      (await again.getByRole('textbox', { name: 'Name' }).inputValue()) === 'Zoë 🌊 of the harbour',
    'the draft to be back',
  );
  await again.keyboard.press('Tab');
  await again.close();
});
