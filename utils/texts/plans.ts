import { templateOf, type Plan, type PlanTemplate } from '../domain/plan.ts';
import { readWords } from '../domain/record.ts';
import type { BoardPart, Cell, PlanStanding } from '../domain/board-view.ts';
import type { PlanConcern } from '../domain/plan-concerns.ts';
import type { SlotRule } from '../domain/rhythm.ts';
import { weekdayOf, type Day } from '../domain/time.ts';
import { amountWords, inHalves } from './amounts.ts';
import { language, t } from './translate.ts';
import { weekdayName } from './weekdays.ts';

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

export function partName(part: BoardPart): string {
  return t(`board_${part}`);
}

/** "Thursday 26 November", as the user's language writes it. */
export function dayName(day: Day): string {
  const style = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return Temporal.PlainDate.from(day).toLocaleString(language(), style);
}

/** "22 – 28 November", as the user's language writes it. */
export function daysName(from: Day, to: Day): string {
  const format = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long' });
  const [first, last] = [from, to].map((day) => Temporal.PlainDate.from(day));
  return first && last ? format.formatRange(first, last) : '';
}

/** "Thursday 26 November, evening", read out. */
export function cellName({ day, part }: Cell): string {
  return t('board_cell', { day: dayName(day), part: partName(part).toLocaleLowerCase(language()) });
}

/** What stands beside a plan that is over; nothing while it lies ahead. */
export function standingWords(standing: PlanStanding): string {
  switch (standing) {
    case 'ahead':
    case 'over':
      return '';
    case 'asking':
    case 'happened':
    case 'passed':
      return t(`board_standing_${standing}`);
    default:
      return standing satisfies never;
  }
}

/** What is said of a week that has no plans, by its first and last day. */
export function emptyWeekSentence(first: Day, last: Day, today: Day): string {
  if (last < today) return t('board_empty_before');
  return t(first > today ? 'board_empty_then' : 'board_empty');
}

/** What is pointed out before a plan is saved. */
export function concernSentence(concern: PlanConcern): string {
  if (concern.kind === 'ownEvening') return t('plan_on_own_evening');
  const { sphere, unit, had, line } = concern.measured;
  // Never as if nothing were crossed: told by the half, it is above the line all the same.
  const above = Math.max(inHalves(had, unit), inHalves(line, unit) + 0.5);
  return t(concern.week.isPresent ? 'plan_crosses' : 'plan_crosses_then', {
    who: t(`stamp_${sphere}`),
    had: amountWords(above, unit),
    line: amountWords(inHalves(line, unit), unit),
  });
}

/** How often a plan comes round. */
export function ruleWords(rule: SlotRule | null, day: Day): string {
  if (rule === null) return t('plan_repeats_never');
  switch (rule.kind) {
    case 'daily':
      return t('plan_repeats_daily');
    case 'weekdays':
      return t('plan_repeats_weekdays');
    case 'weekly': {
      const names = rule.days.map(weekdayName);
      const all = new Intl.ListFormat(language(), { type: 'unit' }).format(names);
      return t('plan_repeats_weekly', { day: all });
    }
    case 'monthlyByDay':
      return t('plan_repeats_monthly_day', { n: rule.day });
    case 'monthlyByWeekday':
      return t(rule.nth === -1 ? 'plan_repeats_nth_last' : `plan_repeats_nth_${rule.nth}`, {
        day: weekdayName(rule.day),
      });
    case 'yearly':
      return t('plan_repeats_weekly', { day: weekdayName(weekdayOf(day)) });
    default:
      return rule satisfies never;
  }
}
