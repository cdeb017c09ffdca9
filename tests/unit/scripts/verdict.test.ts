import { expect, test } from 'vitest';
import { countOf, exitCode, lastLine } from '../../../scripts/verdict.ts';

type State = 'passed' | 'failed' | 'skipped' | 'pending';

function makeFile(state: string, ...tests: State[]) {
  return {
    state: () => state,
    children: { allTests: () => tests.map((each) => ({ result: () => ({ state: each }) })) },
  };
}

test('tests are counted by how they ended', () => {
  const files = [makeFile('passed', 'passed', 'skipped'), makeFile('failed', 'failed', 'passed')];
  expect(countOf(files, 0)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('a file that could not be read is one failure', () => {
  expect(countOf([makeFile('failed')], 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a set-up that broke down is one failure, and its tests were skipped', () => {
  expect(countOf([makeFile('failed', 'pending', 'pending')], 0)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 2,
  });
});

test('an error outside of every test is one failure', () => {
  expect(countOf([makeFile('passed', 'passed')], 1).failed).toBe(1);
});

test('the last line names skipped tests only where there are some', () => {
  expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(lastLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test.each([
  ['all is well', { failed: 0 }, [], true, 0],
  ['one failed', { failed: 1 }, [], false, 1],
  ['nothing ran', { passed: 0 }, [], false, 1],
  ['no Firefox, somebody at home', {}, ['firefox'], false, 0],
  ['no Firefox in CI', {}, ['firefox'], true, 1],
  ['no Chromium', {}, ['chromium'], false, 1],
])('%s', (_what, given, missing, isCi, code) => {
  expect(exitCode({ passed: 5, failed: 0, skipped: 0, ...given }, missing, isCi)).toBe(code);
});
