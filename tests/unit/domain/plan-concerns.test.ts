import { describe, expect, test } from 'vitest';
import type { WeekLine } from '../../../utils/domain/boundary.ts';
import type { Spent } from '../../../utils/domain/hours-line.ts';
import { planConcerns, type PlannedTime } from '../../../utils/domain/plan-concerns.ts';

const NONE = { me: 0, us: 0, others: 0, elsewhere: 0 };
const CEILING: WeekLine = { sphere: 'us', direction: 'ceiling', minutes: 20 * 60 };

function planned(over: Partial<PlannedTime> = {}): PlannedTime {
  return {
    id: 'new',
    template: 'own',
    sphere: 'us',
    day: '2026-11-27',
    time: '19:30',
    minutes: 180,
    ...over,
  };
}

function concerns(
  plan: PlannedTime | readonly PlannedTime[],
  { us = 0, ahead = [], lines = [CEILING] }: Partial<Parts> = {},
): unknown[] {
  const spent: Spent = { minutes: { ...NONE, us }, evenings: NONE };
  const times = 'id' in plan ? [plan] : plan;
  const week = { first: '2026-11-23', isPresent: true };
  return planConcerns(times, { ...week, lines, spent, ahead }).map((concern) =>
    concern.kind === 'crosses' ? concern.measured.had / 60 : concern.kind,
  );
}

interface Parts {
  readonly us: number;
  readonly ahead: readonly PlannedTime[];
  readonly lines: readonly WeekLine[];
}

describe('A plan that would cross a ceiling', () => {
  test('is pointed out with what the week would then have', () => {
    expect(concerns(planned(), { us: 17 * 60 })).toEqual([]);
    expect(concerns(planned(), { us: 18 * 60 })).toEqual([21]);
  });

  test('counts what is planned already in that week, and itself only once', () => {
    const other = planned({ id: 'other', minutes: 120 });
    expect(concerns(planned(), { us: 16 * 60, ahead: [other] })).toEqual([21]);
    expect(concerns(planned(), { us: 16 * 60, ahead: [planned()] })).toEqual([]);
  });

  test('counts each of its times in that week', () => {
    const daily = [planned(), planned({ day: '2026-11-28' })];
    expect(concerns(daily, { us: 14 * 60 })).toEqual([]);
    expect(concerns(daily, { us: 15 * 60 })).toEqual([21]);
  });

  test('is not pointed out once it is crossed anyway, nor for another kind of time', () => {
    expect(concerns(planned(), { us: 21 * 60 })).toEqual([]);
    expect(concerns(planned({ sphere: 'others' }), { us: 18 * 60 })).toEqual([]);
  });

  test('counts an evening for a line in evenings, if it is long and late enough to be one', () => {
    const lines: WeekLine[] = [{ sphere: 'us', direction: 'ceiling', evenings: 1 }];
    const other = planned({ id: 'other' });
    expect(concerns(planned(), { lines, ahead: [other] })).toHaveLength(1);
    expect(concerns(planned({ time: '12:00' }), { lines, ahead: [other] })).toEqual([]);
    expect(concerns(planned({ minutes: 45 }), { lines, ahead: [other] })).toEqual([]);
  });
});

describe('An evening of one’s own', () => {
  const own = planned({ id: 'own', template: 'eveningOfMyOwn', sphere: 'me' });
  const others = (over: Partial<PlannedTime>) =>
    concerns(planned({ sphere: 'others', ...over }), { ahead: [own], lines: [] });

  test('is pointed out to what would lie on it', () => {
    expect(others({})).toEqual(['ownEvening']);
    expect(others({ time: '16:00', minutes: 90 })).toEqual(['ownEvening']);
    expect(others({ time: '01:00' })).toEqual(['ownEvening']);
  });

  test('is not to what ends before it, is on another day, or is one’s own', () => {
    expect(others({ time: '15:00', minutes: 120 })).toEqual([]);
    expect(others({ day: '2026-11-28' })).toEqual([]);
    expect(concerns(planned({ sphere: 'me' }), { ahead: [own], lines: [] })).toEqual([]);
  });
});
