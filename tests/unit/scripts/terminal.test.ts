import { expect, test } from 'vitest';
import { isYes } from '../../../scripts/terminal.ts';

test.each([
  ['', true],
  [' y ', true],
  ['YES', true],
  ['n', false],
  ['what', false],
])('the answer “%s” means yes: %s', (answer, yes) => {
  expect(isYes(answer)).toBe(yes);
});
