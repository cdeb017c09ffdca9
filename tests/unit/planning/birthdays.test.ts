import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../utils/domain/subject.ts';
import { birthdayRhythm } from '../../../utils/domain/subject.ts';
import { addDays, instantOf, type Day } from '../../../utils/domain/time.ts';
import { afterDone, afterNotThisOne, comingUp } from '../../../utils/planning/index.ts';
import type { PlanState } from '../../../utils/planning/index.ts';
import { slotDayFrom } from '../../../utils/planning/slots.ts';
import {
  at,
  BERLIN,
  carriedOut,
  makeBirthday,
  makePerson,
  makePresence,
  makeState,
  makeTally,
  planAt,
  TODAY,
} from './make.ts';

/** Thursday of the same week, three days ahead of TODAY. */
const DAY: Day = '2026-03-05';
const MINA = makeBirthday('mina', {});

/** What is raised at a return at 10:00 on each of these days, by days ahead of TODAY. */
function told(days: readonly number[], over: Partial<PlanState> = {}): string[] {
  let state = makeState(at('10:00', days[0]), { subjects: [MINA], ...over });
  const raised: string[] = [];
  for (const ahead of days) {
    const now = at('10:00', ahead);
    const { cameBackAt } = state.presence;
    state = { ...state, presence: makePresence(now, { returnedAt: now, cameBackAt }) };
    const result = planAt(now, state);
    raised.push(
      ...result.raise.map(({ id, reason }) =>
        `${ahead} ${id.replace('mina.birthday:', '')} ${reason.rule === 'birthday' ? reason.daysAhead : ''}`.trim(),
      ),
    );
    state = carriedOut(state, result, now);
  }
  return raised;
}

const week = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, day) => from + day);

describe('A birthday', () => {
  it('is told with its notice, on its day, and not again', () => {
    expect(told(week(-5, 12))).toEqual([`0 2026-03-02T08:00 3`, `3 ${DAY}T08:00 0`]);
  });

  it.each([
    [0, [`3 ${DAY}T08:00 0`]],
    [1, [`2 2026-03-04T08:00 1`, `3 ${DAY}T08:00 0`]],
    [14, [`-11 2026-02-19T08:00 14`, `3 ${DAY}T08:00 0`]],
  ])('with %i days of notice is told so', (noticeDays, expected) => {
    const subjects = [makeBirthday('mina', { noticeDays })];
    expect(told(week(-16, 12), { subjects })).toEqual(expected);
  });

  it('whose notice was missed tells it on the days that are left', () => {
    expect(told([-1, 2, 3])).toEqual(['2 2026-03-02T08:00 1', `3 ${DAY}T08:00 0`]);
  });

  it.each([
    [4, [`4 ${DAY}T08:00:belated -1`]],
    [10, [`10 ${DAY}T08:00:belated -7`]],
    [11, []],
  ])('pitfall 5: missed, is told as belated once, %i days ahead of today', (first, expected) => {
    expect(told(week(first, first + 9))).toEqual(expected);
  });

  it('pitfall 5: missed after its notice was told, is told as belated once', () => {
    expect(told([0, ...week(5, 12)])).toEqual([
      '0 2026-03-02T08:00 3',
      `5 ${DAY}T08:00:belated -2`,
    ]);
  });

  it('missed in 48 hours away or more is told as belated; on its own day it is told at once', () => {
    const back = (ahead: number): Partial<PlanState> => {
      const now = at('10:00', ahead);
      return { presence: makePresence(now, { cameBackAt: now }) };
    };
    expect(told([6, 7, 8], back(6))).toEqual([`6 ${DAY}T08:00:belated -3`]);
    expect(told([3, 4], back(3))).toEqual([`3 ${DAY}T08:00 0`]);
  });

  it('is never told for a time before it was set, not as belated either', () => {
    const set = (setAt: number) => told(week(0, 12), { subjects: [{ ...MINA, setAt }] });
    expect(set(at('12:00', 0))).toEqual([`3 ${DAY}T08:00 0`]);
    expect(set(at('12:00', 3))).toEqual([]);
    expect(set(at('09:00', 4))).toEqual([]);
  });

  it.each([0, 3, 5])('declined %i days ahead of today is over until the next year', (ahead) => {
    const declined = afterNotThisOne(MINA, addDays(TODAY, ahead));
    expect(told(week(ahead, 14), { subjects: [declined] })).toEqual([]);
    const now = at('10:00', 365);
    const presence = makePresence(now, { returnedAt: now });
    expect(planAt(now, { subjects: [declined], presence }).raise).toHaveLength(1);
  });

  it('of somebody reached on the day needs no word, but of somebody reached before does', () => {
    const reached = (ahead: number): Subject =>
      afterDone(makePerson('mina', 30, 20), { day: addDays(TODAY, ahead), at: at('09:00', ahead) });
    expect(told(week(3, 9), { subjects: [MINA, reached(3)] })).toEqual([]);
    expect(told(week(3, 9), { subjects: [MINA, reached(2)] })).toEqual([`3 ${DAY}T08:00 0`]);
    const now = at('10:00', 3);
    const state = makeState(now, { subjects: [MINA, reached(2)] });
    const open = carriedOut(state, planAt(now, withReturn(state, now)), now);
    const after = { ...open, subjects: [MINA, reached(3)] };
    expect(planAt(now + 60_000, after).withdraw).toEqual([`mina.birthday:${DAY}T08:00`]);
  });

  it('goes before everybody on its day, and its person is not asked for besides', () => {
    const now = at('10:00', 3);
    const subjects = [MINA, makePerson('mina', 7, 30), makePerson('ruth', 7, 30)];
    const state = makeState(now, { subjects });
    const first = planAt(now, withReturn(state, now));
    expect(first.raise.map(({ subjectId }) => subjectId)).toEqual(['mina.birthday']);
    const later = at('11:00', 3);
    const next = planAt(later, withReturn(carriedOut(state, first, now), later));
    expect(next.raise.map(({ subjectId }) => subjectId)).toEqual(['ruth']);
  });

  it('counts as somebody: towards the share, and towards one a day after a return from away', () => {
    const now = at('10:00', 3);
    const day = addDays(TODAY, 3);
    const tally = (raised: object) => [makeTally(day, { raised, lastRaisedAt: at('08:00', 3) })];
    const subjects = [makePerson('ruth', 7, 30)];
    const raise = (over: Partial<PlanState>) =>
      planAt(now, withReturn(makeState(now, { subjects, ...over }), now)).raise.length;
    expect(raise({ tallies: tally({ birthday: 1 }) })).toBe(1);
    expect(raise({ tallies: tally({ birthday: 2 }) })).toBe(0);
    const presence = makePresence(now, { returnedAt: now, cameBackAt: at('09:00', 3) });
    expect(planAt(now, { subjects, presence, tallies: tally({ birthday: 1 }) }).raise).toEqual([]);
  });

  it('put off has nothing left to say once its person was reached, this year', () => {
    const now = at('10:00', 4);
    const put = { ...MINA, snooze: { until: now, atReturn: false, times: 1 } };
    const asked = (day: Day) => {
      const person = makePerson('mina', 30, 60, { lastDone: { day, at: at('18:00', 2) } });
      const presence = makePresence(now, { returnedAt: now });
      return planAt(now, { subjects: [put, person], presence });
    };
    expect(asked(addDays(DAY, -1)).raise).toMatchObject([{ reason: { occasion: 'snoozed' } }]);
    const reached = asked(DAY);
    expect(reached.raise).toEqual([]);
    // It is not kept for the day on which the next birthday is the nearer one.
    expect(reached.subjects).toMatchObject([{ id: MINA.id, snooze: null }]);
  });

  it('put off past its days still knows when it was', () => {
    const snooze = { until: at('09:00', 20), atReturn: false, times: 1 };
    const now = at('10:00', 20);
    const [nudge] = planAt(
      now,
      withReturn(makeState(now, { subjects: [{ ...MINA, snooze }] }), now),
    ).raise;
    expect(nudge?.reason).toEqual({ rule: 'birthday', occasion: 'snoozed', daysAhead: -17 });
  });

  it('is coming up with its notice, then with its day', () => {
    const next = (now: number) =>
      comingUp(makeState(now, { subjects: [MINA] }), now, BERLIN)[0]?.opens;
    expect(next(at('10:00', -9))).toEqual({ at: at('08:00') });
    expect(next(at('10:00'))).toEqual({ day: TODAY });
  });

  it.each([
    ['feb28', '2027-01-01', '2027-02-28'],
    ['mar1', '2027-01-01', '2027-03-01'],
    ['feb28', '2028-01-01', '2028-02-29'],
    ['mar1', '2028-01-01', '2028-02-29'],
    ['feb28', '2100-01-01', '2100-02-28'],
    ['mar1', '2100-01-01', '2100-03-01'],
  ] as const)('pitfall 4: of 29 February with %s falls, from %s, on %s', (leapDay, from, day) => {
    for (const date of ['--02-29', '1996-02-29']) {
      const { rule } = birthdayRhythm({ date, leapDay, noticeDays: 0 });
      expect(slotDayFrom({ on: { rule } }, from)).toBe(day);
      const now = instantOf(day, '10:00', BERLIN);
      const subjects = [makeBirthday('mina', { date, leapDay, noticeDays: 0 })];
      const { raise } = planAt(now, withReturn(makeState(now, { subjects }), now));
      expect(raise.map(({ due }) => due)).toEqual([day]);
      expect(JSON.stringify(raise[0]?.reason)).not.toMatch(/\d{4}/);
    }
  });
});

function withReturn(state: PlanState, now: number): PlanState {
  return { ...state, presence: makePresence(now, { returnedAt: now }) };
}
