import { describe, expect, it } from 'vitest';
import type { LearningCell, Lesson } from '../../../utils/domain/tally.ts';
import { HOUR } from '../../../utils/domain/time.ts';
import {
  afterLesson,
  lessonOfAnswer,
  markShown,
  tendencyOf,
  unlearned,
} from '../../../utils/planning/index.ts';
import { at, BERLIN, makeNudge, makePerson } from './make.ts';

const DAY = 24 * HOUR;
const NOON = at('13:00');
const raised = makeNudge({ state: { kind: 'raised' } });
const shown = makeNudge({ learned: { part: 'afternoon', at: NOON } });
const lesson = (over: Partial<Lesson>): Lesson => ({
  kind: 'person',
  part: 'afternoon',
  at: NOON,
  shown: 0,
  acted: 0,
  ...over,
});

describe('A showing', () => {
  it('counts in the part of the day of the place, once', () => {
    const mina = makePerson('mina', 7, 9);
    const { nudge, lesson: first } = markShown(raised, mina, NOON, BERLIN);
    expect(first).toEqual(lesson({ shown: 1 }));
    expect(markShown(nudge, mina, NOON + HOUR, BERLIN).lesson).toBeNull();
    expect(markShown(raised, mina, NOON, 'America/New_York').lesson?.part).toBe('morning');
  });

  it('of something timed, or of a further break, teaches nothing', () => {
    const mina = makePerson('mina', 7, 9);
    const further = { rule: 'after', occasion: 'further', minutes: 60, afterMinutes: 55 } as const;
    for (const over of [{ timed: true }, { reason: further }]) {
      expect(markShown({ ...raised, ...over }, mina, NOON, BERLIN).lesson).toBeNull();
    }
  });
});

describe('An answer', () => {
  const of = (answer: Parameters<typeof lessonOfAnswer>[1], nudge = shown) =>
    lessonOfAnswer(nudge, answer, at('18:00'), BERLIN);

  it('counts where it was shown: done as acted on, later not at all, the others as shown', () => {
    expect(of('done')).toEqual(lesson({ acted: 1 }));
    expect(of('later')).toEqual(lesson({ shown: -1 }));
    expect(of('notThisOne')).toBeNull();
    expect(of('lessOften')).toBeNull();
  });

  it('that came before the showing was recorded brings it along', () => {
    const early = { part: 'evening', at: at('18:00') } as const;
    expect(of('done', raised)).toEqual(lesson({ ...early, shown: 1, acted: 1 }));
    expect(of('later', raised)).toBeNull();
    expect(of('notThisOne', raised)).toEqual(lesson({ ...early, shown: 1 }));
  });
});

describe('A cell', () => {
  it('fades by half in 21 days before anything is added', () => {
    const cell = { kind: 'person', part: 'afternoon', shown: 8, acted: 4, asOf: NOON } as const;
    const later = NOON + 21 * DAY;
    expect(afterLesson(cell, lesson({ at: later, shown: 1, acted: 1 }), later)).toEqual({
      ...cell,
      shown: 5,
      acted: 3,
      asOf: later,
    });
  });

  it('is what it was once a lesson is taken back, however much later', () => {
    const before: LearningCell = { ...cellOf(3, 1), asOf: NOON };
    const told = lesson({ shown: 1, acted: 1 });
    const later = NOON + 10 * DAY;
    const back = afterLesson(afterLesson(before, told, NOON), unlearned(told), later);
    const untouched = afterLesson(before, lesson({}), later);
    expect(back.shown).toBeCloseTo(untouched.shown, 9);
    expect(back.acted).toBeCloseTo(untouched.acted, 9);
  });

  it('never falls below nothing', () => {
    expect(afterLesson(null, lesson({ shown: -1, acted: -1 }), NOON)).toMatchObject({
      shown: 0,
      acted: 0,
    });
  });
});

function cellOf(shownTimes: number, acted: number, part: LearningCell['part'] = 'afternoon') {
  return { kind: 'person' as const, part, shown: shownTimes, acted, asOf: NOON };
}

describe('A tendency', () => {
  it('is the part of the day that is clearly ahead', () => {
    expect(tendencyOf([cellOf(10, 8), cellOf(10, 1, 'morning')], NOON)).toEqual({
      kind: 'person',
      part: 'afternoon',
    });
  });

  it('is none with little shown, with hardly a lead, or long ago', () => {
    expect(tendencyOf([], NOON)).toBeNull();
    expect(tendencyOf([cellOf(4, 4)], NOON)).toBeNull();
    expect(tendencyOf([cellOf(10, 8), cellOf(10, 8, 'morning')], NOON)).toBeNull();
    expect(tendencyOf([cellOf(10, 8)], NOON + 90 * DAY)).toBeNull();
  });
});
