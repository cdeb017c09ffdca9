import type { PlanOutcome } from '../../domain/plan.ts';
import { problemSentence } from '../../texts/problems.ts';
import { t } from '../../texts/translate.ts';
import type { BadField } from '../../domain/problems.ts';
import type { CommandAnswer } from '../commands/index.ts';
import { refusalOf } from './refusals.ts';

/** In words. */
export function planOutcome(answer: CommandAnswer<'addPlan' | 'changePlan'>): PlanOutcome {
  if (answer.ok) return { kind: 'kept' };
  const { error } = answer;
  if (error.code === 'inQuietHours') return { kind: 'inQuietHours' };
  if (error.code !== 'badField') {
    return { kind: 'refused', field: null, message: refusalOf(answer) ?? '' };
  }
  return { kind: 'refused', field: error.field, message: fieldSentence(error) };
}

function fieldSentence({ field, problem }: BadField): string {
  if (field === 'day' && problem === 'outOfRange') return t('plan_day_far');
  return field === 'repeats' ? t('plan_repeats_elsewhere') : problemSentence(problem);
}
