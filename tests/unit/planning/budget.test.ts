import { describe, expect, it } from 'vitest';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import type { Subject, SubjectKind } from '../../../utils/domain/subject.ts';
import { addDays, HOUR, MINUTE } from '../../../utils/domain/time.ts';
import {
  at,
  makePerson,
  makePresence,
  makeSettings,
  makeTally,
  planAt,
  planAtOpening,
  planAtReturn,
  TODAY,
} from './make.ts';

const NOW = at('10:00');
const DUE = [makePerson('mina', 7, 8)];

describe('The budget', () => {
  const raisedToday = (raised: Partial<Record<SubjectKind, number>>) => [
    makeTally(TODAY, { raised, lastRaisedAt: at('08:30') }),
  ];
  const goal: Subject[] = [makePerson('run', 7, 8, { kind: 'goal', sphere: 'me' })];
  const pause: Subject[] = [makePerson('stretch', 7, 8, { kind: 'break', sphere: 'me' })];

  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
    [7, 4],
    [8, 4],
  ])('of %i leaves %i for people', (cap, share) => {
    const settings = makeSettings({ cap });
    const at = (person: number) =>
      planAtReturn(NOW, { subjects: DUE, settings, tallies: raisedToday({ person }) }).raise.length;
    expect(at(share - 1)).toBe(1);
    expect(at(share)).toBe(0);
  });

  it('is shared by people, goals and us', () => {
    const tallies = raisedToday({ goal: 1, us: 1 });
    expect(planAtReturn(NOW, { subjects: DUE, tallies }).raise).toEqual([]);
  });

  it('holds one for all goals together', () => {
    expect(planAtReturn(NOW, { subjects: goal, tallies: raisedToday({}) }).raise).toHaveLength(1);
    expect(planAtReturn(NOW, { subjects: goal, tallies: raisedToday({ goal: 1 }) }).raise).toEqual(
      [],
    );
  });

  it.each([
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 2],
    [8, 2],
  ])('of %i leaves %i for breaks', (cap, share) => {
    const settings = makeSettings({ cap });
    const at = (count: number) =>
      planAtReturn(NOW, { subjects: pause, settings, tallies: raisedToday({ break: count }) }).raise
        .length;
    expect(at(share)).toBe(0);
    if (share > 0) expect(at(share - 1)).toBe(1);
  });

  it('never exceeds the cap over all kinds', () => {
    const tallies = raisedToday({ break: 2, us: 1, checkIn: 1 });
    expect(planAtReturn(NOW, { subjects: DUE, tallies }).raise).toEqual([]);
  });

  it('is 3 in the first seven days, and less where the user chose less', () => {
    const tallies = raisedToday({ break: 1, us: 1, checkIn: 1 });
    const six = { subjects: DUE, tallies, installedAt: at('09:00', -6) };
    const seven = { ...six, installedAt: at('09:00', -7) };
    expect(planAtReturn(NOW, six).raise).toEqual([]);
    expect(planAtReturn(NOW, seven).raise).toHaveLength(1);
    const settings = makeSettings({ cap: 1 });
    const chosen = { ...six, settings, tallies: raisedToday({ break: 1 }) };
    expect(planAtReturn(NOW, chosen).raise).toEqual([]);
  });

  it('at 0 raises nothing, not even at an opening, but offers the best', () => {
    const settings = makeSettings({ cap: 0 });
    const result = planAtOpening(NOW, { subjects: DUE, settings });
    expect(result.raise).toEqual([]);
    expect(result.card).toMatchObject({ kind: 'reminder', subjectId: 'mina', nudgeId: null });
    expect(result.badge).toBe('none');
  });

  it('keeps 45 minutes between any two, however they came', () => {
    const after = (minutes: number) => {
      const tallies = [makeTally(TODAY, { lastRaisedAt: NOW - minutes * MINUTE })];
      return planAtReturn(NOW, { subjects: DUE, tallies }).raise.length;
    };
    expect(after(44)).toBe(0);
    expect(after(45)).toBe(1);
  });

  it('keeps the spacing across the start of a day', () => {
    const dawn = at('04:10');
    const settings = makeSettings({ quietHours: sameEveryDay([]) });
    const presence = makePresence(dawn, { returnedAt: dawn });
    const tallies = [makeTally(addDays(TODAY, -1), { lastRaisedAt: at('03:50') })];
    expect(planAt(dawn, { subjects: DUE, settings, presence, tallies }).raise).toEqual([]);
  });

  it('a clock set back starts the spacing again, once', () => {
    const tallies = [makeTally(TODAY, { lastRaisedAt: NOW + 10 * HOUR })];
    const result = planAtReturn(NOW, { subjects: DUE, tallies });
    expect(result.raise).toEqual([]);
    expect(result.tallies).toMatchObject([{ lastRaisedAt: NOW }]);
    const later = NOW + 45 * MINUTE;
    const presence = makePresence(later, { returnedAt: later });
    const after = { subjects: DUE, tallies: result.tallies, presence };
    expect(planAt(later, after).raise).toHaveLength(1);
  });

  it('pitfall 17: a day counts by its own date, however often it is begun', () => {
    const yesterday = [makeTally(addDays(TODAY, -1), { raised: { person: 2 } })];
    expect(planAtReturn(NOW, { subjects: DUE, tallies: yesterday }).raise).toHaveLength(1);
  });
});
