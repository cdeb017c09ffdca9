import { describe, expect, it } from 'vitest';
import {
  approximateDays,
  cadenceDays,
  nextDue,
  type EveryRhythm,
} from '../../../utils/domain/rhythm.ts';

const every = (n: number, unit: EveryRhythm['unit']): EveryRhythm => ({ kind: 'every', n, unit });

describe('A rhythm', () => {
  it.each([
    [every(7, 'days'), '2026-03-28', '2026-04-04', 7],
    [every(2, 'weeks'), '2026-10-20', '2026-11-03', 14],
    [every(1, 'months'), '2026-02-10', '2026-03-10', 28],
    [every(1, 'months'), '2028-02-10', '2028-03-10', 29],
    [every(12, 'months'), '2026-03-01', '2027-03-01', 365],
  ])('%o since %s is due on %s, %i days on', (rhythm, since, due, days) => {
    expect(nextDue(rhythm, since)).toBe(due);
    expect(cadenceDays(rhythm, since)).toBe(days);
  });

  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-03-31', '2026-04-30'],
  ])('pitfall 3: one month from %s is %s', (since, due) => {
    expect(nextDue(every(1, 'months'), since)).toBe(due);
  });

  it('pitfall 3: every three months is three', () => {
    expect(nextDue(every(3, 'months'), '2026-01-31')).toBe('2026-04-30');
  });

  it('pitfall 9: twelve months, each done when due, span a year', () => {
    let day = '2026-01-15';
    for (let month = 0; month < 12; month += 1) day = nextDue(every(1, 'months'), day);
    expect(day).toBe('2027-01-15');
  });

  it('can be compared with others by a rough length', () => {
    expect([every(9, 'days'), every(2, 'weeks'), every(1, 'months')].map(approximateDays)).toEqual([
      9, 14, 30.4,
    ]);
  });
});
