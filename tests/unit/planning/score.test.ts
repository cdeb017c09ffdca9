import { describe, expect, it } from 'vitest';
import { lengthPart, posterior, recency, score, urgency } from '../../../utils/planning/score.ts';

describe('The score', () => {
  it('weighs its parts as the contract says', () => {
    const none = { urgency: 0, deficit: 0, posterior: 0, length: 0, recency: 0 };
    expect(score({ ...none, urgency: 1 })).toBe(0.45);
    expect(score({ ...none, deficit: 1 })).toBe(0.25);
    expect(score({ ...none, posterior: 1 })).toBe(0.2);
    expect(score({ ...none, length: 1 })).toBe(0.1);
    expect(score({ ...none, recency: 1 })).toBe(-0.4);
  });

  it('urgency runs from 80 to 120 per cent of the cadence', () => {
    expect([0, 8, 10, 12, 99].map((elapsed) => urgency(elapsed, 10))).toEqual([
      0,
      0,
      expect.closeTo(0.5),
      expect.closeTo(1),
      1,
    ]);
  });

  it('length is full up to a week, and for what is starred', () => {
    expect([1, 7, 14, 70].map((cadence) => lengthPart(cadence, false))).toEqual([1, 1, 0.5, 0.1]);
    expect(lengthPart(365, true)).toBe(1);
  });

  it('recency halves every two days, whichever way the clock was set', () => {
    expect([null, 0, 2, 4, -2].map(recency)).toEqual([0, 1, 0.5, 0.25, 0.5]);
  });

  it('posterior starts at two of seven and never counts more acts than showings', () => {
    const cell = { kind: 'person', part: 'evening', asOf: 0 } as const;
    const of = (shown: number, acted: number) =>
      posterior([{ ...cell, shown, acted }], 'person', 'evening', 0);
    expect(posterior([], 'person', 'evening', 0)).toBeCloseTo(2 / 7);
    expect(of(7, 7)).toBeCloseTo(9 / 14);
    expect(of(7, 0)).toBeCloseTo(2 / 14);
    expect(of(1, 9)).toBeLessThanOrEqual(1);
    expect(posterior([{ ...cell, shown: 9, acted: 9 }], 'goal', 'evening', 0)).toBeCloseTo(2 / 7);
    expect(posterior([{ ...cell, shown: 9, acted: 9 }], 'person', 'night', 0)).toBeCloseTo(2 / 7);
  });
});
