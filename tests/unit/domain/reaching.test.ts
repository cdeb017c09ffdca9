import { expect, test } from 'vitest';
import {
  askedUntil,
  formatReaching,
  isAsked,
  parseReaching,
} from '../../../utils/domain/reaching.ts';
import { HOUR } from '../../../utils/domain/time.ts';

const reaching = { subjectId: 'mina.birthday', nudgeId: 'n', at: 1_000 * HOUR };

test.each([reaching, { ...reaching, nudgeId: null }])('%o reads back as it was kept', (each) => {
  expect(parseReaching(formatReaching(each))).toEqual(each);
});

test.each([{}, { subjectId: 'mina' }, { at: '5' }, { subjectId: 'mina', nudgeId: '', at: 'soon' }])(
  '%o is none',
  (fields) => {
    expect(parseReaching(fields as Record<string, string>)).toBeNull();
  },
);

test('is asked about for twelve hours, and not for ever where the clock is set back', () => {
  const { at } = reaching;
  expect(
    [at, at + 12 * HOUR - 1, at + 12 * HOUR, at - 13 * HOUR].map((now) => isAsked(reaching, now)),
  ).toEqual([true, true, false, false]);
  expect(isAsked(reaching, askedUntil(reaching))).toBe(false);
});
