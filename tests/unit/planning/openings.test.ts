import { describe, expect, it } from 'vitest';
import type { Subject, SubjectKind } from '../../../utils/domain/subject.ts';
import { addDays, instantOf, MINUTE } from '../../../utils/domain/time.ts';
import { afterDone, afterLater, afterNotThisOne, comingUp } from '../../../utils/planning/index.ts';
import {
  at,
  BERLIN,
  carriedOut,
  makeGoal,
  makePerson,
  makePresence,
  makeSettings,
  makeState,
  makeTally,
  onSlot,
  planAt,
  planAtOpening,
  planAtReturn,
  raisedIds,
  TODAY,
} from './make.ts';

const NOW = at('10:00');
const RETURNED = makePresence(NOW, { returnedAt: NOW });
const PAGES = makeGoal('pages', onSlot('09:00'));
const raisedAt = (now: number, ...subjects: Subject[]) => planAtReturn(now, { subjects }).raise;

describe('A slot of the user’s own', () => {
  it('opens at its time and holds until the next logical day, at a return', () => {
    expect(raisedAt(at('08:59'), PAGES)).toEqual([]);
    expect(planAt(at('09:00'), { subjects: [PAGES] }).raise).toEqual([]);
    expect(raisedAt(at('09:00'), PAGES)).toMatchObject([
      {
        id: `pages:${TODAY}T09:00`,
        timed: false,
        voice: 'toast',
        due: TODAY,
        expiresAt: at('04:00', 1),
        reason: { rule: 'on', occasion: 'return', time: '09:00' },
      },
    ]);
    const settings = makeSettings({ quietHours: { ...makeSettings().quietHours, 1: [], 2: [] } });
    const late = { subjects: [PAGES], settings };
    expect(planAtReturn(at('23:59'), late).raise).toHaveLength(1);
    expect(planAtReturn(at('03:59', 1), late).raise).toHaveLength(1);
    expect(planAtReturn(at('04:00', 1), late).raise).toEqual([]);
  });

  it('scores from its start what somebody weekly scores at a whole rhythm, and more than a rarer one', () => {
    const weekly = makePerson('a-mina', 7, 7);
    expect(raisedAt(NOW, PAGES, weekly)[0]?.subjectId).toBe('a-mina');
    expect(raisedAt(NOW, PAGES, makePerson('a-ruth', 30, 30))[0]?.subjectId).toBe('pages');
    expect(raisedAt(NOW, PAGES, makePerson('z-ruth', 7, 8))[0]?.subjectId).toBe('z-ruth');
  });

  it('is asked for once a day, answered or not', () => {
    const state = makeState(NOW, { subjects: [PAGES], presence: RETURNED });
    const after = carriedOut(state, planAt(NOW, state), NOW);
    const later = at('15:00');
    const again = { ...after, presence: makePresence(later, { returnedAt: later }) };
    expect(planAt(later, again).raise).toEqual([]);
    const gone = { ...again, nudges: [] };
    expect(planAt(later, gone).raise).toEqual([]);
    const tomorrow = at('10:00', 1);
    const presence = makePresence(tomorrow, { returnedAt: tomorrow });
    expect(planAt(tomorrow, { ...after, presence }).raise).toHaveLength(1);
  });

  it('done on that logical day is closed, and what is open leaves', () => {
    const done = afterDone(PAGES, { day: TODAY, at: at('08:10') });
    expect(raisedAt(NOW, done)).toEqual([]);
    expect(raisedAt(at('10:00', 1), done)).toHaveLength(1);
    const state = makeState(NOW, { subjects: [PAGES], presence: RETURNED });
    const after = carriedOut(state, planAt(NOW, state), NOW);
    const { withdraw } = planAt(NOW + MINUTE, { ...after, subjects: [done] });
    expect(withdraw).toEqual([`pages:${TODAY}T09:00`]);
  });

  it('that was set to another time while it stands is withdrawn, and comes at that time', () => {
    const state = makeState(NOW, { subjects: [PAGES], presence: RETURNED });
    const after = carriedOut(state, planAt(NOW, state), NOW);
    const moved = { ...PAGES, rhythm: onSlot('19:00'), setAt: NOW };
    expect(planAt(NOW + 1, { ...after, subjects: [moved] }).withdraw).toHaveLength(1);
    expect(raisedAt(at('19:00'), moved)).toHaveLength(1);
  });

  it('before it was set never opens', () => {
    const entered = (setAt: number) => raisedAt(NOW, { ...PAGES, setAt });
    expect(entered(at('09:01'))).toEqual([]);
    expect(entered(at('09:00') + 20_000)).toHaveLength(1);
  });

  it('that opened before a return from 48 hours away is dropped', () => {
    const presence = makePresence(NOW, { returnedAt: NOW, cameBackAt: NOW });
    expect(planAt(NOW, { subjects: [PAGES], presence }).raise).toEqual([]);
    const ahead = makeGoal('piano', onSlot('18:00'));
    const evening = makePresence(at('18:00'), { returnedAt: at('18:00'), cameBackAt: NOW });
    const result = planAt(at('18:00'), { subjects: [PAGES, ahead], presence: evening });
    expect(raisedIds(result)).toEqual(['piano']);
  });

  it('declined passes for today, even after its day; put off comes at its time', () => {
    const declined = afterNotThisOne(PAGES, TODAY);
    expect(raisedAt(at('19:00'), declined)).toEqual([]);
    expect(raisedAt(at('10:00', 1), declined)).toHaveLength(1);
    const snooze = { until: at('11:30'), atReturn: true, times: 1 };
    const put = afterLater(PAGES, snooze);
    expect(raisedAt(at('11:29'), put)).toEqual([]);
    expect(raisedAt(at('11:30'), put)).toMatchObject([
      { id: `pages:${TODAY}:later1`, reason: { rule: 'on', occasion: 'snoozed' } },
    ]);
  });

  it.each<[SubjectKind, SubjectKind, number]>([
    ['goal', 'goal', 0],
    ['goal', 'person', 1],
    ['care', 'goal', 1],
    ['care', 'care', 1],
  ])('of a %s where a %s was raised leaves room for %i', (kind, raised, count) => {
    const tallies = [makeTally(TODAY, { raised: { [raised]: 1 }, lastRaisedAt: at('08:00') })];
    const subjects = [{ ...PAGES, kind }];
    expect(planAtReturn(NOW, { subjects, tallies }).raise).toHaveLength(count);
  });

  it('of care counts towards nothing but the cap', () => {
    const tallies = [makeTally(TODAY, { raised: { person: 2 }, lastRaisedAt: at('08:00') })];
    const care = [{ ...PAGES, kind: 'care' as const }];
    expect(planAtReturn(NOW, { subjects: care, tallies }).raise).toHaveLength(1);
    expect(planAtReturn(NOW, { subjects: [PAGES], tallies }).raise).toEqual([]);
    const full = [makeTally(TODAY, { raised: { person: 2, care: 2 }, lastRaisedAt: at('08:00') })];
    expect(planAtReturn(NOW, { subjects: care, tallies: full }).raise).toEqual([]);
  });

  it('keeps the spacing, the quiet hours and a pause', () => {
    const near = [makeTally(TODAY, { lastRaisedAt: NOW - 44 * MINUTE })];
    expect(planAtReturn(NOW, { subjects: [PAGES], tallies: near }).raise).toEqual([]);
    expect(raisedAt(at('22:00'), makeGoal('late', onSlot('21:00')))).toEqual([]);
    const pause = { since: NOW, until: at('12:00') };
    expect(planAtReturn(NOW, { subjects: [PAGES], pause }).raise).toEqual([]);
  });

  it('is offered by an opening without a toast', () => {
    const { raise, card } = planAtOpening(NOW, { subjects: [PAGES] });
    expect(raise).toMatchObject([{ voice: 'quiet', reason: { occasion: 'opened' } }]);
    expect(card).toMatchObject({ subjectId: 'pages', nudgeId: `pages:${TODAY}T09:00` });
  });

  it('wakes the planner at its time', () => {
    expect(planAt(at('08:30'), { subjects: [PAGES] }).wakeAt).toBe(at('09:00'));
    expect(planAt(at('08:30'), { subjects: [PAGES] }).validUntil).toBe(at('09:00'));
  });

  it('on some days opens on those alone, and on none never', () => {
    const weekly = (days: readonly (1 | 3)[]) =>
      makeGoal('swim', onSlot('09:00', { rule: { kind: 'weekly', days } }));
    expect(raisedAt(NOW, weekly([1]))).toHaveLength(1);
    expect(raisedAt(NOW, weekly([3]))).toEqual([]);
    expect(raisedAt(NOW, weekly([]))).toEqual([]);
  });

  it('is coming up today while it is open, then at its next time', () => {
    const next = (now: number, subject: Subject) =>
      comingUp(makeState(now, { subjects: [subject] }), now, BERLIN)[0]?.opens;
    expect(next(at('08:00'), PAGES)).toEqual({ at: at('09:00') });
    expect(next(NOW, PAGES)).toEqual({ day: TODAY });
    const done = afterDone(PAGES, { day: TODAY, at: NOW });
    expect(next(NOW, done)).toEqual({ at: at('09:00', 1) });
    const rest = { until: addDays(TODAY, 5), level: 1 };
    expect(next(NOW, { ...PAGES, rest })).toEqual({ at: at('09:00', 5) });
    expect(next(NOW, makeGoal('x', onSlot('09:00', { rule: { kind: 'weekly', days: [] } })))).toBe(
      undefined,
    );
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'])(
    'pitfall 1: every day in %s opens once, over every clock change of a year',
    (zone) => {
      const days: string[] = [];
      for (let ahead = 0; ahead < 370; ahead += 1) {
        const day = addDays('2026-01-01', ahead);
        const now = instantOf(day, '09:00', zone);
        const presence = makePresence(now, { returnedAt: now });
        const subject = { ...PAGES, setAt: 0 };
        const { raise } = planAt(now, { subjects: [subject], presence }, zone);
        days.push(...raise.map(({ id }) => id));
        expect(planAt(now - 1, { subjects: [subject], presence }, zone).raise).toEqual([]);
      }
      expect(new Set(days).size).toBe(370);
    },
  );
});
