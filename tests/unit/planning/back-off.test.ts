import { describe, expect, it } from 'vitest';
import type { BackOff } from '../../../utils/domain/back-off.ts';
import { addDays } from '../../../utils/domain/time.ts';
import type { PlanState } from '../../../utils/planning/index.ts';
import { at, makePerson, makeSettings, makeTally, planAt, TODAY } from './make.ts';

const NOW = at('10:00');
const SINCE = addDays(TODAY, -60);

/** So many raised and acted on, spread over the days from 14 ago to yesterday. */
function days(raised: number, acted: number, count = 14) {
  return Array.from({ length: count }, (_, n) =>
    makeTally(addDays(TODAY, n - count), {
      raised: { person: share(raised, n, count) },
      acted: share(acted, n, count),
    }),
  );
}

const share = (sum: number, n: number, count: number) =>
  Math.floor((sum * (n + 1)) / count) - Math.floor((sum * n) / count);

const backOff = (over: Partial<BackOff> = {}): BackOff => ({
  cap: 2,
  since: SINCE,
  untold: null,
  ...over,
});
const after = (over: Partial<PlanState>) => planAt(NOW, over).backOff;

describe('Little acted on', () => {
  it.each([
    [14, 0, null],
    [15, 0, 2],
    [15, 1, 2],
    [20, 2, null],
    [21, 2, 2],
  ])('of %i in 14 days %i: the cap of 4 becomes %s', (raised, acted, cap) => {
    expect(after({ tallies: days(raised, acted) })?.cap ?? null).toBe(cap);
  });

  it.each([
    [0, null],
    [1, null],
    [2, 1],
    [3, 1],
    [5, 2],
    [8, 4],
  ])('halves a cap of %i to %s, never below one', (cap, halved) => {
    const settings = makeSettings({ cap });
    expect(after({ settings, tallies: days(28, 0) })?.cap ?? null).toBe(halved);
  });

  it('counts from the last change on, and today not yet', () => {
    const changed = (since: string) => after({ backOff: backOff({ since }), tallies: days(28, 0) });
    expect(changed(addDays(TODAY, -7))?.cap).toBe(2);
    expect(changed(addDays(TODAY, -8))?.cap).toBe(1);
    const today = makeTally(TODAY, { raised: { person: 20 } });
    expect(after({ tallies: [today] })).toBeNull();
  });

  it('says so on the card once nothing else waits, and holds for the day', () => {
    const result = planAt(NOW, { tallies: days(28, 0) });
    expect(result.card).toEqual({ kind: 'backOff', direction: 'fewer', cap: 2 });
    expect(result.backOff).toEqual({ cap: 2, since: TODAY, untold: 'fewer' });
    const raised = (count: number, row: BackOff) => {
      const full = makeTally(TODAY, { raised: { us: count }, lastRaisedAt: at('08:00') });
      const subjects = [makePerson('mina', 7, 60)];
      return planAt(NOW, { subjects, backOff: row, tallies: [full] }).card.kind;
    };
    expect(raised(1, backOff())).toBe('calm');
    expect(raised(1, backOff({ cap: null }))).toBe('reminder');
  });
});

describe('Acted on again', () => {
  it.each([
    [10, 1, 2],
    [10, 2, 3],
    [0, 0, 2],
  ])('of %i in 14 days %i: the halved cap of 2 is %s', (raised, acted, cap) => {
    expect(after({ backOff: backOff(), tallies: days(raised, acted) })?.cap).toBe(cap);
  });

  it('gives one back after 14 days, not before, and says so', () => {
    const tallies = days(10, 5);
    const early = backOff({ since: addDays(TODAY, -13) });
    expect(after({ backOff: early, tallies })).toEqual(early);
    const due = backOff({ since: addDays(TODAY, -14) });
    expect(after({ backOff: due, tallies })).toEqual({ cap: 3, since: TODAY, untold: 'more' });
  });

  it('ends where the user’s own cap is reached', () => {
    expect(after({ backOff: backOff({ cap: 3 }), tallies: days(10, 5) })).toEqual({
      cap: null,
      since: TODAY,
      untold: 'more',
    });
  });
});
