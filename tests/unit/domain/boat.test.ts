import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceOf, readingOf, type Balance } from '../../../utils/domain/boat.ts';
import type { WeekLine } from '../../../utils/domain/boundary.ts';
import type { DayTime } from '../../../utils/domain/day-time.ts';
import type { Spent } from '../../../utils/domain/hours-line.ts';
import { levelOf } from '../../../utils/domain/lean.ts';
import { SPHERES, type TimeSphere } from '../../../utils/domain/sphere.ts';
import { addDays } from '../../../utils/domain/time.ts';

const TODAY = '2026-11-26';
const NO_EVENINGS = { me: 0, us: 0, others: 0, elsewhere: 0 };

/** Hours of us, me, others, elsewhere, as engine.md writes a week. */
function week(us: number, me: number, others: number, elsewhere: number): Spent {
  const hours = { us, me, others, elsewhere };
  const minutes = Object.fromEntries(
    Object.entries(hours).map(([sphere, value]) => [sphere, value * 60]),
  ) as Spent['minutes'];
  return { minutes, evenings: NO_EVENINGS };
}
const line = (
  sphere: WeekLine['sphere'],
  direction: WeekLine['direction'],
  hours: number,
): WeekLine => ({ sphere, direction, minutes: hours * 60 });

const PINNED = [line('us', 'ceiling', 20), line('me', 'floor', 5), line('others', 'floor', 4)];

describe('The pinned weeks', () => {
  test.each([
    [[9, 5, 4, 22], PINNED, 0, 'level'],
    [[3, 1, 1, 35], PINNED, 0.06, 'level'],
    [[25, 2, 1, 12], PINNED, 0.72, 'usALot'],
    [[2, 8, 8, 22], [line('us', 'floor', 8)], -0.3, 'awayALittle'],
  ] as const)('%j with %j leans %d, %s', (hours, lines, lean, level) => {
    const balance = balanceOf(week(...(hours as [number, number, number, number])), lines, true);
    expect(balance.lean).toBeCloseTo(lean, 2);
    expect(levelOf(balance.lean)).toBe(level);
  });

  test('the sail is reefed by what is missing of one’s own time', () => {
    expect(balanceOf(week(9, 5, 4, 22), PINNED, true).sail).toBe(1);
    expect(balanceOf(week(9, 2, 4, 22), PINNED, true).sail).toBe(0.4);
    expect(balanceOf(week(9, 0, 4, 22), [], true).sail).toBe(1);
  });

  test('without a bond the boat stays level and its sail tells of me', () => {
    const balance = balanceOf(week(25, 1, 0, 5), PINNED, false);
    expect(balance).toMatchObject({ lean: 0, sail: 0.2 });
  });
});

const hours = fc.record({
  us: fc.integer({ min: 0, max: 80 }),
  me: fc.integer({ min: 0, max: 80 }),
  others: fc.integer({ min: 0, max: 80 }),
  elsewhere: fc.integer({ min: 0, max: 80 }),
});
const anyWeek = fc
  .tuple(hours, fc.record({ us: fc.nat(7), me: fc.nat(7), others: fc.nat(7) }))
  .map(([of, evenings]): Spent => ({
    ...week(of.us, of.me, of.others, of.elsewhere),
    evenings: { ...evenings, elsewhere: 0 },
  }));

/** For each kind of time a floor, a ceiling, both or neither, in hours or in evenings. */
const linesOf = (sphere: (typeof SPHERES)[number]) =>
  fc
    .tuple(
      fc.option(fc.integer({ min: 1, max: 40 })),
      fc.option(fc.nat(20)),
      fc.constantFrom('minutes', 'evenings'),
    )
    .map(([floor, more, unit]): WeekLine[] => {
      const at = (direction: WeekLine['direction'], amount: number) =>
        ({ sphere, direction, [unit]: amount * (unit === 'minutes' ? 60 : 1) }) as WeekLine;
      return [
        ...(floor === null ? [] : [at('floor', floor)]),
        ...(more === null ? [] : [at('ceiling', (floor ?? 1) + more)]),
      ];
    });
const anyLines = fc.tuple(...SPHERES.map(linesOf)).map((lines) => lines.flat());

function oneHourMore({ minutes, evenings }: Spent, sphere: TimeSphere): Spent {
  return { minutes: { ...minutes, [sphere]: minutes[sphere] + 60 }, evenings };
}
function oneEveningMore({ minutes, evenings }: Spent, sphere: TimeSphere): Spent {
  return oneHourMore(
    { minutes, evenings: { ...evenings, [sphere]: evenings[sphere] + 1 } },
    sphere,
  );
}
const leanOf = (spent: Spent, lines: readonly WeekLine[]) => balanceOf(spent, lines, true).lean;
const A_HAIR = 1e-9;

describe('In any week, with any lines', () => {
  test('lean is in [−1, 1], and sail, short, over and shares are in [0, 1]', () => {
    fc.assert(
      fc.property(anyWeek, anyLines, (spent, lines) => {
        const { lean, sail, short, over, shareOfUs, shareOfOutside }: Balance = balanceOf(
          spent,
          lines,
          true,
        );
        expect(Math.abs(lean)).toBeLessThanOrEqual(1);
        for (const part of [sail, over, shareOfUs, shareOfOutside, ...Object.values(short)]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test.each([oneHourMore, oneEveningMore])(
    'lean never falls with one more for us, never rises with one more for me or others: %o',
    (more) => {
      fc.assert(
        fc.property(anyWeek, anyLines, (spent, lines) => {
          const before = leanOf(spent, lines);
          expect(leanOf(more(spent, 'us'), lines)).toBeGreaterThanOrEqual(before - A_HAIR);
          for (const sphere of ['me', 'others'] as const) {
            expect(leanOf(more(spent, sphere), lines)).toBeLessThanOrEqual(before + A_HAIR);
          }
        }),
      );
    },
  );

  test('without ceilings, and without time or lines for me, swapping us and others negates it', () => {
    fc.assert(
      fc.property(anyWeek, anyLines, ({ minutes, evenings }, drawn) => {
        const lines = drawn.filter(({ sphere, direction }) => {
          return direction === 'floor' && sphere !== 'me';
        });
        const of = (us: TimeSphere, others: TimeSphere): Spent => ({
          minutes: { ...minutes, me: 0, us: minutes[us], others: minutes[others] },
          evenings: { ...evenings, me: 0, us: evenings[us], others: evenings[others] },
        });
        const swapped = lines.map((each): WeekLine => {
          return { ...each, sphere: each.sphere === 'us' ? 'others' : 'us' };
        });
        const lean = leanOf(of('us', 'others'), lines);
        expect(leanOf(of('others', 'us'), swapped)).toBeCloseTo(-lean, 9);
      }),
    );
  });

  test('it never leans away from us without a floor of us, nor anywhere without a line', () => {
    fc.assert(
      fc.property(anyWeek, anyLines, (spent, drawn) => {
        const lines = drawn.filter(({ sphere, direction }) => {
          return sphere !== 'us' || direction === 'ceiling';
        });
        expect(leanOf(spent, lines)).toBeGreaterThanOrEqual(0);
        expect(leanOf(spent, [])).toBeCloseTo(0);
      }),
    );
  });

  test('ceilings of me or others never move the boat', () => {
    fc.assert(
      fc.property(anyWeek, anyLines, (spent, lines) => {
        const moving = lines.filter(({ sphere, direction }) => {
          return sphere === 'us' || direction === 'floor';
        });
        expect(balanceOf(spent, lines, true)).toEqual(balanceOf(spent, moving, true));
      }),
    );
  });
});

describe('A reading', () => {
  const day = (ago: number, over: Partial<DayTime> = {}): DayTime => ({
    day: addDays(TODAY, -ago),
    minutes: { us: 60 },
    evenings: {},
    source: null,
    ...over,
  });
  const days = (agos: readonly number[]) => agos.map((ago) => day(ago));

  test('needs four of the last seven days; with none the boat is at anchor', () => {
    expect(readingOf([], [], TODAY, true)).toEqual({ kind: 'atAnchor', recorded: 0 });
    expect(readingOf(days([0, 1, 2]), [], TODAY, true)).toEqual({ kind: 'atAnchor', recorded: 3 });
    expect(readingOf(days([0, 1, 2, 6]), [], TODAY, true)).toMatchObject({ kind: 'reading' });
    expect(readingOf(days([0, 1, 2, 7]), [], TODAY, true)).toMatchObject({ recorded: 3 });
    expect(readingOf(days([-1, 0, 1, 2]), [], TODAY, true)).toMatchObject({ recorded: 3 });
  });

  test('counts a stamped day without an hour, not a logged one without minutes', () => {
    const stamped = day(3, { minutes: {}, source: 'assumed' });
    const empty = day(3, { minutes: { us: 0 } });
    expect(readingOf([...days([0, 1, 2]), stamped], [], TODAY, true).kind).toBe('reading');
    expect(readingOf([...days([0, 1, 2]), empty], [], TODAY, true).kind).toBe('atAnchor');
  });

  test('says when all of it is a guess', () => {
    const guess = [0, 1, 2, 3].map((ago) => day(ago, { source: 'estimated' }));
    expect(readingOf(guess, [], TODAY, true)).toMatchObject({ guessed: true });
    expect(readingOf([...guess, day(4)], [], TODAY, true)).toMatchObject({ guessed: false });
  });

  test('knows no line of us where nobody is chosen', () => {
    const reading = readingOf(days([0, 1, 2, 3]), PINNED, TODAY, false);
    expect(reading).toMatchObject({ lines: [{ sphere: 'me' }, { sphere: 'others' }] });
  });
});
