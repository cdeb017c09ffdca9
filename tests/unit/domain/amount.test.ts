import { expect, test } from 'vitest';
import { parseAmount } from '../../../utils/domain/amount.ts';

test.each([
  ['4', 4],
  [' 20 ', 20],
  ['4.5', 4.5],
  ['4,5', 4.5],
  ['4½', 4.5],
  ['4 ½', 4.5],
  ['½', 0.5],
  ['0', 0],
  ['4.25', 4.25],
])('%j is %d', (typed, amount) => {
  expect(parseAmount(typed)).toBe(amount);
});

test.each(['', ' ', 'four', '-4', '4h', '1,000', '1e3', '4.', '.5', '4.555'])(
  '%j is no amount',
  (typed) => {
    expect(parseAmount(typed)).toBeNull();
  },
);
