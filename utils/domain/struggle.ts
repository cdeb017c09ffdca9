import { addDays, type Day } from './time.ts';

/** Days looked back on, today apart, and the share of them below which a goal struggles. */
export const STRUGGLE_DAYS = 28;
const STRUGGLE_SHARE = 0.3;

/** A goal of at least four weeks that was ticked on under 30 per cent of them; paused days do not count. */
export function struggles(
  ticked: readonly Day[],
  since: Day,
  today: Day,
  paused: ReadonlySet<Day> = new Set(),
): boolean {
  const from = addDays(today, -STRUGGLE_DAYS);
  if (since > from) return false;
  const days = Array.from({ length: STRUGGLE_DAYS }, (_, ahead) => addDays(from, ahead));
  const done = new Set(ticked);
  const counted = days.filter((day) => done.has(day) || !paused.has(day));
  // A month of rest says nothing about the goal.
  if (counted.length < STRUGGLE_DAYS / 2) return false;
  return counted.filter((day) => done.has(day)).length < counted.length * STRUGGLE_SHARE;
}
