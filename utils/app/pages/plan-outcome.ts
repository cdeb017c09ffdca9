import { problemSentence } from '../../texts/problems.ts';
import { t } from '../../texts/translate.ts';
import type { CommandAnswer } from '../commands/index.ts';
import { refusalOf } from './refusals.ts';

/** What became of a plan that was to be kept, in words. */
type Outcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'inQuietHours' }
  | { readonly kind: 'refused'; readonly field: string | null; readonly message: string };

export function planOutcome(answer: CommandAnswer<'addPlan' | 'changePlan'>): Outcome {
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
