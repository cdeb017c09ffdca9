import { expect, it } from 'vitest';
import { isOverloaded, loadOf } from '../../../utils/domain/load.ts';
import { struggles } from '../../../utils/domain/struggle.ts';
import { addDays } from '../../../utils/domain/time.ts';
import { makeBreak, makePerson } from '../planning/make.ts';

const people = (count: number, cadence: number) =>
  Array.from({ length: count }, (_, n) => makePerson(`p${n}`, cadence, 1));

it('the load is the people who come round a day; seven weekly are one, and one more is a notice', () => {
  expect(loadOf([...people(7, 7), makeBreak()])).toBeCloseTo(1);
  expect(isOverloaded(people(7, 7))).toBe(false);
  expect(isOverloaded([...people(7, 7), ...people(1, 365)])).toBe(true);
  expect(isOverloaded(people(15, 30))).toBe(false);
});

const TODAY = '2026-06-29';
const ticks = (count: number) => Array.from({ length: count }, (_, n) => addDays(TODAY, -1 - n));

it('a goal struggles under 30 per cent of four weeks, once it is that old', () => {
  const old = addDays(TODAY, -28);
  expect(struggles(ticks(8), old, TODAY)).toBe(true);
  expect(struggles(ticks(9), old, TODAY)).toBe(false);
  expect(struggles([], addDays(TODAY, -27), TODAY)).toBe(false);
});

it('paused days do not count, and a month mostly paused says nothing', () => {
  const paused = (count: number) =>
    new Set(Array.from({ length: count }, (_, n) => addDays(TODAY, -28 + n)));
  const old = addDays(TODAY, -60);
  expect(struggles(ticks(5), old, TODAY, paused(12))).toBe(false);
  expect(struggles(ticks(4), old, TODAY, paused(12))).toBe(true);
  expect(struggles([], old, TODAY, paused(15))).toBe(false);
});
