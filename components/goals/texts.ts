import type { GoalText } from '../../utils/domain/goal.ts';
import type { GoalOffer } from '../../utils/domain/goal-view.ts';
import { t } from '../../utils/texts/translate.ts';

/** What can be typed about one goal; a smaller step is a next step in another place. */
export type GoalField = keyof GoalText | 'smaller';

/** A text of a goal as it is asked for, and as it is kept. */
export interface Asked {
  readonly field: keyof GoalText;
  readonly label: string;
  readonly hint?: string;
}

/** The fields of an offer that takes words. `closest` is what the closest one is called, or ''. */
export function fieldsOf(offer: Exclude<GoalOffer, 'owner'>, closest: string): readonly Asked[] {
  switch (offer) {
    case 'nextStep':
      return [{ field: 'nextStep', label: t('goal_next_step'), hint: t('goal_next_step_hint') }];
    case 'plan':
      return [
        { field: 'when', label: t('goal_if'), hint: t('goal_if_hint') },
        { field: 'then', label: t('goal_then'), hint: t('goal_then_hint') },
      ];
    case 'obstacle':
      return [{ field: 'obstacle', label: t('goal_obstacle') }];
    case 'need':
      return [{ field: 'needFromOther', label: needLabel(closest), hint: t('goal_need_hint') }];
    default:
      return offer satisfies never;
  }
}

/** The question with which something is offered. */
export function questionOf(offer: GoalOffer, closest: string): string {
  switch (offer) {
    case 'nextStep':
      return t('goal_next_step_ask');
    case 'plan':
      return t('goal_plan_ask');
    case 'obstacle':
      return t('goal_obstacle_ask');
    case 'need':
      return closest === '' ? t('goal_need_ask') : t('goal_need_of_ask', { name: closest });
    case 'owner':
      return t('goal_owner_ask');
    default:
      return offer satisfies never;
  }
}

function needLabel(closest: string): string {
  return closest === '' ? t('goal_need') : t('goal_need_of', { name: closest });
}
