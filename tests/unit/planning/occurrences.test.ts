import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../utils/domain/plan.ts';
import { plainWords } from '../../../utils/domain/record.ts';
import type { AtRhythm, SlotRule } from '../../../utils/domain/rhythm.ts';
import { instantOf, wallClockAt, wallTimeOf, type Day } from '../../../utils/domain/time.ts';
import { movedRule } from '../../../utils/domain/plan-rules.ts';
import { happenedLately, occurrencesOf } from '../../../utils/planning/index.ts';
import { BERLIN } from './make.ts';

function makePlan(on: AtRhythm['on'], time = '15:00', over: Partial<Plan> = {}): Plan {
  return {
    id: 'coffee',
    createdAt: 0,
    updatedAt: 0,
    words: plainWords({ title: '' }),
    template: 'coffee',
    sphere: 'others',
    when: { kind: 'at', on, time, offsets: [0], inQuietHours: false },
    minutes: 60,
    personId: null,
    sample: false,
    ...over,
  };
}

const days = (on: AtRhythm['on'], from: Day, to: Day): string[] =>
  occurrencesOf(makePlan(on), { from, to }, BERLIN).map(({ day }) => day);

describe('The times of a plan', () => {
  test('once is its day, within the days asked for', () => {
    expect(days({ day: '2026-11-26' }, '2026-11-23', '2026-11-29')).toEqual(['2026-11-26']);
    expect(days({ day: '2026-11-30' }, '2026-11-23', '2026-11-29')).toEqual([]);
  });

  test('again and again begin with its first day, end with its last, and leave out what was taken out', () => {
    const on = { rule: { kind: 'daily' }, from: '2026-11-24', until: '2026-11-28' } as const;
    expect(days({ ...on, except: ['2026-11-26'] }, '2026-11-20', '2026-12-20')).toEqual([
      '2026-11-24',
      '2026-11-25',
      '2026-11-27',
      '2026-11-28',
    ]);
  });

  test('keep their time on the wall over both changes of the clock', () => {
    const weekly = makePlan({ rule: { kind: 'weekly', days: [7] }, from: '2026-03-01' }, '15:00');
    const all = occurrencesOf(weekly, { from: '2026-03-01', to: '2026-12-31' }, BERLIN);
    expect(
      new Set(all.map(({ starts }) => wallTimeOf(wallClockAt(starts, BERLIN).minute))),
    ).toEqual(new Set(['15:00']));
    expect(all).toHaveLength(44);
  });
});

describe('A rule that is moved', () => {
  test.each<[SlotRule, Day, Day, SlotRule]>([
    [{ kind: 'daily' }, '2026-11-24', '2026-11-26', { kind: 'daily' }],
    [{ kind: 'weekdays' }, '2026-11-24', '2026-11-26', { kind: 'weekdays' }],
    [{ kind: 'weekdays' }, '2026-11-24', '2026-11-28', { kind: 'weekly', days: [1, 3, 4, 5, 6] }],
    [
      { kind: 'weekly', days: [2, 5] },
      '2026-11-24',
      '2026-11-26',
      { kind: 'weekly', days: [4, 5] },
    ],
    [{ kind: 'weekly', days: [2, 5] }, '2026-11-24', '2026-11-27', { kind: 'weekly', days: [5] }],
    [
      { kind: 'monthlyByDay', day: 24 },
      '2026-11-24',
      '2026-11-26',
      { kind: 'monthlyByDay', day: 26 },
    ],
    [
      { kind: 'monthlyByWeekday', nth: 4, day: 2 },
      '2026-11-24',
      '2026-11-19',
      { kind: 'monthlyByWeekday', nth: 3, day: 4 },
    ],
    [
      { kind: 'monthlyByWeekday', nth: -1, day: 2 },
      '2026-11-24',
      '2026-11-26',
      { kind: 'monthlyByWeekday', nth: -1, day: 4 },
    ],
    // A fifth one is not in every month: the last is.
    [
      { kind: 'monthlyByWeekday', nth: 4, day: 2 },
      '2026-12-22',
      '2026-12-31',
      { kind: 'monthlyByWeekday', nth: -1, day: 4 },
    ],
  ])('%j from %s to %s is %j', (rule, from, to, moved) => {
    expect(movedRule(rule, from, to)).toEqual(moved);
  });
});

describe('Whether it happened', () => {
  const asked = (plans: readonly Plan[], at: string): string | null => {
    const [day = '', time = ''] = at.split('T');
    const now = instantOf(day, time, BERLIN);
    const one = happenedLately(plans, { now, zone: BERLIN, dayStart: '04:00' });
    return one && `${one.planId} ${one.day}`;
  };
  const coffee = makePlan({ day: '2026-11-26' });

  test('is asked from its end on until the next logical day is over', () => {
    expect(asked([coffee], '2026-11-26T15:59')).toBeNull();
    expect(asked([coffee], '2026-11-26T16:00')).toBe('coffee 2026-11-26');
    expect(asked([coffee], '2026-11-28T03:59')).toBe('coffee 2026-11-26');
    expect(asked([coffee], '2026-11-28T04:00')).toBeNull();
  });

  test('is not asked of what was answered, nor of what was taken out', () => {
    const answers = [{ day: '2026-11-26', happened: false, at: 0 }];
    expect(asked([{ ...coffee, answers }], '2026-11-26T18:00')).toBeNull();
    expect(asked([{ ...coffee, deletedAt: 1 }], '2026-11-26T18:00')).toBeNull();
  });

  test('is asked of each time of what repeats by itself', () => {
    const rule = { rule: { kind: 'daily' }, from: '2026-11-20' } as const;
    const answers = [{ day: '2026-11-26', happened: true, at: 0 }];
    expect(asked([makePlan(rule, '15:00', { answers })], '2026-11-26T18:00')).toBe(
      'coffee 2026-11-25',
    );
    expect(asked([makePlan(rule, '15:00', { answers })], '2026-11-27T16:00')).toBe(
      'coffee 2026-11-27',
    );
  });

  test('is asked of what ran past midnight', () => {
    const party = makePlan({ day: '2026-11-25' }, '21:00', { minutes: 10 * 60 });
    expect(asked([party], '2026-11-26T06:59')).toBeNull();
    expect(asked([party], '2026-11-26T07:00')).toBe('coffee 2026-11-25');
  });
});
