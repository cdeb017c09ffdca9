import { isBlank, NO_SHARES, type DayStamp, type Share, type Shares } from './day-stamp.ts';
import { TIME_SPHERES, type TimeSphere } from './sphere.ts';
import { addDays, daysBetween, weekdayOf, type Day } from './time.ts';

/** Own stamps this many days old at least, before "about as usual" can mean something. */
export const USUAL_AFTER_DAYS = 14;
/** How far back own stamps tell what is usual. */
export const USUAL_FROM_DAYS = 84;
/** The days before today that "the other days" can be. */
const OTHER_DAYS = 7;

/** A day that was not stamped, and what such a weekday usually was. */
export interface UsualDay {
  readonly day: Day;
  readonly shares: Shares;
}

/**
 * "The other days were about as usual": of the week before today, each day without a stamp of the
 * user's own, with the median of their own stamps of that weekday. A weekday never stamped stays open.
 */
export function usualDays(stamps: readonly DayStamp[], today: Day): UsualDay[] {
  const own = stamps.filter(({ source }) => source === 'stamped');
  if (!own.some(({ day }) => daysBetween(day, today) >= USUAL_AFTER_DAYS)) return [];
  const settled = new Set(stamps.filter(({ source }) => source !== 'estimated').map(dayOf));
  return weekBefore(today)
    .filter((day) => !settled.has(day))
    .map((day) => ({ day, shares: usualOf(own, day) }))
    .filter(({ shares }) => !isBlank(shares));
}

/** The days before today that a rough guess of "last week" stands for: those nothing better is known of. */
export function guessedDays(stamps: readonly DayStamp[], today: Day): Day[] {
  const settled = new Set(stamps.filter(({ source }) => source !== 'estimated').map(dayOf));
  return weekBefore(today).filter((day) => !settled.has(day));
}

function weekBefore(today: Day): Day[] {
  return Array.from({ length: OTHER_DAYS }, (_, ago) => addDays(today, ago - OTHER_DAYS));
}

function usualOf(own: readonly DayStamp[], day: Day): Shares {
  const alike = own.filter((stamp) => stamp.day !== day && weekdayOf(stamp.day) === weekdayOf(day));
  if (alike.length === 0) return NO_SHARES;
  return Object.fromEntries(
    TIME_SPHERES.map((sphere) => [sphere, median(alike, sphere)]),
  ) as unknown as Shares;
}

/** Of an even number the lower middle one: it claims less. */
function median(stamps: readonly DayStamp[], sphere: TimeSphere): Share {
  const values = stamps.map(({ shares }) => shares[sphere]).sort((one, other) => one - other);
  return values[Math.floor((values.length - 1) / 2)] ?? 0;
}

function dayOf({ day }: DayStamp): Day {
  return day;
}
