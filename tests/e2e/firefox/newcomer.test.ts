import { describe, test } from 'vitest';
import { releaseBuild } from '../../support/builds.ts';
import { Firefox, hasFirefox } from '../../support/firefox.ts';
import { forThisFile } from '../../support/files.ts';
import { Newcomer } from '../../support/newcomer.ts';
import { firefoxSeats } from '../../support/seats.ts';
import { Story } from '../../support/story.ts';

describe.skipIf(!(await hasFirefox()))('a newcomer’s story in Firefox', () => {
  const browser = forThisFile(() => Firefox.launch());

  test('begins by itself, once what is released is installed', async () => {
    const released = await Firefox.launch({ extension: releaseBuild('firefox') });
    try {
      const seat = await firefoxSeats(released).cameByItself('welcome.html');
      await seat.find('heading', 'Who is closest to you just now?');
    } finally {
      await released.close();
    }
  });

  test('by pointer: the toast, which has no buttons here, leads to Today', async () => {
    const newcomer = new Newcomer(new Story(browser()), firefoxSeats(browser()), 'pointer');
    await newcomer.installs();
    await newcomer.isWelcomed();
    await newcomer.findsTheirWords();
    const toast = await newcomer.isReminded();
    await browser().clickToast(toast);
    await newcomer.answersOn('dashboard.html#/today');
    await newcomer.isDoneWithTheLine();
    await newcomer.saysHello();
  });

  test('by keyboard alone, the reminder answered on the popup’s page', async () => {
    const newcomer = new Newcomer(new Story(browser()), firefoxSeats(browser()), 'keys');
    await newcomer.installs();
    await newcomer.isWelcomed();
    await newcomer.findsTheirWords();
    await newcomer.isReminded();
    await newcomer.answersOn('popup.html');
    await newcomer.isDoneWithTheLine();
    await newcomer.saysHello();
  });
});
