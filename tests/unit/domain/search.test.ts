import { expect, test } from 'vitest';
import { searcher } from '../../../utils/domain/search.ts';

test.each([
  ['tea zoe', 'A cup of Tea with Zoë'],
  ['ZOË', 'zoe'],
  ['cup', 'teacup'],
  ['  ', 'anything at all'],
  ['عبد', 'عبد الرحمن'],
  ['straße', 'Die STRASSE nicht, aber die Straße'],
])('“%s” is found in “%s”', (query, text) => {
  expect(searcher(query)(text)).toBe(true);
});

test.each([
  ['tea coffee', 'A cup of tea'],
  ['.', 'A cup of tea'],
  ['(tea', 'A cup of tea'],
])('“%s” is not found in “%s”', (query, text) => {
  expect(searcher(query)(text)).toBe(false);
});
