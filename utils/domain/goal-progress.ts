import type { GoalDay } from './glance.ts';
import { RESERVE_DAYS } from './goal.ts';
import { addDays, daysBetween, type Day } from './time.ts';

/** The longest window progress speaks of, in days. */
export const PROGRESS_DAYS = 14;
/** Days a goal shows one by one, today last. */
export const DAYS_SHOWN = 7;

/** How a goal goes, from the days it was ticked. */
export interface GoalProgress {
  readonly tickedToday: boolean;
  /** The last seven days, today last. */
  readonly days: readonly GoalDay[];
  readonly done: number;
  /** At most 14, and never more days than the goal is old. */
  readonly of: number;
  /** Paused days left out of these. */
  readonly paused: number;
  /** Yesterday went past the reserve, and today is still open. */
  readonly slipped: boolean;
}

/**
 * `ticked` holds the ticked days of at least the last fortnight. In any seven days the first two open
 * ones are a reserve that costs nothing: a day once in reserve never becomes an open one later. A
 * third, if it was yesterday, means that the step could be smaller. Today is open without blame, and
 * a paused day counts for nothing unless it was ticked.
 */
export function goalProgress(
  ticked: readonly Day[],
  since: Day,
  today: Day,
  paused: ReadonlySet<Day> = NONE,
): GoalProgress {
  // A clock set back, or a journey west, must not make a goal younger than a day.
  const first = since < today ? since : today;
  const done = new Set(ticked);
  const days = lastDays({ ticked: done, since: first, today, paused }, today);
  const window = Math.min(PROGRESS_DAYS, daysBetween(first, today) + 1);
  const from = addDays(today, 1 - window);
  const rested = [...paused].filter((day) => day >= from && day < today && !done.has(day)).length;
  return {
    tickedToday: done.has(today),
    days,
    done: [...done].filter((day) => day >= from && day <= today).length,
    of: window - rested,
    paused: rested,
    slipped: days.at(-2) === 'open' && days.at(-1) !== 'done',
  };
}

const NONE: ReadonlySet<Day> = new Set();

/**
 * The days of the last fortnight one by one, today last: the last seven as everywhere, the seven
 * before them with a reserve of their own.
 */
export function fortnightOf(
  ticked: readonly Day[],
  since: Day,
  today: Day,
  paused: ReadonlySet<Day> = NONE,
): GoalDay[] {
  const known = { ticked: new Set(ticked), since: since < today ? since : today, today, paused };
  return [...lastDays(known, addDays(today, -DAYS_SHOWN)), ...lastDays(known, today)];
}

interface Known {
  readonly ticked: ReadonlySet<Day>;
  readonly since: Day;
  readonly today: Day;
  readonly paused: ReadonlySet<Day>;
}

/** The seven days up to `last`. */
function lastDays({ ticked, since, today, paused }: Known, last: Day): GoalDay[] {
  let reserve = RESERVE_DAYS;
  return Array.from({ length: DAYS_SHOWN }, (_, place): GoalDay => {
    const day = addDays(last, place + 1 - DAYS_SHOWN);
    if (day < since) return 'before';
    if (ticked.has(day)) return 'done';
    if (day === today) return 'open';
    if (paused.has(day)) return 'paused';
    reserve -= 1;
    return reserve >= 0 ? 'reserve' : 'open';
  });
}
