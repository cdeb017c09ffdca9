import { expect, test } from 'vitest';
import { chromiumArguments } from '../../../scripts/browsers/launch.ts';

test('root gives up the sandbox, nobody else does', () => {
  expect(chromiumArguments({ isRoot: true })).toContain('--no-sandbox');
  expect(chromiumArguments({ isRoot: false })).not.toContain('--no-sandbox');
});

test('only our builds are loaded', () => {
  expect(chromiumArguments({ extensions: ['/a', '/b'] })).toEqual(
    expect.arrayContaining(['--load-extension=/a,/b', '--disable-extensions-except=/a,/b']),
  );
});
