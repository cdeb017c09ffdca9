import { expect, it } from 'vitest';
import { dayPartOf } from '../../../utils/domain/tally.ts';
import { minutesOf } from '../../../utils/domain/time.ts';

it.each([
  ['03:59', 'night'],
  ['04:00', 'morning'],
  ['11:59', 'morning'],
  ['12:00', 'afternoon'],
  ['16:59', 'afternoon'],
  ['17:00', 'evening'],
  ['21:59', 'evening'],
  ['22:00', 'night'],
  ['00:00', 'night'],
])('%s belongs to the %s', (time, part) => {
  expect(dayPartOf(minutesOf(time))).toBe(part);
});
