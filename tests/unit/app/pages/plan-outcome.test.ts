import { expect, test } from 'vitest';
import { planOutcome } from '../../../../utils/app/pages/plan-outcome.ts';
import type { FieldProblem } from '../../../../utils/domain/problems.ts';

test.each<[string, FieldProblem, string]>([
  ['day', 'outOfRange', 'A day from last week to two years from now.'],
  ['day', 'notADay', 'That day does not exist in the calendar.'],
  ['repeats', 'empty', 'It does not come round on that day.'],
])('%s, %s: “%s”', (field, problem, message) => {
  const error = { code: 'badField', field, problem } as const;
  expect(planOutcome({ ok: false, error })).toEqual({ kind: 'refused', field, message });
});
