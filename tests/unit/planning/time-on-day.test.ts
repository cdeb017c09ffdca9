import { expect, test } from 'vitest';
import type { Weekday } from '../../../utils/domain/time.ts';
import { timeOnDay } from '../../../utils/planning/index.ts';
import { BERLIN, atTime } from './make.ts';

function line(time: string, days: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]) {
  return atTime(time, { on: { rule: { kind: 'weekly', days } } });
}

test.each([
  ['an evening of the day', '18:30', '2026-11-25T18:30:00+01:00'],
  ['past midnight, before the day ends', '01:00', '2026-11-26T01:00:00+01:00'],
  ['the minute the day begins', '04:00', '2026-11-25T04:00:00+01:00'],
  ['the last minute of the day', '03:59', '2026-11-26T03:59:00+01:00'],
])('%s is within the logical day', (_, time, at) => {
  expect(timeOnDay(line(time), '2026-11-25', BERLIN, '04:00')).toBe(Date.parse(at));
});

test('a day that is none of the line’s has none; the night belongs to the weekday on the wall', () => {
  expect(timeOnDay(line('18:30', [1]), '2026-11-25', BERLIN, '04:00')).toBeNull();
  // Thursday 01:00 is still Wednesday's logical day.
  expect(timeOnDay(line('01:00', [4]), '2026-11-25', BERLIN, '04:00')).toBe(
    Date.parse('2026-11-26T01:00:00+01:00'),
  );
});

test('on the night the clock jumps over it, it is the next minute there is', () => {
  expect(timeOnDay(line('02:30'), '2026-03-28', BERLIN, '04:00')).toBe(
    Date.parse('2026-03-29T03:30:00+02:00'),
  );
});
