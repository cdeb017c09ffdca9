import { beforeEach, describe, expect, test } from 'vitest';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { forThisFile } from '../../support/files.ts';
import { Story } from '../../support/story.ts';
import { until } from '../../support/until.ts';

describe.skipIf(!(await hasFirefox()))('the first reminder in Firefox', () => {
  const browser = forThisFile(() => Firefox.launch());
  let story: Story;
  let mina: string;

  beforeEach(async () => {
    story = new Story(browser());
    await story.begin();
    mina = await story.enterFriend('Mina');
    await story.sleepThroughTheNight();
    await browser().stopWorker();
  });

  test('raised once at the first return after quiet hours, although the event page stops before, between and after', async () => {
    await browser().idleChanged('active');
    const [id] = await story.expectToasts(1);
    await story.expectBadge('•');
    await browser().stopWorker();
    await browser().fireAlarm('tick');
    await until(() => browser().isWorkerRunning(), 'the alarm to wake the event page');
    await browser().startup();
    await browser().stopWorker();
    await browser().idleChanged('active');
    expect(await browser().notifications()).toEqual([id]);
    expect(await story.rows('nudges')).toHaveLength(1);
    await story.expectTwoAlarms();
  });

  test('answered by opening the popup page: logged, cleared, due in 7 days; undo brings it back', async () => {
    await browser().idleChanged('active');
    await story.expectToasts(1);
    const page = await browser().openPage('popup.html', { width: 360, height: 600 });
    const button = (name: string) => page.locator(`::-p-aria(${name}[role="button"])`);
    await button('I wrote to Mina').wait();
    await browser().screenshot(page, 'popup-reminder');
    await browser().stopWorker();
    await button('I wrote to Mina').click();
    await story.expectToasts(0);
    await story.expectBadge('');
    await story.expectCard('calm');
    expect((await story.subject(mina))?.lastDone?.day).toBe('2026-11-24');
    expect((await story.glance())?.settled?.nextDue).toBe('2026-12-01');
    await browser().screenshot(page, 'popup-settled');
    // What has just come takes no press for half a second.
    await until(async () => {
      const undo = await page.$('::-p-aria(Undo[role="button"])');
      await undo?.click().catch(() => undefined);
      return undo === null;
    }, 'the answer to be taken back');
    await story.expectCard('reminder');
    await story.expectBadge('•');
    expect(await story.rows('moments')).toEqual([]);
    await page.close();
  });
});
