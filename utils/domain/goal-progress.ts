import type { GoalDay } from './glance.ts';
import { RESERVE_DAYS } from './goal.ts';
import { addDays, daysBetween, type Day } from './time.ts';

/** The longest window progress speaks of, in days. */
export const PROGRESS_DAYS = 14;
const DOTS = 7;

/** How a goal goes, from the days it was ticked. */
export interface GoalProgress {
  readonly tickedToday: boolean;
  /** The last seven days, today last. */
  readonly days: readonly GoalDay[];
  readonly done: number;
  /** At most 14, and never more days than the goal is old. */
  readonly of: number;
  readonly slipped: boolean;
}

/**
 * `ticked` holds the ticked days of at least the last fortnight. In any seven days two open ones are
 * a reserve that costs nothing; a third means the step could be smaller. Today is open without blame.
 */
export function goalProgress(ticked: readonly Day[], since: Day, today: Day): GoalProgress {
  const days = weekOf(ticked, since, today);
  const of = Math.max(1, Math.min(PROGRESS_DAYS, daysBetween(since, today) + 1));
  const from = addDays(today, 1 - of);
  return {
    tickedToday: ticked.includes(today),
    days,
    done: ticked.filter((day) => day >= from && day <= today).length,
    of,
    slipped: days.slice(0, -1).includes('open'),
  };
}

/** The newest open days before today are the reserve. */
function weekOf(ticked: readonly Day[], since: Day, today: Day): GoalDay[] {
  let reserve = RESERVE_DAYS;
  const newestFirst = Array.from({ length: DOTS }, (_, ago): GoalDay => {
    const day = addDays(today, -ago);
    if (day < since) return 'before';
    if (ticked.includes(day)) return 'done';
    if (ago === 0) return 'open';
    reserve -= 1;
    return reserve >= 0 ? 'reserve' : 'open';
  });
  return newestFirst.reverse();
}
