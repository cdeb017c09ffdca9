import { expect, test } from 'vitest';
import { toMessages } from '../../../scripts/catalogue.ts';

test('plural forms become keys of their own and dollars are escaped', () => {
  expect(toMessages({ cost: '$5', days: { one: '{n} day', other: '{n} days' } })).toEqual({
    cost: { message: '$$5' },
    days__one: { message: '{n} day' },
    days__other: { message: '{n} days' },
  });
});
