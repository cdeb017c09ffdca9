import { templateOf, type Plan, type PlanTemplate } from '../domain/plan.ts';
import { readWords } from '../domain/record.ts';
import { t } from './translate.ts';

/** What a plan is called: from what it was made, with the present name, or in the user's own words. */
export function planName(template: PlanTemplate, title: string, name: string): string {
  switch (template) {
    case 'coffee':
      return name ? t('plan_coffee_with', { name }) : t('plan_coffee');
    case 'lunch':
      return name ? t('plan_lunch_with', { name }) : t('plan_lunch');
    case 'eveningForTwo':
      return t('plan_evening_for_two');
    case 'eveningOfMyOwn':
      return t('plan_evening_of_my_own');
    case 'care':
    case 'own':
      return title;
    default:
      return template satisfies never;
  }
}

/** Of a stored plan; `name` is that of whom it is with, '' for nobody. */
export function planTitle(plan: Pick<Plan, 'template' | 'words'>, name: string): string {
  return planName(templateOf(plan), readWords(plan.words)?.title ?? '', name);
}
