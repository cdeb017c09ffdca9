import { describe, expect, test } from 'vitest';
import type { HoursLine } from '../../../utils/domain/boundary.ts';
import {
  isCrossed,
  isNear,
  lineProblem,
  measure,
  nearestEdge,
  weekLine,
  wouldCross,
  type Measured,
  type Spent,
} from '../../../utils/domain/hours-line.ts';

const NONE = { me: 0, us: 0, others: 0, elsewhere: 0 };

function line(over: Partial<HoursLine> = {}): HoursLine {
  return { kind: 'hours', sphere: 'us', direction: 'ceiling', amount: 20, unit: 'hours', ...over };
}
function spent(
  minutes: Partial<Spent['minutes']>,
  evenings: Partial<Spent['evenings']> = {},
): Spent {
  return { minutes: { ...NONE, ...minutes }, evenings: { ...NONE, ...evenings } };
}
function measured(over: Partial<Measured> = {}): Measured {
  return { sphere: 'us', direction: 'ceiling', unit: 'hours', had: 0, line: 1200, ...over };
}

describe('A line that is drawn', () => {
  test.each([0, -1, 0.25, 168.5, Number.NaN])('is not drawn at %d hours', (amount) => {
    expect(lineProblem(line({ amount }), [])).toBe('outOfRange');
  });

  test.each([0, 0.5, 8])('is not drawn at %d evenings', (amount) => {
    expect(lineProblem(line({ amount, unit: 'evenings' }), [])).toBe('outOfRange');
  });

  test('may meet its opposite, and not cross it', () => {
    const floor = (amount: number) => line({ direction: 'floor', amount });
    expect(lineProblem(floor(20), [line()])).toBeNull();
    expect(lineProblem(floor(20.5), [line()])).toBe('floorAboveCeiling');
    expect(lineProblem(line({ amount: 5 }), [floor(6)])).toBe('floorAboveCeiling');
  });

  test('is of the same unit as its opposite', () => {
    const evenings = line({ direction: 'floor', amount: 2, unit: 'evenings' });
    expect(lineProblem(evenings, [line()])).toBe('mixedUnits');
    expect(lineProblem(line(), [evenings])).toBe('mixedUnits');
  });

  test('has nothing to do with lines of others, and takes the place of its own', () => {
    const others = line({ sphere: 'others', direction: 'floor', amount: 30 });
    expect(lineProblem(line(), [others, line({ amount: 3, unit: 'evenings' })])).toBeNull();
  });
});

describe('What there was of it', () => {
  test('is counted in the unit of the line', () => {
    const week = spent({ us: 90 }, { us: 1.5 });
    expect(measure(weekLine(line()) ?? never(), week)).toMatchObject({ had: 90, line: 1200 });
    const evenings = weekLine(line({ unit: 'evenings', amount: 3 })) ?? never();
    expect(measure(evenings, week)).toMatchObject({ had: 1.5, line: 3, unit: 'evenings' });
  });

  test('comes near from four fifths of a ceiling on, until it is crossed', () => {
    const at = (had: number) => measured({ had });
    expect([959, 960, 1200, 1201].map(at).map(isNear)).toEqual([false, true, true, false]);
    expect([1200, 1201].map(at).map(isCrossed)).toEqual([false, true]);
    expect(isNear(measured({ direction: 'floor', had: 1100 }))).toBe(false);
  });

  test('the line nearest its edge is told, a ceiling before a floor', () => {
    const floor = measured({ sphere: 'me', direction: 'floor', had: 60, line: 300 });
    const ceiling = measured({ had: 900 });
    expect(nearestEdge([floor, ceiling])).toBe(ceiling);
    expect(nearestEdge([{ ...floor, had: 150 }, measured({ had: 600 })])?.direction).toBe(
      'ceiling',
    );
    expect(nearestEdge([])).toBeNull();
  });

  test('something planned crosses only what was not crossed before', () => {
    const lines = [weekLine(line()) ?? never()];
    expect(wouldCross(lines, spent({ us: 1100 }), spent({ us: 1220 }))).toHaveLength(1);
    expect(wouldCross(lines, spent({ us: 1100 }), spent({ us: 1200 }))).toEqual([]);
    expect(wouldCross(lines, spent({ us: 1300 }), spent({ us: 1400 }))).toEqual([]);
  });
});

function never(): never {
  throw new Error('a line above zero is measured');
}
