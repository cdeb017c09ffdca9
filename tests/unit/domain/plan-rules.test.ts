import { expect, test } from 'vitest';
import { rulesFrom } from '../../../utils/domain/plan-rules.ts';

test('a weekday can come round by its week, every day, on workdays, by its date and its place', () => {
  expect(rulesFrom('2026-11-25')).toEqual([
    { kind: 'weekly', days: [3] },
    { kind: 'daily' },
    { kind: 'weekdays' },
    { kind: 'monthlyByDay', day: 25 },
    { kind: 'monthlyByWeekday', nth: 4, day: 3 },
  ]);
});

test('a day at the weekend never comes round on workdays', () => {
  expect(rulesFrom('2026-11-28').map(({ kind }) => kind)).not.toContain('weekdays');
});

test('a fifth one comes round as the last', () => {
  expect(rulesFrom('2026-12-31').at(-1)).toEqual({ kind: 'monthlyByWeekday', nth: -1, day: 4 });
});
