import { describe, expect, it } from 'vitest';
import { BREAK_ID } from '../../../utils/domain/subject.ts';
import { MINUTE, type EpochMs } from '../../../utils/domain/time.ts';
import { plan, type PlanState } from '../../../utils/planning/index.ts';
import {
  at,
  BERLIN,
  carriedOut,
  makeBreak,
  makePerson,
  makePresence,
  makeSettings,
  makeState,
  makeTally,
  planAt,
  TODAY,
} from './make.ts';
import { Life } from './life.ts';

const TEN = at('10:00');
/** Active since then, and half a minute without input just now. */
const active = (since: EpochMs, now: EpochMs) =>
  makePresence(now, { activeSince: since, stillAt: now });
const raisedAt = (minutes: number, over: Partial<PlanState> = {}) => {
  const now = TEN + minutes * MINUTE;
  return planAt(now, { subjects: [makeBreak()], presence: active(TEN, now), ...over }).raise;
};

/** At the screen from 10:00 on, by the regular look: the minutes at which a break was offered. */
function livedThrough(looks: readonly ('active' | 'idle' | 'locked')[], after = 55) {
  const state = makeState(TEN, {
    subjects: [makeBreak(after)],
    presence: { ...active(TEN, TEN), returnedAt: TEN },
  });
  const life = new Life(state, TEN, BERLIN);
  const offered = looks.flatMap((idle) =>
    life.look(5, idle).result.raise.map(() => (life.now - TEN) / MINUTE),
  );
  return { offered, state: life.state };
}

describe('A break', () => {
  it('is offered after so much activity without a pause, as a reason in minutes', () => {
    expect(raisedAt(54)).toEqual([]);
    expect(raisedAt(55)).toMatchObject([
      {
        id: `${BREAK_ID}:${TODAY}#1`,
        timed: false,
        voice: 'toast',
        expiresAt: TEN + 85 * MINUTE,
        reason: { rule: 'after', occasion: 'time', minutes: 55, afterMinutes: 55 },
      },
    ]);
    expect(raisedAt(25, { subjects: [makeBreak(25)] })).toHaveLength(1);
  });

  it('wakes the planner when it falls due, and only while the user is active', () => {
    const now = TEN + 10 * MINUTE;
    const state = { subjects: [makeBreak()], presence: active(TEN, now) };
    expect(planAt(now, state).wakeAt).toBe(TEN + 55 * MINUTE);
    const idle = { ...state, presence: { ...state.presence, state: 'idle' as const } };
    expect(planAt(now, idle).wakeAt).toBeGreaterThan(TEN + 55 * MINUTE);
  });

  it.each(['idle', 'locked'] as const)('is not offered while %s', (state) => {
    const now = TEN + 60 * MINUTE;
    expect(raisedAt(60, { presence: { ...active(TEN, now), state } })).toEqual([]);
  });

  it('waits for the spacing, and is lost to quiet hours and a pause', () => {
    const tallies = [makeTally(TODAY, { lastRaisedAt: TEN + 20 * MINUTE })];
    expect(raisedAt(64, { tallies })).toEqual([]);
    expect(raisedAt(65, { tallies })).toMatchObject([{ reason: { minutes: 65 } }]);
    expect(raisedAt(60, { pause: { since: TEN, until: at('15:00') } })).toEqual([]);
    const night = at('22:00');
    const late = { subjects: [makeBreak()], presence: active(at('20:00'), night) };
    expect(planAt(night, late).raise).toEqual([]);
  });

  it.each([
    [1, 0],
    [2, 1],
    [4, 2],
    [8, 2],
  ])('of a cap of %i has a share of %i', (cap, share) => {
    const settings = makeSettings({ cap });
    const with_ = (raised: number) => {
      const tallies = [makeTally(TODAY, { raised: { break: raised }, lastRaisedAt: at('08:00') })];
      return raisedAt(60, { settings, tallies })[0]?.reason.occasion;
    };
    expect(with_(share)).toBe('further');
    if (share > 0) expect(with_(share - 1)).toBe('time');
  });

  it('never comes with a cap of 0', () => {
    expect(raisedAt(60, { settings: makeSettings({ cap: 0 }) })).toEqual([]);
  });

  it('a pause under five minutes does not put it off, one of five does', () => {
    const work = (looks: number) => Array.from({ length: looks }, () => 'active' as const);
    expect(livedThrough(work(13)).offered).toEqual([65]);
    const shortly = new Life(makeState(TEN, { subjects: [makeBreak()] }), TEN, BERLIN);
    shortly.state = { ...shortly.state, presence: active(TEN, TEN) };
    for (let look = 0; look < 6; look += 1) shortly.look(5, 'active');
    shortly.look(2, 'idle');
    shortly.look(2, 'active');
    for (let look = 0; look < 6; look += 1) shortly.look(5, 'active');
    expect(shortly.look(1, 'active').result.raise).toHaveLength(1);
    expect(livedThrough([...work(6), 'idle', 'idle', ...work(12)]).offered).toEqual([]);
    expect(livedThrough([...work(6), 'idle', 'idle', ...work(14)]).offered).toEqual([110]);
  });

  it('pitfall 30: sleep is not activity, whatever the first look after it finds', () => {
    for (const first of ['active', 'idle'] as const) {
      const life = new Life(makeState(TEN, { subjects: [makeBreak()] }), TEN, BERLIN);
      life.state = { ...life.state, presence: active(TEN, TEN) };
      life.look(5, 'active');
      life.look(9 * 60, first);
      expect(life.look(1, 'active').result.raise).toEqual([]);
    }
  });

  it('ends with the next pause: withdrawn, and counted as done and acted on', () => {
    const { state } = livedThrough([
      ...Array.from({ length: 14 }, () => 'active' as const),
      'idle',
    ]);
    const now = TEN + 85 * MINUTE;
    const gone = plan(
      { ...state, presence: { ...state.presence, state: 'idle', activeSince: null } },
      now,
      BERLIN,
    );
    expect(gone.withdraw).toEqual([`${BREAK_ID}:${TODAY}#1`]);
    expect(gone.expire).toEqual([]);
    expect(gone.subjects).toMatchObject([{ lastDone: { day: TODAY, at: now }, unanswered: 0 }]);
    expect(gone.tallies).toMatchObject([{ acted: 1, raised: { break: 1 } }]);
    expect(gone.badge).toBe('none');
  });

  it('leaves after thirty minutes at the screen, in silence, and does not come back', () => {
    const { state } = livedThrough(Array.from({ length: 13 }, () => 'active' as const));
    const now = TEN + 95 * MINUTE;
    const still = { ...state, presence: active(TEN, now) };
    expect(planAt(now - 1, still).expire).toEqual([]);
    const over = planAt(now, still);
    expect(over).toMatchObject({ expire: [`${BREAK_ID}:${TODAY}#1`], raise: [] });
    expect(over.subjects).toMatchObject([{ unanswered: 1, lastDone: null }]);
  });

  it('is offered again after as much activity, numbered; the third and later are dots', () => {
    const { offered, state } = livedThrough(Array.from({ length: 48 }, () => 'active' as const));
    expect(offered).toEqual([65, 130, 185, 240]);
    const ids = state.nudges.map(({ id }) => id);
    expect(ids).toEqual([1, 2, 3, 4].map((n) => `${BREAK_ID}:${TODAY}#${n}`));
    expect(state.nudges.map(({ voice }) => voice)).toEqual(['toast', 'toast', 'quiet', 'quiet']);
    expect(state.tallies).toMatchObject([
      { raised: { break: 2 }, lastRaisedAt: TEN + 130 * MINUTE },
    ]);
    expect(state.subjects).toMatchObject([{ unanswered: 2 }]);
  });

  it('waits for half a minute without input, for ten minutes at the most, looking each half', () => {
    const busy = (minutes: number) => {
      const now = TEN + minutes * MINUTE;
      return { subjects: [makeBreak()], presence: { ...active(TEN, now), stillAt: null } };
    };
    expect(raisedAt(55, busy(55))).toEqual([]);
    expect(planAt(TEN + 55 * MINUTE, busy(55)).wakeAt).toBe(TEN + 55.5 * MINUTE);
    expect(planAt(TEN + 64.75 * MINUTE, busy(64.75)).wakeAt).toBe(TEN + 65 * MINUTE);
    expect(raisedAt(64, busy(64))).toEqual([]);
    expect(raisedAt(64, { ...busy(64), presence: active(TEN, TEN + 64 * MINUTE) })).toHaveLength(1);
    expect(raisedAt(65, busy(65))).toHaveLength(1);
  });

  it('held by the spacing waits for its half minute from then on', () => {
    const tallies = [makeTally(TODAY, { lastRaisedAt: TEN + 20 * MINUTE })];
    const busy = (minutes: number) =>
      raisedAt(minutes, {
        tallies,
        presence: { ...active(TEN, TEN + minutes * MINUTE), stillAt: null },
      });
    expect(busy(74)).toEqual([]);
    expect(busy(75)).toHaveLength(1);
  });

  it('gives way to somebody who waits, and makes no toast at an opening', () => {
    const now = TEN + 55 * MINUTE;
    const presence = { ...active(TEN, now), openedAt: now };
    const both = [makeBreak(), makePerson('mina', 7, 9)];
    const [first, ...rest] = planAt(now, { subjects: both, presence }).raise;
    expect([first?.subjectId, rest.length]).toEqual(['mina', 0]);
    expect(raisedAt(55, { presence })).toMatchObject([{ voice: 'quiet' }]);
  });

  it('past its share is a dot in the very look that used the share up, behind what was asked', () => {
    const now = TEN + 55 * MINUTE;
    const state = makeState(now, {
      settings: makeSettings({ cap: 2 }),
      // Named so that by its id it would stand behind the break.
      subjects: [makeBreak(), makePerson('ruth', 7, 9)],
      presence: { ...active(TEN, now), openedAt: now },
      tallies: [makeTally(TODAY, { raised: { break: 1 }, lastRaisedAt: at('08:00') })],
    });
    const result = plan(state, now, BERLIN);
    expect(result.raise).toMatchObject([
      { subjectId: 'ruth', reason: { occasion: 'opened' } },
      { id: `${BREAK_ID}:${TODAY}#2`, voice: 'quiet', reason: { occasion: 'further' } },
    ]);
    expect(result.card).toMatchObject({ subjectId: 'ruth' });
    expect(plan(carriedOut(state, result, now), now, BERLIN).raise).toEqual([]);
  });

  it('offered before the hour at which a clock that was set back has the last one done stays', () => {
    const now = TEN + 55 * MINUTE;
    const state = makeState(now, {
      subjects: [makeBreak(55, { lastDone: { day: TODAY, at: at('14:00') } })],
      presence: active(TEN, now),
    });
    const result = plan(state, now, BERLIN);
    expect(result.raise).toHaveLength(1);
    const after = plan(carriedOut(state, result, now), now + MINUTE, BERLIN);
    expect(after).toMatchObject({ raise: [], withdraw: [], badge: 'dot' });
  });

  it('put off or resting waits', () => {
    const snooze = { until: TEN + 90 * MINUTE, atReturn: true, times: 1 };
    const put = { subjects: [makeBreak(55, { snooze })] };
    expect(raisedAt(89, put)).toEqual([]);
    expect(raisedAt(90, put)).toHaveLength(1);
    const rest = { until: '2026-03-04', level: 1 };
    expect(raisedAt(90, { subjects: [makeBreak(55, { rest })] })).toEqual([]);
  });

  it('withdrawn because breaks were switched off is back in silence if they are on again', () => {
    const now = TEN + 55 * MINUTE;
    const state = makeState(now, { subjects: [makeBreak()], presence: active(TEN, now) });
    const on = carriedOut(state, planAt(now, state), now);
    const off = planAt(now + MINUTE, { ...on, subjects: [] });
    expect(off.withdraw).toHaveLength(1);
    const gone = carriedOut({ ...on, subjects: [] }, off, now + MINUTE);
    const back = planAt(now + 2 * MINUTE, { ...gone, subjects: on.subjects });
    expect(back.update).toMatchObject([{ voice: 'quiet' }]);
    expect(back.raise).toEqual([]);
  });
});
