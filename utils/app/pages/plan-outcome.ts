import type { PlanOutcome } from '../../domain/plan.ts';
import { problemSentence } from '../../texts/problems.ts';
import { t } from '../../texts/translate.ts';
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
  const isFarDay = error.field === 'day' && error.problem === 'outOfRange';
  const message = isFarDay ? t('plan_day_far') : problemSentence(error.problem);
  return { kind: 'refused', field: error.field, message };
}
