import type { GoalDay } from '../domain/glance.ts';
import type { GoalProgress } from '../domain/goal-progress.ts';
import { addDays, type Day, type Weekday } from '../domain/time.ts';
import { language, t } from './translate.ts';
import { weekdayName } from './weekdays.ts';

/** "9 of the last 14 days", "2 of the first 3 days": never a window longer than its age. */
export function progressWords({ done, of, paused }: GoalProgress, longest: number): string {
  if (of + paused < longest) return t('goal_progress_first', { n: of, done });
  return t(paused > 0 ? 'goal_progress_counted' : 'goal_progress_last', { n: of, done });
}

/** "Monday done, Tuesday in reserve": the days as they are drawn, for who cannot see them. */
export function daysWords(days: readonly GoalDay[], today: Day): string {
  const words = days.flatMap((mark, place) => {
    const date = Temporal.PlainDate.from(addDays(today, place + 1 - days.length));
    return dayWords(mark, weekdayName(date.dayOfWeek as Weekday)) ?? [];
  });
  return t('goal_days', { days: new Intl.ListFormat(language(), { type: 'unit' }).format(words) });
}

function dayWords(mark: GoalDay, day: string): string | null {
  switch (mark) {
    case 'done':
      return t('goal_day_done', { day });
    case 'reserve':
      return t('goal_day_reserve', { day });
    case 'open':
      return t('goal_day_open', { day });
    case 'paused':
      return t('goal_day_paused', { day });
    case 'before':
      return null;
    default:
      return mark satisfies never;
  }
}

/** What an archived goal is remembered by: since when, and on how many days. */
export function prideWords(since: Day, days: number): string {
  const date = Temporal.PlainDate.from(since).toLocaleString(language(), { dateStyle: 'long' });
  return days === 0
    ? t('goal_pride_begun', { since: date })
    : t('goal_pride', { n: days, since: date });
}
