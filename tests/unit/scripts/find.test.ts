import { describe, expect, test } from 'vitest';
import { findAny, findBrowser } from '../../../scripts/browsers/find.ts';
import { makeMachine } from './machines.ts';

const CHROME = '/usr/bin/google-chrome-stable';
const CHROMIUM = '/usr/bin/chromium';
const FIREFOX = '/usr/bin/firefox-esr';

describe('on Linux', () => {
  test('an empty machine has none', async () => {
    expect(await findAny(undefined, makeMachine())).toBeNull();
  });

  test('Chromium comes before Chrome, and Chrome before Firefox', async () => {
    const installed = {
      [FIREFOX]: 'Mozilla Firefox 153.0',
      [CHROME]: 'Google Chrome 156.0.1',
      [CHROMIUM]: 'Chromium 156.0.1',
    };
    expect(await findAny(undefined, makeMachine({ installed }))).toEqual({
      kind: 'chromium',
      path: CHROMIUM,
    });
    const { [CHROMIUM]: _chromium, ...rest } = installed;
    expect((await findAny(undefined, makeMachine({ installed: rest })))?.kind).toBe('chrome');
  });

  test('a test takes no branded Chrome, which refuses unpacked extensions', async () => {
    const installed = { [CHROME]: 'Google Chrome 156.0.1' };
    expect(await findBrowser('chromium', makeMachine({ installed }))).toBeNull();
  });

  test('one that is too old is passed over', async () => {
    const installed = { [CHROMIUM]: 'Chromium 143.0.1', [FIREFOX]: 'Mozilla Firefox 141.0' };
    const machine = makeMachine({ installed });
    expect(await findBrowser('chromium', machine)).toBeNull();
    expect(await findBrowser('firefox', machine)).toBeNull();
  });

  test('a name on the path that only says where to get it is passed over', async () => {
    const installed = { '/usr/bin/chromium-browser': 'requires the chromium snap' };
    expect(await findBrowser('chromium', makeMachine({ installed }))).toBeNull();
  });

  test('the download of the test tool counts as Chromium', async () => {
    const installed = { '/home/ada/.cache/own/chrome': 'Chromium 159.0.1' };
    expect(await findBrowser('chromium', makeMachine({ installed }))).toBe(
      '/home/ada/.cache/own/chrome',
    );
  });

  test('a named path comes first', async () => {
    const installed = { [CHROMIUM]: 'Chromium 156.0.1', '/opt/c/chrome': 'Chromium 157.0.1' };
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/c/chrome' };
    expect(await findBrowser('chromium', makeMachine({ installed, env }))).toBe('/opt/c/chrome');
  });

  test('the newest Chrome for Testing in its cache is taken', async () => {
    const cache = '/home/ada/.cache/puppeteer/chrome';
    const folders: Record<string, string[]> = {
      [cache]: ['linux-99.0.1', 'linux-156.0.1'],
      [`${cache}/linux-99.0.1`]: ['chrome-linux64'],
      [`${cache}/linux-156.0.1`]: ['chrome-linux64'],
    };
    const path = `${cache}/linux-156.0.1/chrome-linux64/chrome`;
    const installed = { [path]: 'Google Chrome for Testing 156.0.1' };
    const machine = makeMachine({ installed, list: (folder) => folders[folder] ?? [] });
    expect(await findAny(undefined, machine)).toEqual({ kind: 'chrome-for-testing', path });
  });
});

test.each([
  ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'edge'],
  ['darwin', '/home/ada/Applications/Firefox.app/Contents/MacOS/firefox', 'firefox'],
  ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'chrome'],
  ['win32', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'firefox'],
])('on %s, %s is found', async (platform, path, kind) => {
  const machine = makeMachine({
    platform,
    env: { PROGRAMFILES: 'C:\\Program Files' },
    installed: { [path]: 'Some Browser 156.0' },
  });
  expect(await findAny(undefined, machine)).toEqual({ kind, path });
});
