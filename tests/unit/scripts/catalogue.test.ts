import { expect, test } from 'vitest';
import { toMessages, toTexts } from '../../../scripts/catalogue.ts';

const CATALOGUE = {
  extension_name: 'Evenkeel',
  extension_description: 'An even keel',
  cost: '$5',
  days: { one: '{n} day', other: '{n} days' },
};

test('plural forms become keys of their own', () => {
  expect(toTexts(CATALOGUE)).toMatchObject({
    cost: '$5',
    days__one: '{n} day',
    days__other: '{n} days',
  });
});

test('the browser’s file has what the manifest names, and all texts as one message, dollars escaped', () => {
  const { texts, ...others } = toMessages(CATALOGUE);
  expect(others).toEqual({
    extension_name: { message: 'Evenkeel' },
    extension_description: { message: 'An even keel' },
  });
  expect(texts?.message).toContain('"cost":"$$5"');
  expect(JSON.parse(texts?.message.replaceAll('$$', '$') ?? '')).toEqual(toTexts(CATALOGUE));
});
