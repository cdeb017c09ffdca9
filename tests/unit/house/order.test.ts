import { describe, expect, test } from 'vitest';
import { clocksAndDiceIn, isTooLong, LONGEST_FILE, strangersAtTheTop } from './rules/order.ts';
import { paths, sources } from './rules/sources.ts';

describe('clocks and dice', () => {
  test('there are none in the pure rooms', () => {
    const pure = sources(/^utils\/(domain|planning|exchange)\/.*\.ts$/);
    expect(pure.length).toBeGreaterThan(10);
    expect(pure.flatMap(clocksAndDiceIn)).toEqual([]);
  });

  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'Temporal.Now.instant()',
    'performance.now()',
    'new Intl.DateTimeFormat().resolvedOptions().timeZone',
    'Math.random()',
    'crypto.randomUUID()',
    'globalThis.crypto.getRandomValues(bytes)',
  ])('a planted one is seen: %s', (text) => {
    expect(clocksAndDiceIn({ path: 'utils/domain/x.ts', text: `\n${text}` })).toEqual([
      `utils/domain/x.ts:2 ${text}`,
    ]);
  });

  test.each(['// Date.now() is banned', '/** never\n new Date() */', 'const LogicalDate = 1;'])(
    'words are not clocks: %s',
    (text) => {
      expect(clocksAndDiceIn({ path: 'utils/domain/x.ts', text })).toEqual([]);
    },
  );
});

describe('length', () => {
  test(`no file has more than ${LONGEST_FILE} lines`, () => {
    // Data, catalogues and the lock aside.
    const files = sources(/\.(ts|js|svelte|css|html)$/).filter(
      ({ path }) => !/^locales\//.test(path),
    );
    expect(files.filter(isTooLong).map(({ path }) => path)).toEqual([]);
  });

  test('one line more is seen', () => {
    const lines = (count: number) => ({ path: 'x.ts', text: 'x\n'.repeat(count) });
    expect(isTooLong(lines(LONGEST_FILE))).toBe(false);
    expect(isTooLong(lines(LONGEST_FILE + 1))).toBe(true);
  });
});

describe('the top level', () => {
  test('holds only what belongs there', () => {
    expect(strangersAtTheTop(paths())).toEqual([]);
  });

  test('a stranger is seen', () => {
    expect(strangersAtTheTop(['README.md', 'notes.txt', 'helpers/x.ts'])).toEqual([
      'notes.txt',
      'helpers',
    ]);
  });
});
