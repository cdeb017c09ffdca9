import { afterEach, test } from 'vitest';
import { releaseBuild } from '../../support/builds.ts';
import { Chromium } from '../../support/chromium.ts';
import { forThisFile } from '../../support/files.ts';
import { Newcomer } from '../../support/newcomer.ts';
import { chromiumSeats } from '../../support/seats.ts';
import { Story } from '../../support/story.ts';

const browser = forThisFile(() => Chromium.launch());
afterEach(() => browser().closePages());

test('what is released opens its welcome by itself, once it is installed', async () => {
  const released = await Chromium.launch({ extension: releaseBuild('chrome') });
  try {
    const seat = await chromiumSeats(released).cameByItself('welcome.html');
    await seat.find('heading', 'Who is closest to you just now?');
  } finally {
    await released.close();
  }
});

test('a newcomer’s story by pointer, the reminder answered on the toast itself', async () => {
  const newcomer = new Newcomer(new Story(browser()), chromiumSeats(browser()), 'pointer');
  await newcomer.installs();
  await newcomer.isWelcomed();
  await newcomer.findsTheirWords();
  const toast = await newcomer.isReminded();
  await browser().pressToastButton(toast, 0);
  await newcomer.isDoneWithTheLine();
  await newcomer.saysHello();
});

test('a newcomer’s story by keyboard alone, the reminder answered in the popup', async () => {
  const newcomer = new Newcomer(new Story(browser()), chromiumSeats(browser()), 'keys');
  await newcomer.installs();
  await newcomer.isWelcomed();
  await newcomer.findsTheirWords();
  await newcomer.isReminded();
  await newcomer.answersOn('popup.html');
  await newcomer.isDoneWithTheLine();
  await newcomer.saysHello();
});
