import { describe, expect, it } from 'vitest';
import type { LearningCell } from '../../../utils/domain/tally.ts';
import { DAY_PARTS } from '../../../utils/domain/tally.ts';
import { addDays } from '../../../utils/domain/time.ts';
import { comingUp } from '../../../utils/planning/index.ts';
import {
  at,
  BERLIN,
  every,
  makePerson,
  makePresence,
  makeState,
  makeTally,
  planAt,
  planAtReturn,
  raisedIds,
  TODAY,
} from './make.ts';

const NOW = at('10:00');

function firstAskDay(cadence: number): number {
  for (let day = 1; day <= 2 * cadence; day += 1) {
    const subjects = [makePerson('mina', cadence, day)];
    if (planAtReturn(NOW, { subjects }).raise.length > 0) return day;
  }
  return Infinity;
}

describe('The first ask', () => {
  it.each([
    [7, 7],
    [30, 28],
    [120, 111],
    [365, 338],
  ])('for every %i days is on day %i', (cadence, day) => {
    expect(firstAskDay(cadence)).toBe(day);
  });

  it.each([1, 2, 3, 5, 10, 14, 60, 200, 730])(
    'for every %i days comes at 100 %% of it however little was acted on',
    (cadence) => {
      const cells = DAY_PARTS.map((part): LearningCell => {
        return { kind: 'person', part, shown: 1e6, acted: 0, asOf: NOW };
      });
      const subjects = [makePerson('mina', cadence, cadence)];
      expect(planAtReturn(NOW, { subjects, cells }).raise).toHaveLength(1);
    },
  );

  it('is for nobody before nine tenths of the cadence, in whole days rounded up', () => {
    const opens = (cadence: number) =>
      comingUp(makeState(NOW, { subjects: [makePerson('a', cadence, 0)] }), NOW, BERLIN)[0]?.opens;
    expect(opens(7)).toEqual({ day: addDays(TODAY, 7) });
    expect(opens(10)).toEqual({ day: addDays(TODAY, 9) });
    expect(opens(30)).toEqual({ day: addDays(TODAY, 27) });
    expect(opens(70)).toEqual({ day: addDays(TODAY, 63) });
    expect(opens(365)).toEqual({ day: addDays(TODAY, 329) });
  });

  it('comes sooner for somebody starred, whose length weighs fully', () => {
    const subjects = [makePerson('mina', 30, 27, { starred: true })];
    expect(planAtReturn(NOW, { subjects }).raise).toHaveLength(1);
    expect(planAtReturn(NOW, { subjects: [makePerson('mina', 30, 27)] }).raise).toEqual([]);
  });

  it('counts months by the calendar', () => {
    const reached = { lastDone: { day: '2026-01-31', at: at('12:00', -30) } };
    const subjects = [makePerson('mina', 0, null, { rhythm: every(1, 'months'), ...reached })];
    const [nudge] = planAtReturn(at('10:00', -1), { subjects }).raise;
    expect(nudge?.due).toBe('2026-02-28');
    expect(nudge?.reason).toMatchObject({ daysSince: 29, cadenceDays: 28 });
  });
});

describe('Without a known contact', () => {
  const entered = (id: string, order: number, over = {}) =>
    makePerson(id, 30, null, { since: TODAY, order, ...over });
  const four = ['a', 'b', 'c', 'd'].map((id, order) => entered(id, order));
  const days = (subjects: typeof four) =>
    comingUp(makeState(NOW, { subjects }), NOW, BERLIN).map(({ opens }) => opens);

  it('pitfall 8: first asks are spread over one cadence in order of entry', () => {
    const spread = [0, 7, 15, 22].map((ahead) => ({ day: addDays(TODAY, ahead) }));
    expect(days(four)).toEqual(spread);
    expect(days([...four].reverse())).toEqual(spread);
  });

  it('pitfall 8: each is raised on that day, with no days to tell of', () => {
    const late = at('10:00', 7);
    const subjects = four
      .filter(({ id }) => id === 'b')
      .concat(four.filter(({ id }) => id !== 'b'));
    const presence = makePresence(late, { returnedAt: late });
    const lastShown = { day: TODAY, at: NOW, due: TODAY };
    const shown = subjects.map((row) => (row.id === 'a' ? { ...row, lastShown } : row));
    const rested = shown.map((row) =>
      row.id === 'a' ? { ...row, rest: { until: addDays(TODAY, 9), level: 1 } } : row,
    );
    const [nudge] = planAt(late, { subjects: rested, presence }).raise;
    expect(nudge?.subjectId).toBe('b');
    expect(nudge?.reason).toMatchObject({ daysSince: null, cadenceDays: 30 });
  });

  it('an answer for one moves nobody else', () => {
    const answered = four.map((row) =>
      row.id === 'a' ? { ...row, lastDone: { day: TODAY, at: NOW } } : row,
    );
    expect(days(answered).slice(0, 3)).toEqual(days(four).slice(1));
  });

  it('nor does the next contact with somebody whose last one was known', () => {
    const [, ...unknown] = four;
    const lastReached = (ahead: number) => ({ day: addDays(TODAY, ahead), at: NOW });
    const opening = (ahead: number) =>
      days([entered('a', 0, { lastDone: lastReached(ahead) }), ...unknown]);
    const on = (...aheads: number[]) => aheads.map((ahead) => ({ day: addDays(TODAY, ahead) }));
    expect(opening(-10)).toEqual(on(7, 15, 17, 22));
    expect(opening(0)).toEqual(on(7, 15, 22, 27));
  });

  it('somebody entered alone on another day is asked for at once', () => {
    const alone = entered('e', 4, { since: addDays(TODAY, 1) });
    expect(days([...four, alone])).toContainEqual({ day: addDays(TODAY, 1) });
  });
});

describe('The same occasion', () => {
  const shown = (daysAgo: number, cadence: number) => {
    const due = addDays(TODAY, -30);
    const day = addDays(TODAY, -daysAgo);
    return makePerson('mina', cadence, 30 + cadence, {
      lastShown: { day, at: at('10:00', -daysAgo), due },
    });
  };

  it.each([
    [1, 1, false],
    [1, 2, true],
    [7, 1, false],
    [7, 2, true],
    [17, 2, false],
    [17, 3, true],
    [21, 2, false],
    [30, 3, true],
    [365, 2, false],
    [365, 3, true],
  ])('of every %i days shown %i days ago may come again: %s', (cadence, daysAgo, again) => {
    const { raise } = planAtReturn(NOW, { subjects: [shown(daysAgo, cadence)] });
    expect(raise).toHaveLength(again ? 1 : 0);
  });

  it('shown lately gives way to one that waits for the first ask', () => {
    const subjects = [shown(2, 7), makePerson('jonas', 7, 9)];
    expect(raisedIds(planAtReturn(NOW, { subjects }))).toEqual(['jonas']);
  });

  it('shown on a day that a clock set back made a later one is not lost for ever', () => {
    expect(planAtReturn(NOW, { subjects: [shown(-1, 7)] }).raise).toEqual([]);
    expect(planAtReturn(NOW, { subjects: [shown(-30, 7)] }).raise).toHaveLength(1);
  });

  it('never changed while no contact is known', () => {
    const subjects = (daysAgo: number) => {
      const day = addDays(TODAY, -daysAgo);
      const lastShown = { day, at: at('10:00', -daysAgo), due: day };
      return [makePerson('mina', 30, null, { lastShown })];
    };
    expect(planAtReturn(NOW, { subjects: subjects(2) }).raise).toEqual([]);
    expect(planAtReturn(NOW, { subjects: subjects(3) }).raise).toHaveLength(1);
  });

  it('is another one after a contact: its showing is forgotten', () => {
    const subjects = [
      {
        ...makePerson('mina', 1, 1),
        lastShown: { day: addDays(TODAY, -1), at: at('10:00', -1), due: addDays(TODAY, -1) },
      },
    ];
    expect(planAtReturn(NOW, { subjects }).raise).toHaveLength(1);
  });

  it('raised and never shown is not raised again the next day either', () => {
    const state = makeState(NOW, {
      subjects: [makePerson('mina', 7, 9)],
      presence: makePresence(NOW, { returnedAt: NOW }),
    });
    const [nudge] = planAtReturn(NOW, { subjects: state.subjects }).raise;
    const tomorrow = at('10:00', 1);
    const presence = makePresence(tomorrow, { returnedAt: tomorrow });
    const nudges = nudge ? [nudge] : [];
    expect(planAt(tomorrow, { subjects: state.subjects, nudges, presence }).raise).toEqual([]);
  });
});

describe('Who goes first', () => {
  const present = (from: number) =>
    Array.from({ length: from }, (_, i) => makeTally(addDays(TODAY, -i - 1)));
  const scoreless = DAY_PARTS.map((part): LearningCell => {
    return { kind: 'person', part, shown: 1e6, acted: 0, asOf: NOW };
  });

  it('the higher score', () => {
    const subjects = [makePerson('early', 30, 29), makePerson('late', 30, 40)];
    expect(raisedIds(planAtReturn(NOW, { subjects }))).toEqual(['late']);
  });

  it('on a tie the sphere least served in seven days, then the longest elapsed, then the id', () => {
    const tallies = [makeTally(addDays(TODAY, -2), { minutes: { others: 90, us: 30 } })];
    const us = { kind: 'us', sphere: 'us' } as const;
    const pair = [makePerson('a', 7, 20), makePerson('b', 7, 20, us)];
    expect(raisedIds(planAtReturn(NOW, { subjects: pair, tallies }))).toEqual(['b']);
    const longest = [makePerson('a', 7, 20), makePerson('b', 7, 30)];
    expect(raisedIds(planAtReturn(NOW, { subjects: longest }))).toEqual(['b']);
    const same = [makePerson('b', 7, 20), makePerson('a', 7, 20)];
    expect(raisedIds(planAtReturn(NOW, { subjects: same }))).toEqual(['a']);
  });

  it('whoever has been open and unshown for ten days of presence, even below the threshold', () => {
    // Open for ten days at .20 and less: 365 days at 92.6 % with nothing ever acted on.
    const subjects = [makePerson('rare', 365, 339), makePerson('late', 7, 30)];
    const cells = scoreless;
    const nine = { subjects, cells, tallies: present(9) };
    expect(raisedIds(planAtReturn(NOW, nine))).toEqual(['late']);
    const ten = { subjects, cells, tallies: present(10) };
    expect(raisedIds(planAtReturn(NOW, ten))).toEqual(['late']);
    const shown = {
      lastShown: { day: addDays(TODAY, -3), at: at('10:00', -3), due: addDays(TODAY, -23) },
    };
    const asked = [makePerson('rare', 365, 339), makePerson('late', 7, 30, shown)];
    expect(raisedIds(planAtReturn(NOW, { ...ten, subjects: asked }))).toEqual(['rare']);
    expect(raisedIds(planAtReturn(NOW, { ...nine, subjects: asked }))).toEqual(['late']);
  });

  it('the part of the day in which a kind was acted on counts', () => {
    const cells: LearningCell[] = [
      { kind: 'person', part: 'morning', shown: 40, acted: 40, asOf: NOW },
    ];
    const subjects = [makePerson('mina', 30, 27)];
    expect(planAtReturn(NOW, { subjects, cells }).raise).toHaveLength(1);
    const evening = at('18:00');
    const presence = makePresence(evening, { returnedAt: evening });
    expect(planAt(evening, { subjects, cells, presence }).raise).toEqual([]);
  });

  it('what was learned fades with a half-life of 21 days', () => {
    const learned = (daysAgo: number): LearningCell[] => [
      { kind: 'person', part: 'morning', shown: 40, acted: 0, asOf: at('04:00', -daysAgo) },
    ];
    // S = .15 + .0233 + .2 · P: raised from P ≥ .1333, which is 8 faded trials or fewer.
    const subjects = [makePerson('mina', 30, 28)];
    expect(planAtReturn(NOW, { subjects, cells: learned(42) }).raise).toEqual([]);
    expect(planAtReturn(NOW, { subjects, cells: learned(63) }).raise).toHaveLength(1);
  });
});
