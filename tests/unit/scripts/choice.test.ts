import { describe, expect, test } from 'vitest';
import {
  idOfUnpacked,
  isHeadless,
  kindsFor,
  optionsOf,
  stepsByHand,
} from '../../../scripts/demo/choice.ts';
import { makeMachine } from './machines.ts';

const plain = optionsOf([]);

test('every option is off until it is named', () => {
  expect(plain).toEqual({
    firefox: false,
    headless: false,
    keep: false,
    sample: false,
    yes: false,
  });
  expect(optionsOf(['--sample', '--keep'])).toMatchObject({ sample: true, keep: true });
  expect(() => optionsOf(['--smaple'])).toThrow();
});

describe('a window', () => {
  test.each([
    ['linux', { DISPLAY: ':0' }, false],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['linux', {}, true],
    ['darwin', {}, false],
    ['win32', {}, false],
  ])('on %s with %j is missing: %s', (platform, env, headless) => {
    expect(isHeadless(plain, makeMachine({ platform, env }))).toBe(headless);
  });

  test('can be done without', () => {
    const machine = makeMachine({ env: { DISPLAY: ':0' } });
    expect(isHeadless(optionsOf(['--headless']), machine)).toBe(true);
  });
});

describe('the browsers that will do', () => {
  test('are all of them with a window', () => {
    expect(kindsFor(plain, false)).toEqual([
      'chromium',
      'chrome-for-testing',
      'chrome',
      'edge',
      'firefox',
    ]);
  });

  test('are without a window only those that load a folder by themselves', () => {
    expect(kindsFor(plain, true)).toEqual(['chromium', 'chrome-for-testing', 'firefox']);
  });

  test('are Firefox alone where it is asked for', () => {
    expect(kindsFor(optionsOf(['--firefox']), false)).toEqual(['firefox']);
  });
});

test.each([
  ['chrome', 'chrome://extensions'],
  ['edge', 'edge://extensions'],
] as const)('%s is told to somebody in three steps that name the folder', (kind, page) => {
  const [first, ...steps] = stepsByHand(kind, '/builds/chrome-mv3');
  expect(first).toMatch(/three steps/);
  expect(steps).toHaveLength(3);
  expect(steps[0]).toContain(page);
  expect(steps[2]).toContain('/builds/chrome-mv3');
});

test('the id of an unpacked extension is the one Chromium gives it', () => {
  // Measured on Chromium 156.
  expect(idOfUnpacked('/tmp/ev/.output/chrome-mv3', 'linux')).toBe(
    'hanohegcobdgohfdnmildokdfddilidh',
  );
});
