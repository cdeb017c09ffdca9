import { describe, expect, test } from 'vitest';
import { drawnSail, levelOf, type Lean } from '../../../utils/domain/lean.ts';

describe('A lean', () => {
  test.each([
    [0, 'level'],
    [0.149, 'level'],
    [0.15, 'usALittle'],
    [0.499, 'usALittle'],
    [0.5, 'usALot'],
    [1, 'usALot'],
    [-0.149, 'level'],
    [-0.15, 'awayALittle'],
    [-0.5, 'awayALot'],
  ] as const)('of %d is %s', (lean, level) => {
    expect(levelOf(lean)).toBe(level);
  });

  test.each<[Lean, number, Lean]>([
    ['usALittle', 0.1, 'usALittle'],
    ['usALittle', 0.099, 'level'],
    ['usALot', 0.45, 'usALot'],
    ['usALot', 0.449, 'usALittle'],
    ['usALot', 0.1, 'usALittle'],
    ['usALot', 0.05, 'level'],
    ['awayALittle', -0.1, 'awayALittle'],
    ['awayALot', -0.449, 'awayALittle'],
    // The other side begins anew.
    ['awayALittle', 0.12, 'level'],
    ['usALot', -0.46, 'awayALittle'],
    ['level', 0.12, 'level'],
  ])('after %s, %d is %s', (before, lean, level) => {
    expect(levelOf(lean, before)).toBe(level);
    expect(levelOf(lean, level), 'and stays so').toBe(level);
  });
});

test.each([
  [1, 1],
  [0.75, 1],
  [0.749, 0.75],
  [0.4, 0.75],
  [0.399, 0.5],
  [0, 0.5],
] as const)('a sail of %d is drawn at %d', (sail, drawn) => {
  expect(drawnSail(sail)).toBe(drawn);
});
