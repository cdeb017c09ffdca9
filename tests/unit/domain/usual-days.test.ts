import { describe, expect, test } from 'vitest';
import { NO_SHARES, type DayStamp, type Shares } from '../../../utils/domain/day-stamp.ts';
import { addDays } from '../../../utils/domain/time.ts';
import { guessedDays, usualDays } from '../../../utils/domain/usual-days.ts';

/** A Thursday. */
const TODAY = '2026-11-26';

function stamp(ago: number, shares: Partial<Shares>, over: Partial<DayStamp> = {}): DayStamp {
  return {
    day: addDays(TODAY, -ago),
    shares: { ...NO_SHARES, ...shares },
    source: 'stamped',
    updatedAt: 0,
    ...over,
  };
}

describe('The other days, about as usual', () => {
  test('are the unstamped days of the week before today, each as the median of its weekday', () => {
    // Wednesdays: most, some, most. One Tuesday: none of us.
    const stamps = [
      ...[8, 15, 22].map((ago, place) => stamp(ago, { us: place === 1 ? 1 : 2, me: 1 })),
      stamp(9, { others: 1 }),
    ];
    expect(usualDays(stamps, TODAY)).toEqual([
      { day: addDays(TODAY, -2), shares: { ...NO_SHARES, others: 1 } },
      { day: addDays(TODAY, -1), shares: { ...NO_SHARES, us: 2, me: 1 } },
    ]);
  });

  test('claim the lower of two middles', () => {
    const stamps = [stamp(8, { us: 1 }), stamp(15, { us: 2 })];
    expect(usualDays(stamps, TODAY)).toEqual([
      { day: addDays(TODAY, -1), shares: { ...NO_SHARES, us: 1 } },
    ]);
  });

  test('are offered after two weeks, and not before', () => {
    const days = (ago: number) => usualDays([stamp(ago, { us: 2 }), stamp(8, { us: 2 })], TODAY);
    expect(days(14)).not.toEqual([]);
    expect(days(13)).toEqual([]);
  });

  test('leave alone what is stamped or assumed already, and replace a guess', () => {
    const base = [stamp(8, { us: 2 }), stamp(15, { us: 2 })];
    const yesterday = (source: DayStamp['source']) => stamp(1, { me: 1 }, { source });
    expect(usualDays([...base, yesterday('stamped')], TODAY)).toEqual([]);
    expect(usualDays([...base, yesterday('assumed')], TODAY)).toEqual([]);
    expect(usualDays([...base, yesterday('estimated')], TODAY)).toHaveLength(1);
  });

  test('learn from the user’s own stamps alone', () => {
    const stamps = [
      stamp(15, { me: 1 }),
      ...[8, 22, 29].map((ago) => stamp(ago, { us: 2 }, { source: 'assumed' })),
    ];
    expect(usualDays(stamps, TODAY)).toEqual([
      { day: addDays(TODAY, -1), shares: { ...NO_SHARES, me: 1 } },
    ]);
  });
});

test('a rough guess stands for the seven days before today that nothing better is known of', () => {
  const stamps = [stamp(1, { us: 1 }), stamp(2, { us: 1 }, { source: 'estimated' })];
  expect(guessedDays(stamps, TODAY)).toEqual([7, 6, 5, 4, 3, 2].map((ago) => addDays(TODAY, -ago)));
});
