import { expect, test } from 'vitest';
import { KeptHere } from '../../../utils/app/pages/kept-here.svelte.ts';

test('what was kept here is replaced once one of its fields is something else', () => {
  const here = new KeptHere();
  expect(here.isReplaced('a', { area: null })).toBe(false);
  here.keep('a', { area: 'physical' });
  here.keep('a', { days: [1, 2] });
  expect(here.isReplaced('a', { area: 'physical', days: [1, 2], firmness: 'soft' })).toBe(false);
  expect(here.isReplaced('a', { area: 'emotional', days: [1, 2] })).toBe(true);
  expect(here.isReplaced('a', { area: 'physical', days: [1, 3] })).toBe(true);
  expect(here.isReplaced('b', { area: 'emotional' })).toBe(false);
});

test('forgotten, it is no longer compared, and others still are', () => {
  const here = new KeptHere();
  here.keep('a', { area: 'physical' });
  here.keep('b', { area: 'physical' });
  here.forget('a');
  expect(here.isReplaced('a', { area: null })).toBe(false);
  expect(here.isReplaced('b', { area: null })).toBe(true);
});
