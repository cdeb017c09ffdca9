import { describe, expect, it } from 'vitest';
import type { Nudge, NudgeState } from '../../../utils/domain/nudge.ts';
import { sameEveryDay } from '../../../utils/domain/settings.ts';
import type { Subject } from '../../../utils/domain/subject.ts';
import { addDays, MINUTE } from '../../../utils/domain/time.ts';
import { plan } from '../../../utils/planning/index.ts';
import {
  at,
  atTime,
  every,
  makeBirthday,
  makeNudge,
  makePerson,
  makePresence,
  makeSettings,
  makeState,
  makeTally,
  makeTimed,
  planAt,
  planAtReturn,
  TODAY,
} from './make.ts';

const NOW = at('10:00');
const DUE_SINCE = addDays(TODAY, -1);
const nudge = makeNudge({ due: DUE_SINCE });
const shownTo = (over: Partial<Subject> = {}) => makePerson('mina', 7, 8, over);
const NEXT_DAY = at('04:00', 1);
const dayLater = (subject: Subject, state: NudgeState = nudge.state, over = {}) =>
  planAt(NEXT_DAY, { subjects: [subject], nudges: [{ ...nudge, state, ...over }] });

describe('A nudge', () => {
  it('stays until the logical day ends and then leaves in silence', () => {
    const before = planAt(NEXT_DAY - 1, { subjects: [shownTo()], nudges: [nudge] });
    expect(before.expire).toEqual([]);
    expect(before.badge).toBe('dot');
    const after = dayLater(shownTo());
    expect(after.expire).toEqual([nudge.id]);
    expect(after.badge).toBe('none');
  });

  it('leaves once another day has begun in another place', () => {
    const tokyo = at('21:00');
    const state = makeState(tokyo, { subjects: [shownTo()], nudges: [nudge] });
    expect(plan(state, tokyo, 'Asia/Tokyo').expire).toEqual([nudge.id]);
    expect(plan(state, tokyo, 'Europe/Berlin').expire).toEqual([]);
  });

  it('is withdrawn when its subject is gone', () => {
    expect(planAt(NOW, { nudges: [nudge] }).withdraw).toEqual([nudge.id]);
  });

  it('is withdrawn when it was done anywhere', () => {
    const done = shownTo({ lastDone: { day: TODAY, at: NOW } });
    const result = planAt(NOW, { subjects: [done], nudges: [nudge] });
    expect(result.withdraw).toEqual([nudge.id]);
    expect(result.card).toEqual({ kind: 'calm', held: false });
  });

  it('stays while nothing about its subject changed', () => {
    expect(planAt(NOW, { subjects: [shownTo()], nudges: [nudge] }).withdraw).toEqual([]);
  });

  it('pitfall 14: closed without an answer, is not raised again the same day', () => {
    const state: NudgeState = { kind: 'unanswered', at: NOW };
    const nudges = [{ ...nudge, state }];
    const later = at('18:00');
    const presence = makePresence(later, { returnedAt: later });
    expect(planAt(later, { subjects: [shownTo()], nudges, presence }).raise).toEqual([]);
  });

  it('open keeps its subject from being raised another time', () => {
    const old = makeNudge({
      id: 'mina:2026-03-01',
      day: DUE_SINCE,
      due: DUE_SINCE,
      expiresAt: at('23:00'),
    });
    const same = { ...old, day: TODAY };
    expect(planAtReturn(NOW, { subjects: [shownTo()], nudges: [same] }).raise).toEqual([]);
  });

  it('answered counts for nothing when its day ends', () => {
    const handled: NudgeState = { kind: 'handled', at: NOW, answer: 'later' };
    expect(dayLater(shownTo(), handled)).toMatchObject({ expire: [], subjects: [] });
  });

  it('pitfall 28: keeps the day it was raised, whenever a day starts', () => {
    const late = at('03:50');
    const settings = makeSettings({ quietHours: sameEveryDay([]) });
    const presence = makePresence(late, { returnedAt: late });
    const subjects = [shownTo()];
    const [early] = planAt(late, { subjects, settings, presence }).raise;
    expect(early).toMatchObject({ day: addDays(TODAY, -1), expiresAt: at('04:00') });
    const midnight = { ...settings, dayStart: '00:00' };
    const [same] = planAt(late, { subjects, settings: midnight, presence }).raise;
    expect(same).toMatchObject({ day: TODAY, expiresAt: at('00:00', 1) });
  });
});

const reason = { rule: 'every', occasion: 'return', daysSince: 8, cadenceDays: 7 } as const;

describe('When a rhythm is edited', () => {
  const open = makeNudge({ due: DUE_SINCE, reason });
  const edited = (n: number, over: Partial<Subject> = {}, nudge = open) =>
    planAt(NOW, { subjects: [shownTo({ rhythm: every(n), ...over })], nudges: [nudge] });

  it('an open reminder stays for somebody who is still due, and tells the present rhythm', () => {
    const due = addDays(TODAY, -3);
    const lastShown = { day: TODAY, at: at('10:00'), due: DUE_SINCE };
    const result = edited(5, { lastShown });
    expect(result.withdraw).toEqual([]);
    expect(result.update).toEqual([{ ...open, due, reason: { ...reason, cadenceDays: 5 } }]);
    expect(result.card).toMatchObject({ nudgeId: open.id, reason: { cadenceDays: 5 } });
    expect(result.subjects).toMatchObject([{ lastShown: { ...lastShown, due } }]);
  });

  it('an open reminder leaves where nobody is due any more', () => {
    const result = edited(30);
    expect(result).toMatchObject({ withdraw: [open.id], update: [], badge: 'none' });
    expect(result.card).toEqual({ kind: 'calm', held: false });
  });

  it.each(['warmUp', 'snoozed'] as const)('one raised as %s never waited for it', (occasion) => {
    const asked = { ...open, reason: { ...reason, occasion } };
    expect(edited(30, {}, asked)).toMatchObject({ withdraw: [], update: [{ id: open.id }] });
    const done = edited(30, { lastDone: { day: TODAY, at: NOW } }, asked);
    expect(done.withdraw).toEqual([open.id]);
  });

  it('one about nobody’s known contact leaves only for a later first ask', () => {
    const unknown = { ...open, due: TODAY, reason: { ...reason, daysSince: null } };
    const first = shownTo({ lastDone: null, since: TODAY, rhythm: every(30) });
    const asked = (subjects: Subject[]) => planAt(NOW, { subjects, nudges: [unknown] });
    expect(asked([first])).toMatchObject({ withdraw: [], update: [{ due: TODAY }] });
    const before = { ...first, id: 'jonas', order: -1 };
    expect(asked([before, first]).withdraw).toEqual([unknown.id]);
    const same = [before, { ...first, rhythm: every(7) }];
    expect(asked(same.map((row) => ({ ...row, rhythm: every(7) }))).withdraw).toEqual([]);
  });
});

describe('A withdrawn reminder', () => {
  const state: NudgeState = { kind: 'withdrawn', at: at('10:01') };
  const withdrawn: Nudge = { ...nudge, state };
  const look = (over: Partial<Subject> = {}, nudges = [withdrawn]) =>
    planAt(at('10:10'), {
      subjects: [shownTo(over)],
      nudges,
      tallies: [makeTally(TODAY, { raised: { person: 2 }, lastRaisedAt: at('10:00') })],
    });

  it('comes back in silence when its subject is due again the same day', () => {
    const lastShown = { day: TODAY, at: at('10:00'), due: DUE_SINCE };
    const result = look({ lastShown });
    expect(result.update).toMatchObject([
      { id: nudge.id, voice: 'quiet', state: { kind: 'raised' } },
    ]);
    expect(result).toMatchObject({ raise: [], badge: 'dot', card: { nudgeId: nudge.id } });
    expect(result.tallies).toEqual([]);
  });

  it('stays away from who is gone, not due, put off, resting or asked for already', () => {
    expect(planAt(NOW, { nudges: [withdrawn] }).update).toEqual([]);
    expect(look({ rhythm: every(30) }).update).toEqual([]);
    expect(look({ lastDone: { day: TODAY, at: NOW } }).update).toEqual([]);
    const snooze = { until: at('18:00'), atReturn: true, times: 1 };
    expect(look({ snooze }).update).toEqual([]);
    expect(look({ rest: { until: addDays(TODAY, 3), level: 0 } }).update).toEqual([]);
    const other: Nudge = { ...nudge, id: 'mina:other', reason };
    const unanswered: Nudge = { ...other, state: { kind: 'unanswered', at: at('10:05') } };
    expect(look({}, [withdrawn, unanswered]).update).toEqual([]);
    expect(look({}, [withdrawn, other]).update).toEqual([]);
  });

  it('stays away when its day is over', () => {
    expect(dayLater(shownTo(), state).update).toEqual([]);
  });

  it('whose day a clock set back has yet to come to stays away until then', () => {
    const subjects = [makeBirthday('mina', { date: '--03-05', noticeDays: 1 })];
    const day = addDays(TODAY, 2);
    const notice = makeNudge({
      id: `mina.birthday:${day}T08:00`,
      subjectId: 'mina.birthday',
      subjectKind: 'birthday',
      day,
      due: addDays(TODAY, 3),
      raisedAt: at('10:00', 2),
      expiresAt: at('04:00', 3),
      state,
      reason: { rule: 'birthday', occasion: 'return', daysAhead: 1 },
    });
    const update = (time: string, ahead: number) =>
      planAt(at(time, ahead), { subjects, nudges: [notice] }).update.map(({ id }) => id);
    expect(update('23:50', 0)).toEqual([]);
    expect(update('00:10', 1)).toEqual([]);
    expect(update('10:00', 2)).toEqual([notice.id]);
  });
});

describe('No answer', () => {
  it('is counted where it was shown, and not where it never was', () => {
    expect(dayLater(shownTo()).subjects).toMatchObject([{ unanswered: 1, rest: null }]);
    expect(dayLater(shownTo(), { kind: 'raised' }).subjects).toEqual([]);
  });

  it.each([
    [null, 4, 1],
    [{ until: '2026-02-01', level: 1 }, 7, 2],
    [{ until: '2026-02-01', level: 2 }, 14, 3],
    [{ until: '2026-02-01', level: 3 }, 14, 4],
  ])('three times running after rest %o brings a rest of %i days', (rest, days, level) => {
    const [subject] = dayLater(shownTo({ unanswered: 2, rest })).subjects;
    const until = addDays(TODAY, days + 1);
    expect(subject).toMatchObject({ unanswered: 0, rest: { until, level } });
    const asleep = at('10:00', days);
    const awake = at('10:00', days + 1);
    const raisedAt = (now: number) => {
      const presence = makePresence(now, { returnedAt: now });
      return planAt(now, { subjects: subject ? [subject] : [], presence }).raise.length;
    };
    expect([raisedAt(asleep), raisedAt(awake)]).toEqual([0, 1]);
  });

  it('never makes a boundary rest', () => {
    const line = makeTimed('mina', atTime('18:30'), { kind: 'clockLine', unanswered: 2 });
    expect(dayLater(line, nudge.state, { subjectKind: 'clockLine' }).subjects).toEqual([]);
  });

  it('to something timed is not counted', () => {
    const plan = makeTimed('mina', atTime('18:30'), { unanswered: 2 });
    expect(dayLater(plan, nudge.state, { timed: true }).subjects).toEqual([]);
  });

  it('ends an occasion that was put off', () => {
    const snooze = { until: at('09:00'), atReturn: true, times: 1 };
    expect(dayLater(shownTo({ snooze })).subjects).toMatchObject([{ snooze: null }]);
  });
});

describe('A pause', () => {
  const pause = { since: at('09:00'), until: at('12:00') };
  const subjects = [shownTo()];

  it('raises nothing and shows its end', () => {
    const result = planAtReturn(NOW, { subjects, pause });
    expect(result).toMatchObject({
      raise: [],
      pause,
      badge: 'paused',
      card: { kind: 'paused', until: pause.until },
      wakeAt: pause.until,
      validUntil: pause.until,
    });
  });

  it('pitfall 26: is over although its end passed while asleep', () => {
    const later = at('15:00');
    const presence = makePresence(later, { returnedAt: later });
    const result = planAt(later, { subjects, pause, presence });
    expect(result.pause).toBeNull();
    expect(result.raise).toHaveLength(1);
    expect(result.badge).toBe('dot');
  });

  it('is over at the instant it ends', () => {
    const presence = makePresence(pause.until, { returnedAt: pause.until });
    expect(planAt(pause.until, { subjects, pause, presence }).pause).toBeNull();
    expect(planAt(pause.until - 1, { subjects, pause, presence }).pause).toEqual(pause);
  });
});

describe('A day', () => {
  it('is one of presence once somebody was active on it', () => {
    expect(planAt(NOW).tallies).toMatchObject([{ day: TODAY, present: true }]);
    const presence = makePresence(NOW, { state: 'idle' });
    expect(planAt(NOW, { presence }).tallies).toEqual([]);
  });

  it('pitfall 5: a reminder that fell due while the worker was dead is raised at the next start', () => {
    const later = at('09:30', 12);
    const presence = makePresence(later, { returnedAt: null, lastSeen: later - 10 * MINUTE });
    expect(planAt(later, { subjects: [shownTo()], presence }).raise).toHaveLength(1);
  });
});
