import { expect, test } from 'vitest';
import { CIRCLE_CADENCE_DAYS, LOAD_MAX, helloesADay } from '../../../utils/domain/person.ts';

const everyDays = (n: number) => ({ rhythm: { kind: 'every', n, unit: 'days' } as const });

test('the circles come round every 7, 30, 120 and 365 days', () => {
  expect(CIRCLE_CADENCE_DAYS).toEqual({ inner: 7, close: 30, friends: 120, wider: 365 });
});

test('seven people a week are one hello a day, and not too many', () => {
  const week = Array.from({ length: 7 }, () => everyDays(7));
  expect(helloesADay(week)).toBe(1);
  expect(helloesADay(Array.from({ length: 30 }, () => everyDays(30)))).toBe(1);
  expect(helloesADay([...week, everyDays(365)])).toBeGreaterThan(LOAD_MAX);
  expect(helloesADay(Array.from({ length: 15 }, () => everyDays(30)))).toBeLessThan(LOAD_MAX);
  expect(helloesADay([])).toBe(0);
});
