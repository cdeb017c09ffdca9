import { describe, expect, it } from 'vitest';
import type { Rhythm } from '../../../utils/domain/rhythm.ts';
import type { Subject } from '../../../utils/domain/subject.ts';
import { addDays, HOUR } from '../../../utils/domain/time.ts';
import {
  afterDone,
  afterLater,
  afterLessOften,
  afterNotThisOne,
  comingUp,
  markShown,
} from '../../../utils/planning/index.ts';
import {
  at,
  atTime,
  BERLIN,
  every,
  makeNudge,
  makePerson,
  makePresence,
  makeState,
  planAt,
  TODAY,
} from './make.ts';

const NOW = at('10:00');
const waiting = makePerson('mina', 7, 8, {
  unanswered: 2,
  rest: { until: TODAY, level: 1 },
  snooze: { until: NOW, atReturn: true, times: 1 },
});
const CLEARED = { unanswered: 0, rest: null, snooze: null };

describe('Done', () => {
  it('moves the next due day to one cadence from then and clears what waited', () => {
    const done = afterDone(waiting, { day: TODAY, at: NOW });
    expect(done).toMatchObject({ lastDone: { day: TODAY, at: NOW }, ...CLEARED });
    const [next] = comingUp(makeState(NOW, { subjects: [done] }), NOW, BERLIN);
    expect(next?.opens).toEqual({ day: addDays(TODAY, 7) });
  });

  it('a contact earlier than the last one changes nothing', () => {
    expect(afterDone(waiting, { day: addDays(TODAY, -9), at: NOW })).toBe(waiting);
  });

  it('the same day again keeps the later instant', () => {
    const done = afterDone(waiting, { day: TODAY, at: NOW });
    expect(afterDone(done, { day: TODAY, at: NOW - HOUR }).lastDone?.at).toBe(NOW);
    expect(afterDone(done, { day: TODAY, at: NOW + HOUR }).lastDone?.at).toBe(NOW + HOUR);
  });

  it('is the first contact where none was known', () => {
    const unknown = makePerson('mina', 7, null);
    expect(afterDone(unknown, { day: '2025-01-01', at: NOW }).lastDone?.day).toBe('2025-01-01');
  });
});

describe('The other answers', () => {
  it('Later keeps one instant and is an answer', () => {
    const snooze = { until: NOW + HOUR, atReturn: true, times: 2 };
    expect(afterLater(waiting, snooze)).toEqual({ ...waiting, ...CLEARED, snooze });
    const tea = { ...waiting, rhythm: atTime('12:00') };
    expect(afterLater(tea, snooze, makeNudge({ due: TODAY })).snooze).toEqual({
      ...snooze,
      slot: TODAY,
    });
  });

  it('pitfall 12: a snooze survives an edit of somebody else and is there at its time', () => {
    const snooze = { until: NOW + HOUR, atReturn: false, times: 1 };
    const mina = afterLater(waiting, snooze);
    const jonas = afterLessOften(makePerson('jonas', 30, 3), TODAY);
    const then = NOW + HOUR;
    const stored = structuredClone([jonas, mina]);
    expect(planAt(then - 1, { subjects: stored }).raise).toEqual([]);
    const { raise } = planAt(then, { subjects: stored, presence: makePresence(then) });
    expect(raise).toMatchObject([{ subjectId: 'mina' }]);
  });

  it('not this one rests for one cadence and counts nothing as done', () => {
    expect(afterNotThisOne(waiting, TODAY)).toEqual({
      ...waiting,
      ...CLEARED,
      rest: { until: addDays(TODAY, 7), level: 0 },
    });
    expect(afterNotThisOne({ ...waiting, rhythm: atTime('12:00') }, TODAY)).toMatchObject(CLEARED);
  });

  it.each([
    [every(3), 7],
    [every(7), 14],
    [every(2, 'weeks'), 30],
    [every(30), 60],
    [every(1, 'months'), 60],
    [every(60), 120],
    [every(120), 365],
    [every(365), 730],
  ])('less often than %o is every %i days', (rhythm: Rhythm, days) => {
    const rarer = afterLessOften({ ...waiting, rhythm }, TODAY);
    expect(rarer).toMatchObject({ ...CLEARED, rhythm: every(days), rest: expect.anything() });
  });

  it('less often goes no further than two years, and leaves times alone', () => {
    const after = (rhythm: Rhythm) => afterLessOften({ ...waiting, rhythm }, TODAY).rhythm;
    expect(after(every(730))).toEqual(every(730));
    expect(after(atTime('12:00'))).toEqual(atTime('12:00'));
  });

  it('less often of somebody long overdue asks again one longer rhythm from now, not the next day', () => {
    const rarer = afterLessOften(makePerson('jonas', 7, 40), TODAY);
    expect(rarer.rest).toEqual({ until: addDays(TODAY, 14), level: 0 });
  });
});

describe('Shown', () => {
  const nudge = makeNudge({ state: { kind: 'raised' } });

  it('is kept on the nudge and on its subject, with the occasion', () => {
    const shown = markShown(nudge, waiting, NOW);
    expect(shown.nudge.state).toEqual({ kind: 'shown', at: NOW });
    expect(shown.subject.lastShown).toEqual({ day: nudge.day, at: NOW, due: nudge.due });
  });

  it('does not undo an answer', () => {
    const handled = makeNudge({ state: { kind: 'handled', at: NOW, answer: 'done' } });
    expect(markShown(handled, waiting, NOW).nudge).toBe(handled);
  });

  it('pitfall 7: 50 refused toasts change no due date', () => {
    let subject: Subject = makePerson('mina', 7, 8);
    const before = comingUp(makeState(NOW, { subjects: [subject] }), NOW, BERLIN);
    for (let i = 0; i < 50; i += 1) subject = markShown(nudge, subject, NOW).subject;
    expect(subject).toMatchObject({ rhythm: every(7), lastDone: { day: addDays(TODAY, -8) } });
    expect(before[0]?.opens).toEqual({ day: TODAY });
  });
});
