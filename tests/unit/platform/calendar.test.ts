import { expect, test } from 'vitest';
import { listed, weekStartOf } from '../../../utils/platform/calendar.ts';

test.each([
  ['en-US', 7],
  ['en-GB', 1],
  ['de', 1],
  ['pt-BR', 7],
  ['ar-EG', 6],
  ['he', 7],
  ['dv-MV', 5],
] as const)('a week in %s begins on day %i, told by the browser or not', (language, day) => {
  expect(weekStartOf(language)).toBe(day);
  expect(listed(new Intl.Locale(language).maximize().region)).toBe(day);
});

test('where nothing is known it begins on Monday', () => {
  expect(listed(undefined)).toBe(1);
  expect(listed('001')).toBe(1);
});
