import { describe, expect, test } from 'vitest';
import type { WeekLine } from '../../../utils/domain/boundary.ts';
import type { DayTime } from '../../../utils/domain/day-time.ts';
import { mostOf, weekPicture, wholeOf, type WeekBar } from '../../../utils/domain/week-picture.ts';
import { addDays } from '../../../utils/domain/time.ts';

const MONDAY = '2026-11-23';
const day = (place: number, minutes: DayTime['minutes'], over: Partial<DayTime> = {}): DayTime => ({
  day: addDays(MONDAY, place),
  minutes,
  evenings: {},
  source: null,
  ...over,
});
const picture = (
  exact: readonly DayTime[],
  days: readonly DayTime[] = exact,
  lines: readonly WeekLine[] = [],
  hasBond = true,
) => weekPicture({ from: MONDAY, exact, days, lines, hasBond }).bars;
const bar = (over: Partial<WeekBar>): WeekBar => ({
  sphere: 'me',
  unit: 'hours',
  exact: 0,
  about: 0,
  floor: null,
  ceiling: null,
  ...over,
});

describe('The week beside its lines', () => {
  test('has no bars while nothing is told of it, whatever was told of others or is drawn', () => {
    const line: WeekLine = { sphere: 'me', direction: 'floor', minutes: 300 };
    expect(picture([], [], [line])).toEqual([]);
    expect(picture([day(-1, { me: 60 }), day(7, { me: 60 })])).toEqual([]);
    expect(picture([day(2, { me: 0 })])).toEqual([]);
  });

  test('counts its first and its last day, and what stamps add by itself', () => {
    const exact = [day(0, { me: 30 }), day(6, { me: 20, us: 60 })];
    const days = [
      day(0, { me: 125, others: 95 }, { source: 'stamped' }),
      day(6, { me: 20, us: 60 }),
    ];
    expect(picture(exact, days)).toEqual([
      bar({ sphere: 'us', exact: 60 }),
      bar({ sphere: 'me', exact: 50, about: 95 }),
      bar({ sphere: 'others', about: 95 }),
      bar({ sphere: 'elsewhere' }),
    ]);
  });

  test('is there for a day that was stamped without a minute', () => {
    expect(picture([], [day(1, {}, { source: 'stamped' })])).toHaveLength(4);
  });

  test('has a floor and a ceiling where they are drawn, and evenings beside hours', () => {
    const lines: readonly WeekLine[] = [
      { sphere: 'me', direction: 'floor', minutes: 300 },
      { sphere: 'me', direction: 'ceiling', minutes: 600 },
      { sphere: 'others', direction: 'floor', evenings: 2 },
    ];
    const told = [day(1, { others: 180 }, { evenings: { others: 1 } })];
    const bars = picture(told, told, lines);
    expect(bars.filter(({ sphere }) => sphere === 'me')).toEqual([
      bar({ floor: 300, ceiling: 600 }),
    ]);
    expect(bars.filter(({ sphere }) => sphere === 'others')).toEqual([
      bar({ sphere: 'others', exact: 180 }),
      bar({ sphere: 'others', unit: 'evenings', exact: 1, floor: 2 }),
    ]);
  });

  test('knows nothing of us where nobody is chosen, unless time went there', () => {
    const line: WeekLine = { sphere: 'us', direction: 'ceiling', minutes: 600 };
    const kinds = (told: DayTime) =>
      picture([told], [told], [line], false).map(({ sphere, ceiling }) => [sphere, ceiling]);
    expect(kinds(day(0, { me: 60 })).map(([sphere]) => sphere)).not.toContain('us');
    expect(kinds(day(0, { us: 60 }))[0]).toEqual(['us', null]);
  });
});

test('bars of hours share one length, which holds the longest of them and every line; evenings are seven', () => {
  const bars = [
    bar({ exact: 100, about: 50 }),
    bar({ ceiling: 600 }),
    bar({ unit: 'evenings', floor: 2 }),
  ];
  expect(wholeOf(bars, 'hours')).toBe(600);
  expect(wholeOf(bars.slice(0, 1), 'hours')).toBe(150);
  expect(wholeOf(bars, 'evenings')).toBe(7);
});

test('most is one kind of time, or none where two are alike or nothing is there', () => {
  const time = { me: 0, us: 0, others: 0, elsewhere: 0 };
  expect(mostOf({ ...time, us: 3, me: 2 })).toBe('us');
  expect(mostOf({ ...time, us: 3, me: 3 })).toBeNull();
  expect(mostOf(time)).toBeNull();
});
