import { describe, expect, it } from 'vitest';
import type { WeekLine } from '../../../utils/domain/boundary.ts';
import { NO_SHARES, type DayStamp, type Shares } from '../../../utils/domain/day-stamp.ts';
import { addDays } from '../../../utils/domain/time.ts';
import type { PlanState } from '../../../utils/planning/index.ts';
import {
  at,
  atTime,
  makeBirthday,
  makeBreak,
  makeGoal,
  makePerson,
  makePresence,
  makeTally,
  makeTimed,
  onSlot,
  planAtReturn,
  raisedIds,
  TODAY,
} from './make.ts';

const NOW = at('10:00');
const line = (sphere: WeekLine['sphere'], direction: WeekLine['direction'], hours: number) => ({
  sphere,
  direction,
  minutes: hours * 60,
});
const logged = (ago: number, minutes: Partial<Record<'me' | 'us' | 'others', number>>) =>
  makeTally(addDays(TODAY, -ago), { minutes });
const raised = (over: Partial<PlanState>) => raisedIds(planAtReturn(NOW, over));

describe('A floor', () => {
  const friend = makePerson('friend', 20, 20);
  const pages = makeGoal('pages', onSlot('09:00'));
  const subjects = [friend, pages];
  const three = [1, 2, 3].map((ago) => logged(ago, { us: 60 }));

  it('lifts what is below it, once three days of fourteen were logged', () => {
    // With nothing below a floor the slot wins: its length weighs fully.
    expect(raised({ subjects, tallies: three })).toEqual(['pages']);
    const lines = [line('others', 'floor', 4)];
    expect(raised({ subjects, lines, tallies: three })).toEqual(['friend']);
    expect(raised({ subjects, lines, tallies: three.slice(1) })).toEqual(['pages']);
  });

  it('lifts nothing that is above it in the trailing seven days', () => {
    const lines = [line('others', 'floor', 4)];
    const met = [...three, logged(6, { others: 240 })];
    expect(raised({ subjects, lines, tallies: met })).toEqual(['pages']);
    const longAgo = [...three, logged(7, { others: 240 })];
    expect(raised({ subjects, lines, tallies: longAgo })).toEqual(['friend']);
  });
});

describe('A ceiling', () => {
  const lines = [line('others', 'ceiling', 2)];
  const mina = makePerson('mina', 7, 60);
  /** Today is a Monday, so that the week holds nothing but it. */
  const over = [makeTally(TODAY, { minutes: { others: 121 } })];

  it('holds back its sphere once it is crossed this week', () => {
    expect(raised({ subjects: [mina], lines, tallies: over })).toEqual([]);
    const at2 = [makeTally(TODAY, { minutes: { others: 120 } })];
    expect(raised({ subjects: [mina], lines, tallies: at2 })).toEqual(['mina']);
  });

  it('counts the calendar week, from the day it begins', () => {
    const yesterday = [logged(1, { others: 121 })];
    expect(raised({ subjects: [mina], lines, tallies: yesterday })).toEqual(['mina']);
    expect(raised({ subjects: [mina], lines, tallies: yesterday, weekStart: 7 })).toEqual([]);
  });

  it('touches neither breaks, nor timed things, nor a birthday on its day, nor what was put off', () => {
    const tea = makeTimed('tea', atTime('10:00'), { sphere: 'others' });
    expect(raised({ subjects: [tea], lines, tallies: over })).toEqual(['tea']);
    const birthday = makeBirthday('mina', { date: '--03-02' });
    expect(raised({ subjects: [birthday], lines, tallies: over })).toHaveLength(1);
    const put = { ...mina, snooze: { until: at('09:00'), atReturn: true, times: 1 } };
    expect(raised({ subjects: [put], lines, tallies: over })).toEqual(['mina']);
    const presence = makePresence(NOW, { activeSince: at('08:30'), stillAt: NOW });
    const me = [line('me', 'ceiling', 1)];
    const much = [makeTally(TODAY, { minutes: { me: 600 } })];
    expect(raised({ subjects: [makeBreak()], lines: me, tallies: much, presence })).toHaveLength(1);
  });
});

describe('Stamped days', () => {
  const friend = makePerson('friend', 20, 20);
  const pages = makeGoal('pages', onSlot('09:00'));
  const subjects = [friend, pages];
  const lines = [line('others', 'floor', 4)];
  const stamped = (agos: readonly number[], shares: Partial<Shares>) =>
    agos.map((ago): DayStamp => ({
      day: addDays(TODAY, -ago),
      shares: { ...NO_SHARES, ...shares },
      source: 'stamped',
      updatedAt: 0,
    }));

  it('count as days that are known of, as logged ones do', () => {
    const stamps = stamped([1, 2, 3], { us: 2 });
    expect(raised({ subjects, lines, stamps })).toEqual(['friend']);
    expect(raised({ subjects, lines, stamps: stamps.slice(1) })).toEqual(['pages']);
    const both = { tallies: [logged(4, { us: 60 })], stamps: stamps.slice(1) };
    expect(raised({ subjects, lines, ...both })).toEqual(['friend']);
  });

  it('fill a floor with what they estimate', () => {
    // A weekend of ten free hours a day.
    const stamps = stamped([1, 2, 8], { others: 1, us: 1 });
    expect(raised({ subjects, lines, stamps })).toEqual(['pages']);
  });

  it('cross a ceiling', () => {
    const mina = makePerson('mina', 7, 60);
    const ceiling = [line('others', 'ceiling', 3)];
    const stamps = stamped([0], { others: 2 });
    expect(raised({ subjects: [mina], lines: ceiling, stamps })).toEqual([]);
  });

  it('share their evenings for a line in evenings', () => {
    const mina = makePerson('mina', 7, 60);
    const evenings = (amount: number): WeekLine => {
      return { sphere: 'others', direction: 'ceiling', evenings: amount };
    };
    const tallies = [makeTally(TODAY, { minutes: { others: 600 } })];
    expect(raised({ subjects: [mina], lines: [evenings(1)], tallies })).toEqual(['mina']);
    const two = [makeTally(TODAY, { minutes: { others: 120 }, evenings: { others: 2 } })];
    expect(raised({ subjects: [mina], lines: [evenings(1)], tallies: two })).toEqual([]);
    const stamps = stamped([0], { others: 2 });
    expect(raised({ subjects: [mina], lines: [evenings(1)], stamps })).toEqual(['mina']);
  });
});
