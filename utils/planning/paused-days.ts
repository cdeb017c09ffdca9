import type { Pause } from '../domain/settings.ts';
import { emptyTally, TALLY_DAYS, type DayTally } from '../domain/tally.ts';
import {
  addDays,
  dayStartsAt,
  logicalDay,
  type Day,
  type EpochMs,
  type WallTime,
  type Zone,
} from '../domain/time.ts';

/** The logical days of which a pause held for more than half until now, the last 35 at the most. */
export function pausedDays(
  { since, until }: Pause,
  now: EpochMs,
  zone: Zone,
  dayStart: WallTime,
): Day[] {
  const end = Math.min(until, now);
  if (end <= since) return [];
  const last = logicalDay(end, zone, dayStart);
  const earliest = addDays(last, -TALLY_DAYS);
  const first = logicalDay(since, zone, dayStart);
  const days: Day[] = [];
  for (let day = first > earliest ? first : earliest; day <= last; day = addDays(day, 1)) {
    const [begins, ends] = [
      dayStartsAt(day, zone, dayStart),
      dayStartsAt(addDays(day, 1), zone, dayStart),
    ];
    const held = Math.min(end, ends) - Math.max(since, begins);
    if (held * 2 > ends - begins) days.push(day);
  }
  return days;
}

/** The tallies with these days marked as not counted. */
export function withPausedDays(
  tallies: readonly DayTally[],
  days: readonly Day[],
): readonly DayTally[] {
  const unmarked = days.filter((day) => !tallies.some((row) => row.day === day && row.paused));
  if (unmarked.length === 0) return tallies;
  const known = new Set(tallies.map(({ day }) => day));
  return [
    ...tallies.map((row) => (unmarked.includes(row.day) ? { ...row, paused: true as const } : row)),
    ...unmarked
      .filter((day) => !known.has(day))
      .map((day) => ({ ...emptyTally(day), paused: true as const })),
  ];
}
