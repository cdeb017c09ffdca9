import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isBlank,
  NO_SHARES,
  nextShare,
  type DayStamp,
  type Share,
  type Shares,
} from '../../../utils/domain/day-stamp.ts';
import { dayTime, daysTime, isRecorded, sumOf, timeIn } from '../../../utils/domain/day-time.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import { TIME_SPHERES } from '../../../utils/domain/sphere.ts';

const FREE = DEFAULT_SETTINGS.freeHours;
const MONDAY = '2026-11-23';
const SATURDAY = '2026-11-28';

function stamp(day: string, shares: Partial<Shares>): DayStamp {
  return { day, shares: { ...NO_SHARES, ...shares }, source: 'stamped', updatedAt: 0 };
}
const blank = (day: string) => ({ day, minutes: {} });

describe('A tap', () => {
  test('is some, a second most, a third none', () => {
    expect([0, 1, 2].map((share) => nextShare(share as Share))).toEqual([1, 2, 0]);
  });

  test('is a stamp as long as any chip is tapped', () => {
    expect(isBlank(NO_SHARES)).toBe(true);
    expect(isBlank({ ...NO_SHARES, elsewhere: 1 })).toBe(false);
  });
});

describe('A stamp', () => {
  test('shares four hours on a workday, ten on the weekend', () => {
    const shares = { us: 2, others: 1, me: 1 } as const;
    const workday = dayTime(blank(MONDAY), stamp(MONDAY, shares), FREE);
    expect(workday.minutes).toEqual({ us: 120, others: 60, me: 60, elsewhere: 0 });
    const weekend = dayTime(blank(SATURDAY), stamp(SATURDAY, shares), FREE);
    expect(weekend.minutes).toEqual({ us: 300, others: 150, me: 150, elsewhere: 0 });
    const own = dayTime(blank(MONDAY), stamp(MONDAY, shares), { workday: 2, weekend: 2 });
    expect(own.minutes.us).toBe(60);
  });

  test('fills only what exact times left over, and is added to them', () => {
    const exact = { day: MONDAY, minutes: { us: 90 } };
    const { minutes } = dayTime(exact, stamp(MONDAY, { us: 1, elsewhere: 2 }), FREE);
    expect(minutes).toEqual({ us: 90 + 50, elsewhere: 100, me: 0, others: 0 });
  });

  test('adds nothing to a day that is full already', () => {
    const exact = { day: MONDAY, minutes: { us: 300 } };
    expect(dayTime(exact, stamp(MONDAY, { me: 2 }), FREE).minutes).toMatchObject({
      us: 300,
      me: 0,
    });
  });

  test('shares the one evening of a day alike', () => {
    const shared = stamp(MONDAY, { us: 2, me: 1 });
    expect(dayTime(blank(MONDAY), shared, FREE).evenings).toMatchObject({ us: 2 / 3, me: 1 / 3 });
    const spent = { day: MONDAY, minutes: { others: 180 }, evenings: { others: 1 } };
    expect(dayTime(spent, shared, FREE).evenings).toMatchObject({ others: 1, us: 0, me: 0 });
  });

  test('never makes less of what is exact, nor more of a day than it is or was', () => {
    const minutes = fc.record({
      me: fc.nat(800),
      us: fc.nat(800),
      others: fc.nat(800),
      elsewhere: fc.nat(800),
    });
    const share = fc.constantFrom<Share>(0, 1, 2);
    const shares = fc.record({ me: share, us: share, others: share, elsewhere: share });
    fc.assert(
      fc.property(minutes, shares, (exact, given) => {
        const day = dayTime({ day: MONDAY, minutes: exact }, stamp(MONDAY, given), FREE);
        for (const sphere of TIME_SPHERES) {
          expect(day.minutes[sphere]).toBeGreaterThanOrEqual(exact[sphere]);
        }
        const whole = isBlank(given) ? sumOf(exact) : Math.max(240, sumOf(exact));
        expect(sumOf(day.minutes)).toBeCloseTo(whole, 6);
      }),
    );
  });
});

describe('A day', () => {
  test('is known of once it is stamped in any way, or minutes were logged', () => {
    const days = daysTime(
      [
        { day: '2026-11-20', minutes: { me: 5 } },
        { day: '2026-11-21', minutes: {} },
        { day: '2026-11-22', minutes: { me: 0 } },
      ],
      [stamp(MONDAY, { elsewhere: 1 }), { ...stamp('2026-11-24', { us: 1 }), source: 'assumed' }],
      FREE,
    );
    expect(days.filter(isRecorded).map(({ day }) => day)).toEqual([
      '2026-11-20',
      MONDAY,
      '2026-11-24',
    ]);
  });

  test('is summed up from its first to its last, both included', () => {
    const days = ['2026-11-22', MONDAY, '2026-11-24', '2026-11-25'].map((day) => ({
      day,
      minutes: { us: 10 },
      evenings: {},
      source: null,
    }));
    expect(timeIn(days, MONDAY, '2026-11-24', 'minutes').us).toBe(20);
  });
});
