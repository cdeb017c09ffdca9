import { describe, expect, test } from 'vitest';
import { readingOf, type BoatReading } from '../../../utils/domain/boat.ts';
import { sentenceOf, standingAfter, type BoatStanding } from '../../../utils/domain/boat-view.ts';
import type { BondKind } from '../../../utils/domain/bond.ts';
import type { WeekLine } from '../../../utils/domain/boundary.ts';
import { addDays } from '../../../utils/domain/time.ts';

const TODAY = '2026-11-26';
const line = (
  sphere: WeekLine['sphere'],
  direction: WeekLine['direction'],
  hours: number,
): WeekLine => ({ sphere, direction, minutes: hours * 60 });
const PINNED = [line('us', 'ceiling', 20), line('me', 'floor', 5), line('others', 'floor', 4)];

/** A week of so many hours of us, me, others, elsewhere, told of on four days. */
function reading(
  hours: readonly [us: number, me: number, others: number, elsewhere: number],
  lines: readonly WeekLine[] = PINNED,
  hasBond = true,
): BoatReading {
  const [us, me, others, elsewhere] = hours.map((each) => each * 15);
  const minutes = { us, me, others, elsewhere } as Record<string, number>;
  const days = [0, 1, 2, 3].map((ago) => {
    return { day: addDays(TODAY, -ago), minutes, evenings: {}, source: 'stamped' as const };
  });
  return readingOf(days, lines, TODAY, hasBond);
}
const ANCHOR: BoatReading = { kind: 'atAnchor', recorded: 2 };
const LEVEL = reading([9, 5, 4, 22]);
const A_LOT = reading([25, 2, 1, 12]);
const first = (of: BoatReading) => standingAfter(null, of, { today: TODAY, told: '1' });

interface Told {
  readonly plans?: number;
  readonly bond?: BondKind | null;
}

function said(of: BoatReading, { plans = 0, bond = 'partner' }: Told = {}) {
  return sentenceOf(first(of).picture, of, { plans, bond });
}

test('of two alike it is the same that is named, in whatever order lines were drawn', () => {
  const week = [16, 0, 0, 0] as const;
  const others = { kind: 'short', sphere: 'others', unit: 'hours', had: 0, line: 240 };
  expect(said(reading(week))).toMatchObject({ side: 1, fact: others });
  expect(said(reading(week, PINNED.toReversed()))).toMatchObject({ side: 1, fact: others });
});

describe('The picture', () => {
  test('is at anchor without a reading', () => {
    expect(first(ANCHOR).picture).toEqual({ kind: 'atAnchor' });
  });

  test('leans, reefs its sail, and outlines what had no time at all', () => {
    expect(first(A_LOT).picture).toEqual({
      kind: 'sailing',
      lean: 'usALot',
      sail: 0.75,
      faces: { me: true, us: true, others: true },
    });
    expect(first(reading([4, 0, 0, 20], [])).picture).toMatchObject({
      faces: { me: false, us: true, others: false },
    });
  });

  test('changes at once after a log, and else at most once a logical day', () => {
    const morning = first(LEVEL);
    const held = standingAfter(morning, A_LOT, { today: TODAY, told: '1' });
    expect(held).toBe(morning);
    const logged = standingAfter(morning, A_LOT, { today: TODAY, told: '2' });
    expect(logged.picture).toMatchObject({ lean: 'usALot' });
    const tomorrow = addDays(TODAY, 1);
    const after = standingAfter(morning, A_LOT, { today: tomorrow, told: '1' });
    expect(after).toMatchObject({ picture: { lean: 'usALot' }, changedOn: tomorrow });
    expect(standingAfter(after, LEVEL, { today: tomorrow, told: '1' })).toBe(after);
  });

  test('is the same after a second look', () => {
    const pairs = [ANCHOR, LEVEL, A_LOT].flatMap((one) =>
      [ANCHOR, LEVEL, A_LOT].map((other) => [one, other] as const),
    );
    for (const [one, other] of pairs) {
      for (const told of ['1', '2']) {
        const at = { today: TODAY, told };
        const once: BoatStanding = standingAfter(first(one), other, at);
        expect(standingAfter(once, other, at)).toEqual(once);
      }
    }
  });
});

describe('The sentence', () => {
  test('of a boat at anchor tells how many days are known, and of plans', () => {
    expect(said(ANCHOR, { plans: 3 })).toEqual({ kind: 'atAnchor', recorded: 2, plans: 3 });
  });

  test('says who had less than was drawn where it leans', () => {
    expect(said(reading([10, 5, 1, 4]))).toMatchObject({
      side: 1,
      fact: { kind: 'short', sphere: 'others', had: 60, line: 240 },
    });
    expect(said(reading([2, 8, 8, 22], [line('us', 'floor', 8)]))).toMatchObject({
      side: -1,
      fact: { kind: 'short', sphere: 'us', had: 120, line: 480 },
    });
  });

  test('says what was above its line where that pulls more', () => {
    const lines = [line('us', 'ceiling', 10), line('others', 'floor', 4)];
    expect(said(reading([20, 0, 3, 30], lines))).toMatchObject({
      side: 1,
      fact: { kind: 'over', sphere: 'us', had: 1200, line: 600 },
    });
  });

  test('speaks of respite, never of too much, where somebody is cared for', () => {
    const lines = [line('us', 'ceiling', 10)];
    expect(said(reading([20, 0, 3, 2], lines), { bond: 'caredFor' })).toMatchObject({
      side: 1,
      fact: { kind: 'respite' },
    });
    expect(said(reading([10.5, 3, 3, 2], lines), { bond: 'caredFor' })).toMatchObject({
      side: 0,
      fact: { kind: 'respite' },
    });
  });

  test('of a level boat says that most went elsewhere before anything else', () => {
    expect(said(reading([3, 1, 1, 35]))).toMatchObject({ side: 0, fact: { kind: 'elsewhere' } });
  });

  test('of a level boat says what is kept only where it is', () => {
    expect(said(reading([9, 5, 4, 8]))).toMatchObject({ fact: { kind: 'kept', all: true } });
    expect(said(reading([9, 5, 4, 8], PINNED.slice(0, 2)))).toMatchObject({
      fact: { kind: 'kept', all: false },
    });
    expect(said(reading([9, 5, 4, 8], []))).toMatchObject({ fact: { kind: 'noLines' } });
    expect(said(reading([2, 5, 3.5, 8]))).toMatchObject({
      fact: { kind: 'short', sphere: 'others' },
    });
    const above = said(reading([9, 5, 4, 8], [line('me', 'ceiling', 4)]));
    expect(above).toMatchObject({ fact: { kind: 'over', sphere: 'me' } });
  });

  test('without a bond speaks of me and others alone', () => {
    expect(said(reading([30, 5, 1, 4], PINNED, false), { bond: null })).toMatchObject({
      side: 0,
      fact: { kind: 'short', sphere: 'others' },
    });
  });

  test('beside a picture that is held back claims nothing that is not so', () => {
    const { picture } = first(A_LOT);
    expect(sentenceOf(picture, LEVEL, { plans: 0, bond: 'partner' })).toMatchObject({
      side: 1,
      fact: null,
    });
    expect(sentenceOf(picture, ANCHOR, { plans: 0, bond: 'partner' })).toMatchObject({
      kind: 'atAnchor',
    });
  });
});
