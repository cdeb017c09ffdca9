import { expect, test } from 'vitest';
import type { Nudge, NudgeState, Occasion } from '../../../utils/domain/nudge.ts';
import { measureReturns } from '../../../utils/planning/index.ts';
import { makeNudge } from './make.ts';

const DONE: NudgeState = { kind: 'handled', at: 0, answer: 'done' };
const DECLINED: NudgeState = { kind: 'handled', at: 0, answer: 'notThisOne' };
const PUT_OFF: NudgeState = { kind: 'handled', at: 0, answer: 'later' };
const LEFT: NudgeState = { kind: 'unanswered', at: 0 };
const OPEN: NudgeState = { kind: 'seen', at: 0 };

const raisedAt = (occasion: Occasion, ...states: NudgeState[]): Nudge[] =>
  states.map((state) =>
    makeNudge({ state, reason: { rule: 'every', occasion, daysSince: 9, cadenceDays: 7 } }),
  );

test('returns are measured beside other moments, and what was put off counts for neither', () => {
  const nudges = [
    ...raisedAt('return', DONE, DONE, DONE, LEFT, PUT_OFF, OPEN),
    ...raisedAt('quietOver', DECLINED),
    ...raisedAt('active', DONE, LEFT, LEFT),
    ...raisedAt('opened', LEFT, LEFT, PUT_OFF),
    ...raisedAt('snoozed', DONE, DONE, DONE),
  ];
  expect(measureReturns(nudges)).toEqual({
    returns: { acted: 3, of: 5 },
    others: { acted: 1, of: 5 },
  });
});

test('of few, and of what has its own time, nothing is told', () => {
  const many = raisedAt('return', LEFT, LEFT, LEFT, LEFT, LEFT);
  expect(measureReturns([...many, ...raisedAt('active', DONE, DONE, DONE, DONE)])).toBeNull();
  const timed = raisedAt('active', DONE, DONE, DONE, DONE, DONE).map((row) => ({
    ...row,
    timed: true,
  }));
  expect(measureReturns([...many, ...timed])).toBeNull();
});
