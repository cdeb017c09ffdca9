import { describe, expect, it } from 'vitest';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import { addDays, HOUR, instantOf, MINUTE } from '../../../utils/domain/time.ts';
import { plan } from '../../../utils/planning/index.ts';
import type { PlanState } from '../../../utils/planning/index.ts';
import {
  at,
  atTime,
  carriedOut,
  makePerson,
  makePresence,
  makeSettings,
  makeState,
  makeTally,
  makeTimed,
  planAt,
  planAtReturn,
  raisedIds,
  TODAY,
} from './make.ts';

const NOON = at('12:00');
const TEA = makeTimed('tea', atTime('12:00'));

describe('Something timed', () => {
  it('is raised at its time, with its time as the reason', () => {
    expect(planAt(NOON - 1, { subjects: [TEA] }).raise).toEqual([]);
    expect(planAt(NOON, { subjects: [TEA] }).raise).toMatchObject([
      {
        id: `tea:${TODAY}T12:00`,
        timed: true,
        voice: 'toast',
        expiresAt: NOON + 2 * HOUR,
        due: TODAY,
        reason: { rule: 'at', occasion: 'time', offset: 0, time: '12:00' },
      },
    ]);
  });

  it.each(['idle', 'locked'] as const)('is raised while %s', (state) => {
    const presence = makePresence(NOON, { state });
    expect(planAt(NOON, { subjects: [TEA], presence }).raise).toHaveLength(1);
  });

  it('is outside cap and spacing, but starts the spacing', () => {
    const settings = makeSettings({ cap: 0 });
    const tallies = [makeTally(TODAY, { lastRaisedAt: NOON - MINUTE, raised: { person: 2 } })];
    const result = planAt(NOON, { subjects: [TEA], settings, tallies });
    expect(result.raise).toHaveLength(1);
    expect(result.tallies).toEqual([
      makeTally(TODAY, { raised: { person: 2 }, lastRaisedAt: NOON }),
    ]);
    const both = [TEA, makePerson('mina', 7, 9)];
    expect(raisedIds(planAtReturn(NOON, { subjects: both }))).toEqual(['tea']);
  });

  it('starts no spacing where it is a test: a first hello may follow at once', () => {
    const test = { ...TEA, kind: 'test' as const };
    const [row] = planAt(NOON, { subjects: [test] }).tallies;
    expect(row?.lastRaisedAt).toBeNull();
  });

  it('pitfall 21: missed while the worker was dead, is raised once at the next look within two hours', () => {
    const late = NOON + 2 * HOUR - 1;
    const state = makeState(late, { subjects: [TEA] });
    const result = plan(state, late, 'Europe/Berlin');
    expect(result.raise).toHaveLength(1);
    expect(planAt(late + 2 * HOUR, carriedOut(state, result, late)).raise).toEqual([]);
    expect(planAt(NOON + 2 * HOUR, { subjects: [TEA] }).raise).toEqual([]);
  });

  it('leaves after two hours, in silence', () => {
    const state = makeState(NOON, { subjects: [TEA] });
    const after = carriedOut(state, planAt(NOON, state), NOON);
    expect(planAt(NOON + 2 * HOUR - 1, after).expire).toEqual([]);
    const over = planAt(NOON + 2 * HOUR, after);
    expect(over.expire).toEqual([`tea:${TODAY}T12:00`]);
    expect(over.badge).toBe('none');
    expect(over.subjects).toEqual([]);
  });

  it('in quiet hours comes only where that was confirmed', () => {
    const night = at('22:00');
    const rings = (inQuietHours: boolean) =>
      planAt(night, { subjects: [makeTimed('tea', atTime('22:00', { inQuietHours }))] }).raise;
    expect(rings(false)).toEqual([]);
    expect(rings(true)).toHaveLength(1);
  });

  it('pitfall 27: what quiet hours held back comes one by one, the latest first, spaced', () => {
    const settings = makeSettings({ quietHours: sameEveryDay([{ start: '20:00', end: '10:00' }]) });
    const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
    const subjects = hours.map((time) => makeTimed(time, atTime(time)));
    const morning = at('10:00');
    let state: PlanState = makeState(morning, { settings, subjects });
    const raised = [];
    for (let minute = 0; minute < 55; minute += 5) {
      const now = morning + minute * MINUTE;
      const result = planAt(now, state);
      raised.push(...result.raise.map(({ subjectId }) => `${minute} ${subjectId}`));
      state = carriedOut(state, result, now);
    }
    expect(raised).toEqual(['0 10:00', '45 09:00']);
  });

  it('pitfall 27: of two held back until the same end, one comes then', () => {
    const settings = makeSettings({ quietHours: sameEveryDay([{ start: '20:00', end: '10:00' }]) });
    const subjects = ['09:15', '09:45'].map((time) => makeTimed(time, atTime(time)));
    const { raise } = planAt(at('10:00'), { settings, subjects });
    expect(raise.map(({ subjectId }) => subjectId)).toEqual(['09:45']);
  });

  it('pitfall 24: set for a time that has passed does not ring at once', () => {
    const setAt = NOON + 20_000;
    const later = NOON + 5 * MINUTE;
    const entered = (time: string) => [makeTimed('tea', atTime(time), { setAt })];
    expect(planAt(later, { subjects: entered('11:59') }).raise).toEqual([]);
    expect(planAt(later, { subjects: entered('12:00') }).raise).toHaveLength(1);
    expect(planAt(later, { subjects: entered('12:05') }).raise).toHaveLength(1);
  });

  it('once on a day, comes on that day alone', () => {
    const tomorrow = makeTimed('tea', atTime('12:00', { on: { day: addDays(TODAY, 1) } }));
    expect(planAt(NOON, { subjects: [tomorrow] }).raise).toEqual([]);
    expect(planAt(at('12:00', 1), { subjects: [tomorrow] }).raise).toHaveLength(1);
    expect(planAt(at('12:00', 2), { subjects: [tomorrow] }).raise).toEqual([]);
  });

  it('of a line comes ten minutes before and ten after, under two ids', () => {
    const line = makeTimed('shut', atTime('18:30', { offsets: [-10, 10] }), { kind: 'clockLine' });
    let state = makeState(NOON, { subjects: [line] });
    const ids: string[] = [];
    for (let minute = 0; minute < 60; minute += 5) {
      const now = at('18:00') + minute * MINUTE;
      const result = planAt(now, state);
      ids.push(...result.raise.map(({ id }) => `${minute} ${id}`));
      state = carriedOut(state, result, now);
    }
    expect(ids).toEqual([`20 shut:${TODAY}T18:30-10`, `40 shut:${TODAY}T18:30+10`]);
  });

  it('of a line says nothing more of ten minutes before once its time is there', () => {
    const subjects = [makeTimed('shut', atTime('18:30', { offsets: [-10, 10] }))];
    const [before] = planAt(at('18:29'), { subjects }).raise;
    expect(before?.expiresAt).toBe(at('18:30'));
    expect(planAt(at('18:30'), { subjects }).raise).toEqual([]);
    expect(raisedIds(planAt(at('18:40'), { subjects }))).toEqual(['shut']);
  });

  it('of a line declined at its first word has no second, until the next day', () => {
    const subjects = [makeTimed('shut', atTime('18:30', { offsets: [-10, 10] }))];
    const state = makeState(at('18:20'), { subjects });
    const after = carriedOut(state, planAt(at('18:20'), state), at('18:20'));
    const declined = {
      ...after,
      nudges: after.nudges.map((nudge) => ({
        ...nudge,
        state: { kind: 'handled', at: at('18:21'), answer: 'notThisOne' } as const,
      })),
    };
    expect(planAt(at('18:40'), declined).raise).toEqual([]);
    expect(planAt(at('18:20', 1), declined).raise).toHaveLength(1);
  });

  it('of a line missed at both its times rings for the later alone', () => {
    const line = makeTimed('shut', atTime('18:30', { offsets: [-10, 10] }));
    const late = at('19:00');
    const state = makeState(late, { subjects: [line] });
    const result = planAt(late, state);
    expect(result.raise.map(({ id }) => id)).toEqual([`shut:${TODAY}T18:30+10`]);
    expect(planAt(late + MINUTE, carriedOut(state, result, late)).raise).toEqual([]);
  });

  it('done on the same day does not come, and leaves if it is open', () => {
    const done = { ...TEA, lastDone: { day: TODAY, at: at('09:00') } };
    expect(planAt(NOON, { subjects: [done] }).raise).toEqual([]);
    const state = makeState(NOON, { subjects: [TEA] });
    const after = carriedOut(state, planAt(NOON, state), NOON);
    const { withdraw } = planAt(NOON + 1, { ...after, subjects: [done] });
    expect(withdraw).toEqual([`tea:${TODAY}T12:00`]);
  });

  it('before a return from 48 hours away is dropped', () => {
    const back = NOON + 30 * MINUTE;
    const presence = makePresence(back, { cameBackAt: back });
    expect(planAt(back, { subjects: [TEA], presence }).raise).toEqual([]);
    const ahead = at('12:00', 1);
    const still = makePresence(ahead, { cameBackAt: back });
    expect(planAt(ahead, { subjects: [TEA], presence: still }).raise).toHaveLength(1);
  });

  it('put off comes again at that instant, and the time it was put off past does not', () => {
    const snooze = { until: at('13:30'), atReturn: true, times: 1 };
    const subjects = [{ ...TEA, snooze }];
    expect(planAt(at('13:29'), { subjects }).raise).toEqual([]);
    expect(planAt(at('13:30'), { subjects }).raise).toMatchObject([
      { id: `tea:${TODAY}:later1`, timed: true, reason: { occasion: 'snoozed' } },
    ]);
  });

  it('put off comes again once, although a day begins meanwhile and it was never shown', () => {
    const snooze = { until: at('03:30'), atReturn: true, times: 1 };
    const rhythm = atTime('12:00', { inQuietHours: true });
    const state = makeState(at('03:30'), { subjects: [makeTimed('tea', rhythm, { snooze })] });
    const result = planAt(at('03:30'), state);
    expect(result.raise).toHaveLength(1);
    expect(planAt(at('04:05'), { ...state, nudges: result.raise }).raise).toEqual([]);
  });

  it('told as put off stood for the time it was put off past, whatever is said of it', () => {
    const snooze = { until: at('12:05'), atReturn: false, times: 1 };
    const state = makeState(at('12:05'), { subjects: [{ ...TEA, snooze }] });
    const told = carriedOut(state, plan(state, at('12:05'), 'Europe/Berlin'), at('12:05'));
    // What was done is the one of yesterday, that had been put off.
    const lastDone = { day: addDays(TODAY, -1), at: at('13:00') };
    const after = { ...told, subjects: [{ ...TEA, snooze: null, lastDone }] };
    expect(planAt(at('13:00'), after).raise).toEqual([]);
    expect(planAt(at('12:00', 1), after).raise).toHaveLength(1);
  });

  it('put off past which a later time has come, rings for that time alone', () => {
    const snooze = { until: at('11:50'), atReturn: true, times: 1 };
    const state = makeState(NOON, { subjects: [{ ...TEA, snooze }] });
    const result = planAt(NOON, state);
    expect(result.raise.map(({ id }) => id)).toEqual([`tea:${TODAY}T12:00`]);
    expect(planAt(NOON, carriedOut(state, result, NOON)).raise).toEqual([]);
  });

  it('just before its day begins stays, although the day before was done', () => {
    const late = makeTimed('tea', atTime('00:00', { offsets: [-10] }));
    const settings = makeSettings({ dayStart: '00:00', quietHours: sameEveryDay([]) });
    const lastDone = { day: TODAY, at: at('00:20') };
    const state = makeState(at('23:50'), { subjects: [{ ...late, lastDone }], settings });
    const result = plan(state, at('23:50'), 'Europe/Berlin');
    expect(result.raise).toMatchObject([{ day: TODAY, due: addDays(TODAY, 1) }]);
    const told = carriedOut(state, result, at('23:50'));
    expect(planAt(at('23:51'), told).withdraw).toEqual([]);
  });

  it('held back by quiet hours does not wait for a test, which starts no spacing', () => {
    const test = { ...TEA, id: 'test', kind: 'test' as const };
    const held = makeTimed('held', atTime('11:30'));
    const settings = makeSettings({ quietHours: sameEveryDay([{ start: '11:00', end: '12:00' }]) });
    const result = planAt(NOON, { subjects: [held, test], settings });
    expect(raisedIds(result).sort()).toEqual(['held', 'test']);
  });

  it('a test is a test, and comes during a pause too', () => {
    const subjects = [{ ...TEA, kind: 'test' as const }];
    const pause = { since: at('11:00'), until: at('15:00') };
    const [nudge] = planAt(NOON, { subjects, pause }).raise;
    expect(nudge?.reason).toEqual({ rule: 'test', occasion: 'tested' });
    expect(planAt(NOON, { subjects: [TEA], pause }).raise).toEqual([]);
  });

  it('pitfall 18: follows the wall clock of the place, and rings once for a time lived twice', () => {
    const evening = makeTimed('call', atTime('19:00'));
    const berlin = at('19:00');
    const newYork = instantOf(TODAY, '19:00', 'America/New_York');
    const state = makeState(berlin, { subjects: [evening] });
    expect(plan(state, newYork, 'America/New_York').raise).toHaveLength(1);
    expect(plan(state, berlin, 'America/New_York').raise).toEqual([]);
    const rung = carriedOut(state, planAt(berlin, state), berlin);
    expect(plan(rung, newYork, 'America/New_York').raise).toEqual([]);
  });

  it.each([
    ['goes back', '2026-10-25', 1],
    ['goes forward', '2026-03-29', 1],
  ])('pitfall 16: a time inside the hour at which the clock %s rings once', (_, day, count) => {
    const subjects = [makeTimed('owl', atTime('02:30', { inQuietHours: true }))];
    const start = instantOf(day, '00:00', 'Europe/Berlin');
    let state = makeState(start, { subjects });
    const days: string[] = [];
    for (let minute = 0; minute < 6 * 60; minute += 5) {
      const now = start + minute * MINUTE;
      const result = planAt(now, state);
      expect(result.wakeAt).toBeGreaterThan(now);
      days.push(...result.raise.map(({ due }) => due));
      state = carriedOut(state, result, now);
    }
    expect(days).toEqual(Array.from({ length: count }, () => day));
  });

  it('pitfall 13: a time skipped by a clock change is itself again the next day', () => {
    const subjects = [makeTimed('owl', atTime('02:30', { inQuietHours: true }))];
    const next = instantOf('2026-03-30', '02:30', 'Europe/Berlin');
    expect(planAt(next - 1, { subjects }).raise).toEqual([]);
    expect(planAt(next, { subjects }).raise).toHaveLength(1);
  });
});
