import { describe, expect, it } from 'vitest';
import { addDays, HOUR, MINUTE } from '../../../utils/domain/time.ts';
import type { PlanState } from '../../../utils/planning/index.ts';
import {
  at,
  carriedOut,
  makePerson,
  makePresence,
  makeSettings,
  makeState,
  makeTally,
  planAt,
  planAtReturn,
  raisedIds,
  TODAY,
} from './make.ts';

const NOW = at('10:00');

describe('What was put off', () => {
  const snoozed = (until: number, atReturn: boolean) => [
    makePerson('mina', 7, 8, { snooze: { until, atReturn, times: 1 } }),
  ];

  it('is silent until its time, even at a return', () => {
    expect(planAtReturn(NOW, { subjects: snoozed(NOW + 1, true) }).raise).toEqual([]);
  });

  it('today waits for the next return', () => {
    const subjects = snoozed(NOW - MINUTE, true);
    expect(planAt(NOW, { subjects }).raise).toEqual([]);
    expect(planAtReturn(NOW, { subjects }).raise[0]).toMatchObject({
      id: `mina:${TODAY}:later1`,
      reason: { occasion: 'snoozed' },
    });
  });

  it('tomorrow comes at its time to somebody active', () => {
    const subjects = snoozed(NOW, false);
    expect(planAt(NOW, { subjects }).raise).toHaveLength(1);
    const presence = makePresence(NOW, { state: 'idle' });
    expect(planAt(NOW, { subjects, presence }).raise).toEqual([]);
  });

  it('comes before everything else and without the distance of another ask', () => {
    const lastShown = { day: TODAY, at: at('08:05'), due: addDays(TODAY, -1) };
    const put = { lastShown, snooze: { until: at('09:40'), atReturn: true, times: 1 } };
    const subjects = [makePerson('late', 7, 60), makePerson('mina', 7, 8, put)];
    expect(raisedIds(planAtReturn(NOW, { subjects }))).toEqual(['mina']);
  });

  it('is held back by spacing, and by no share, cap or first day after a time away', () => {
    const others = [makePerson('late', 7, 60)];
    const subjects = [...others, ...snoozed(NOW - MINUTE, true)];
    const full = makeTally(TODAY, { raised: { person: 2, us: 2 }, lastRaisedAt: at('08:30') });
    const raised = (over: Partial<PlanState>) =>
      raisedIds(planAtReturn(NOW, { subjects, tallies: [full], ...over }));
    expect(raised({})).toEqual(['mina']);
    expect(raised({ installedAt: at('09:00', -3) })).toEqual(['mina']);
    const back = { returnedAt: NOW, cameBackAt: at('09:00') };
    expect(raised({ presence: makePresence(NOW, back) })).toEqual(['mina']);
    expect(raised({ subjects: others })).toEqual([]);
    expect(raised({ tallies: [{ ...full, lastRaisedAt: at('09:30') }] })).toEqual([]);
    expect(raised({ settings: makeSettings({ cap: 0 }) })).toEqual([]);
  });

  it('waits for the end of quiet hours', () => {
    const night = at('21:30');
    const presence = makePresence(night, { returnedAt: night });
    const subjects = snoozed(night - MINUTE, true);
    expect(planAt(night, { subjects, presence }).raise).toEqual([]);
  });

  it('counts, so that others give way to it', () => {
    const tallies = [makeTally(TODAY, { raised: { person: 1 }, lastRaisedAt: at('08:10') })];
    const result = planAtReturn(NOW, { subjects: snoozed(NOW - MINUTE, true), tallies });
    expect(result.tallies).toMatchObject([{ raised: { person: 2 }, lastRaisedAt: NOW }]);
  });

  it('comes once', () => {
    const subjects = snoozed(NOW - MINUTE, true);
    const state = makeState(NOW, { subjects, presence: makePresence(NOW, { returnedAt: NOW }) });
    const after = carriedOut(state, planAt(NOW, state), NOW);
    const handled = after.nudges.map((row) => ({
      ...row,
      state: { kind: 'unanswered' as const, at: NOW },
    }));
    const later = NOW + 3 * HOUR;
    const presence = makePresence(later, { returnedAt: later });
    expect(planAt(later, { ...after, nudges: handled, presence }).raise).toEqual([]);
    expect(planAt(later, { ...after, nudges: [], presence }).raise).toEqual([]);
  });
});
