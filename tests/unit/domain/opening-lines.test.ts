import { describe, expect, test } from 'vitest';
import { CIRCLES } from '../../../utils/domain/person.ts';
import {
  OPENING_LINE_IDS,
  isLongGap,
  openingLine,
  openingLines,
  type Hello,
} from '../../../utils/domain/opening-lines.ts';

const hello: Hello = { circle: 'close', daysSince: 30, birthdayIn: null };
const GAPS = [null, 0, 1, 13, 14, 30, 59, 60, 120, 180, 365, 5_000];

describe('opening lines', () => {
  test('leave a choice of several for anybody after any time', () => {
    for (const circle of CIRCLES) {
      for (const daysSince of GAPS) {
        expect(openingLines({ circle, daysSince, birthdayIn: null }).length).toBeGreaterThan(2);
      }
    }
  });

  test('each is for somebody, at some time', () => {
    const said = CIRCLES.flatMap((circle) =>
      GAPS.flatMap((daysSince) =>
        [null, 3, 0, -2].flatMap((birthdayIn) => openingLines({ circle, daysSince, birthdayIn })),
      ),
    );
    expect(new Set(said)).toEqual(new Set(OPENING_LINE_IDS));
  });

  test.each([
    [3, 'birthday_plans'],
    [0, 'birthday_today'],
    [-1, 'birthday_late'],
  ])('%i days from a birthday speak of it and of nothing else', (birthdayIn, first) => {
    const lines = openingLines({ ...hello, birthdayIn });
    expect(lines[0]).toBe(first);
    expect(lines).toHaveLength(2);
  });

  test('nobody talked to yesterday hears that it has been a while', () => {
    for (const circle of CIRCLES) {
      expect(openingLines({ ...hello, circle, daysSince: 1 })).not.toContain('while');
    }
  });

  test('the same day and person have the same line, whenever it is asked for', () => {
    expect(openingLine(hello, '2026-11-24 mina')).toBe(openingLine(hello, '2026-11-24 mina'));
  });

  test('days and people differ', () => {
    const of = (seeds: readonly string[]) =>
      new Set(seeds.map((seed) => openingLine(hello, seed))).size;
    const days = Array.from({ length: 28 }, (_, at) => `2026-11-${String(at + 1)} mina`);
    expect(of(days)).toBeGreaterThan(4);
    expect(of([...'abcdefghijklmnop'].map((id) => `2026-11-24 ${id}`))).toBeGreaterThan(4);
  });

  test('going further passes each once, and comes back to the first', () => {
    const many = openingLines(hello).length;
    const shown = Array.from({ length: many }, (_, further) => openingLine(hello, 'x', further));
    expect(new Set(shown).size).toBe(many);
    expect(openingLine(hello, 'x', many)).toBe(shown[0]);
  });
});

test.each([
  [null, 7, false],
  [59, 7, false],
  [60, 7, true],
  [61, 30, true],
  [179, 120, false],
  [180, 120, true],
  [338, 365, true],
])('%s days in a rhythm of %i: a long gap is %s', (daysSince, cadence, expected) => {
  expect(isLongGap(daysSince, cadence)).toBe(expected);
});
