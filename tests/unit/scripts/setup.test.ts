import { expect, test } from 'vitest';
import { missingLibrary, waysToGet } from '../../../scripts/setup-ways.js';

test('the library that is missing is the one the loader names', () => {
  const complaint =
    'node: error while loading shared libraries: libatomic.so.1: cannot open shared object file';
  expect(missingLibrary(complaint)).toBe('libatomic.so.1');
  expect(missingLibrary('Exec format error')).toBeNull();
});

test('root with apt gets it at once', () => {
  const exists = (path: string) => path === '/usr/bin/apt-get';
  expect(waysToGet('libatomic.so.1', { isRoot: true, exists }).run).toEqual([
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'libatomic1'],
  ]);
});

test.each([
  ['apt', '/usr/bin/apt-get', 'sudo apt-get install libatomic1'],
  ['dnf', '/usr/bin/dnf', 'sudo dnf install libatomic'],
])('anybody else is told the command for %s', (_name, program, command) => {
  const exists = (path: string) => path === program;
  expect(waysToGet('libatomic.so.1', { isRoot: false, exists })).toEqual({
    run: [],
    byHand: command,
  });
});
