import { describe, expect, it } from 'vitest';
import type { Nudge } from '../../../utils/domain/nudge.ts';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import { addDays, HOUR, MINUTE } from '../../../utils/domain/time.ts';
import {
  at,
  carriedOut,
  makeNudge,
  makePerson,
  makePresence,
  makeSettings,
  makeState,
  planAt,
  planAtOpening,
  planAtReturn,
  raisedIds,
  TODAY,
} from './make.ts';

const NOW = at('10:00');
const DUE = [makePerson('mina', 7, 8)];

describe('The moment for something untimed', () => {
  it('is the return from a pause', () => {
    const [nudge] = planAtReturn(NOW, { subjects: DUE }).raise;
    expect(nudge).toMatchObject({
      id: `mina:${TODAY}`,
      day: TODAY,
      due: addDays(TODAY, -1),
      raisedAt: NOW,
      expiresAt: at('04:00', 1),
      timed: false,
      voice: 'toast',
      state: { kind: 'raised' },
      reason: { rule: 'every', occasion: 'return', daysSince: 8, cadenceDays: 7 },
    });
  });

  it.each([
    [5, 1],
    [6, 0],
  ])('is still that return %i minutes later: %i raised', (minutes, count) => {
    const presence = makePresence(NOW, { returnedAt: NOW - minutes * MINUTE });
    expect(planAt(NOW, { subjects: DUE, presence }).raise).toHaveLength(count);
  });

  it('is not a return where the user switched that off', () => {
    const settings = makeSettings({ useReturns: false });
    expect(planAtReturn(NOW, { subjects: DUE, settings }).raise).toEqual([]);
  });

  it('is the opening of the popup, without a toast', () => {
    const [nudge] = planAtOpening(NOW, { subjects: DUE }).raise;
    expect(nudge).toMatchObject({ voice: 'quiet', reason: { occasion: 'opened' } });
  });

  it('is a return with a toast where the popup was opened before it', () => {
    const presence = makePresence(NOW, { openedAt: NOW - MINUTE, returnedAt: NOW });
    expect(planAt(NOW, { subjects: DUE, presence }).raise).toMatchObject([
      { voice: 'toast', reason: { occasion: 'return' } },
    ]);
  });

  it('an opening is over after a minute', () => {
    const presence = makePresence(NOW, { openedAt: NOW - MINUTE - 1 });
    expect(planAt(NOW, { subjects: DUE, presence }).raise).toEqual([]);
  });

  it('an opening counts for cap and spacing', () => {
    const [row] = planAtOpening(NOW, { subjects: DUE }).tallies;
    expect(row).toMatchObject({ day: TODAY, raised: { person: 1 }, lastRaisedAt: NOW });
  });

  it('comes after 60 active minutes as the best candidate', () => {
    const waiting = (minutes: number, subjectId = 'mina') =>
      makePresence(NOW, {
        activeMs: 5 * HOUR,
        candidate: { subjectId, sinceActiveMs: 5 * HOUR - minutes * MINUTE },
      });
    expect(planAt(NOW, { subjects: DUE, presence: waiting(59) }).raise).toEqual([]);
    const [nudge] = planAt(NOW, { subjects: DUE, presence: waiting(60) }).raise;
    expect(nudge).toMatchObject({ voice: 'toast', reason: { occasion: 'active' } });
    const other = planAt(NOW, { subjects: DUE, presence: waiting(60, 'jonas') });
    expect(other.raise).toEqual([]);
    expect(other.presence.candidate).toEqual({ subjectId: 'mina', sinceActiveMs: 5 * HOUR });
  });

  it('once it has come, the next best waits in its place', () => {
    const both = [...DUE, makePerson('jonas', 7, 7)];
    const { raise, presence } = planAtReturn(NOW, { subjects: both });
    expect(raise).toMatchObject([{ subjectId: 'mina' }]);
    expect(presence.candidate).toMatchObject({ subjectId: 'jonas' });
    expect(planAtReturn(NOW, { subjects: DUE }).presence.candidate).toBeNull();
  });

  it('waits for tomorrow once quiet hours begin', () => {
    const night = at('21:30');
    const candidate = { subjectId: 'mina', sinceActiveMs: 0 };
    const presence = makePresence(night, { candidate, activeMs: 10 * HOUR });
    const result = planAt(night, { subjects: DUE, presence });
    expect(result.raise).toEqual([]);
    expect(result.presence.candidate).toBeNull();
  });

  it.each(['idle', 'locked'] as const)('never comes while %s', (state) => {
    const candidate = { subjectId: 'mina', sinceActiveMs: 0 };
    const presence = makePresence(NOW, { state, candidate, activeMs: 9 * HOUR, returnedAt: NOW });
    expect(planAt(NOW, { subjects: DUE, presence }).raise).toEqual([]);
  });

  it('is the first activity after quiet hours, once', () => {
    const presence = makePresence(NOW, { activeSince: at('07:30'), returnedAt: at('20:00', -1) });
    const state = makeState(NOW, { subjects: DUE, presence });
    const result = planAt(NOW, state);
    expect(result.raise[0]?.reason).toMatchObject({ occasion: 'quietOver' });
    expect(result.presence.returnedAt).toBe(NOW);
    const later = NOW + HOUR;
    const rested = { ...state, presence: { ...result.presence, lastSeen: later } };
    expect(planAt(later, rested).presence.returnedAt).toBe(NOW);
  });

  it('is not the end of quiet hours for somebody idle', () => {
    const presence = makePresence(NOW, { state: 'idle', returnedAt: null });
    expect(planAt(NOW, { subjects: DUE, presence }).presence.returnedAt).toBeNull();
  });

  it('is being active at the very end of quiet hours', () => {
    const morning = at('08:00');
    const presence = makePresence(morning, { returnedAt: at('07:40') });
    expect(raisedIds(planAt(morning, { subjects: DUE, presence }))).toEqual(['mina']);
    const early = makePresence(morning - 1, { returnedAt: at('07:59') });
    expect(planAt(morning - 1, { subjects: DUE, presence: early }).raise).toEqual([]);
  });

  it('after quiet hours says so, and not that somebody came back', () => {
    const reason = (activeSince: number, look: number) => {
      const presence = makePresence(look, { activeSince, returnedAt: at('07:40') });
      return planAt(look, { subjects: DUE, presence }).raise[0]?.reason;
    };
    expect(reason(at('07:40'), at('08:00'))).toMatchObject({ occasion: 'quietOver' });
    const paused = makePresence(at('08:03'), { activeSince: at('08:03'), returnedAt: at('08:03') });
    const [back] = planAt(at('08:03'), { subjects: DUE, presence: paused }).raise;
    expect(back?.reason).toMatchObject({ occasion: 'return' });
  });

  it('from a short lock is one, with activity that goes on', () => {
    const presence = makePresence(NOW, {
      activeSince: at('08:40'),
      returnedAt: NOW,
      unlockedAt: NOW,
    });
    const [back] = planAt(NOW, { subjects: DUE, presence }).raise;
    expect(back?.reason).toMatchObject({ occasion: 'return' });
  });

  it('quiet hours that ended before the install are nobody’s return', () => {
    const presence = makePresence(NOW, { returnedAt: null });
    expect(planAt(NOW, { presence, installedAt: at('09:00') }).presence.returnedAt).toBeNull();
  });

  it('pitfall 27: what quiet hours held back comes as one', () => {
    const settings = makeSettings({ quietHours: sameEveryDay([{ start: '20:00', end: '10:00' }]) });
    const subjects = ['a', 'b', 'c', 'd'].map((id) => makePerson(id, 7, 9));
    const presence = makePresence(NOW, { returnedAt: null });
    expect(planAt(NOW, { settings, subjects, presence }).raise).toHaveLength(1);
  });

  it('pitfall 6: 30 days away bring one reminder, and one for people that whole day', () => {
    const subjects = ['a', 'b', 'c', 'd'].map((id) => makePerson(id, 7, 60));
    const presence = makePresence(NOW, { returnedAt: NOW, cameBackAt: NOW });
    let state = makeState(NOW, { subjects, presence });
    const raised: string[] = [];
    for (let hours = 0; hours <= 9; hours += 1) {
      const now = NOW + hours * HOUR;
      state = { ...state, presence: { ...state.presence, returnedAt: now, lastSeen: now } };
      const result = planAt(now, state);
      raised.push(...raisedIds(result));
      state = carriedOut(state, result, now);
    }
    expect(raised).toHaveLength(1);
  });
});

describe('Somebody already asked for today', () => {
  const done = { kind: 'handled', at: NOW, answer: 'lessOften' } as const;
  const asked = (over: Partial<Nudge>) => [makeNudge({ due: addDays(TODAY, -1), ...over })];

  it('is not asked for again while that is open, though its snooze is over', () => {
    const subjects = [
      makePerson('mina', 7, 8, { snooze: { until: at('10:30'), atReturn: true, times: 1 } }),
    ];
    const later = at('11:00');
    const presence = makePresence(later, { returnedAt: later });
    expect(planAt(later, { subjects, presence, nudges: asked({}) }).raise).toEqual([]);
    expect(
      planAt(later, { subjects, presence, nudges: asked({ state: done }) }).raise,
    ).toHaveLength(1);
  });

  it('is not asked for again the same day for another due day', () => {
    const nudges = asked({ state: done, due: addDays(TODAY, 5) });
    expect(planAtReturn(NOW, { subjects: DUE, nudges }).raise).toEqual([]);
  });
});

describe('In the first 24 hours', () => {
  const fresh = { installedAt: at('09:00') };
  const subjects = [
    makePerson('unknown', 365, null, { since: addDays(TODAY, 1) }),
    makePerson('older', 30, 15),
    makePerson('easy', 30, 3),
  ];

  it('the person reached last is offered at a return or an opening', () => {
    const opening = planAtOpening(NOW, { ...fresh, subjects });
    expect(raisedIds(opening)).toEqual(['easy']);
    expect(opening.raise[0]?.reason).toMatchObject({ occasion: 'warmUp', daysSince: 3 });
    expect(raisedIds(planAtReturn(NOW, { ...fresh, subjects }))).toEqual(['easy']);
    expect(planAt(NOW, { ...fresh, subjects }).raise).toEqual([]);
  });

  it('somebody due goes first', () => {
    const due = [...subjects, ...DUE];
    expect(raisedIds(planAtReturn(NOW, { ...fresh, subjects: due }))).toEqual(['mina']);
  });

  it('nobody is offered in quiet hours, after somebody was reached, or a day later', () => {
    const night = at('22:00');
    const presence = makePresence(night, { openedAt: night });
    expect(planAt(night, { ...fresh, subjects, presence }).raise).toEqual([]);
    const reached = [...subjects, makePerson('hello', 30, 0)];
    expect(planAtReturn(NOW, { ...fresh, subjects: reached }).raise).toEqual([]);
    expect(planAtReturn(NOW, { installedAt: at('10:00', -1), subjects }).raise).toEqual([]);
  });

  it('a break or a goal told before takes nothing away', () => {
    const nudges = (['break', 'goal'] as const).map((subjectKind) =>
      makeNudge({ id: subjectKind, subjectId: subjectKind, subjectKind, raisedAt: at('09:05') }),
    );
    expect(raisedIds(planAtReturn(NOW, { ...fresh, subjects, nudges }))).toEqual(['easy']);
  });

  it('nobody is offered twice', () => {
    const { raise } = planAtReturn(NOW, { ...fresh, subjects });
    const nudges = raise.map((row) => ({
      ...row,
      state: { kind: 'unanswered' as const, at: NOW },
    }));
    const later = NOW + 2 * HOUR;
    const presence = makePresence(later, { returnedAt: later });
    expect(planAt(later, { ...fresh, subjects, nudges, presence }).raise).toEqual([]);
  });
});
