import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLength, LENGTH_RANGE, parseLength } from '../../../utils/domain/length.ts';

test.each([
  ['1h30', 90],
  ['1 h 30', 90],
  ['1h30min', 90],
  ['1:30', 90],
  ['90', 90],
  ['90 min', 90],
  ['45 min', 45],
  ['45m', 45],
  ['1.5 h', 90],
  ['1,5h', 90],
  ['2 Hours', 120],
  [' 0:05 ', 5],
  ['24h', 1440],
])('%s is %i minutes', (text, minutes) => {
  expect(parseLength(text)).toEqual({ ok: true, minutes });
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['a while', 'notALength'],
  ['-30', 'notALength'],
  ['1h75', 'notALength'],
  ['1:75', 'notALength'],
  ['1.5', 'notALength'],
  ['2026-11-23', 'notALength'],
  ['0', 'outOfRange'],
  ['0.0 h', 'outOfRange'],
  ['25 h', 'outOfRange'],
  ['1441', 'outOfRange'],
])('“%s” is refused: %s', (text, problem) => {
  expect(parseLength(text)).toEqual({ ok: false, problem });
});

test('every length is read as it was written', () => {
  fc.assert(
    fc.property(fc.integer(LENGTH_RANGE), (minutes) => {
      expect(parseLength(formatLength(minutes))).toEqual({ ok: true, minutes });
    }),
  );
});
