import { remembering } from './remembering.ts';

/** Milliseconds since 1970-01-01T00:00Z. The only form in which an instant is stored. */
export type EpochMs = number;
/** A calendar or logical day, `YYYY-MM-DD`. Never a midnight. */
export type Day = string;
/** A day of any year, `--MM-DD` (vCard 4, RFC 6350 §4.3.1). */
export type MonthDay = string;
/** A time on the wall clock, `HH:MM`, 00:00 to 23:59. */
export type WallTime = string;
/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** An IANA time zone name such as `Europe/Berlin`. */
export type Zone = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function wallClock(at: EpochMs, zone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

/** The instant at which a wall clock in `zone` shows `time` on `day`; a skipped time moves forward, a repeated one is its first. */
export const instantOf = remembering((day: Day, time: WallTime, zone: Zone): EpochMs => {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time })
    .epochMilliseconds;
});

/** The calendar day and the minute of the day (0–1439) that a wall clock in `zone` shows. */
export const wallClockAt = remembering((at: EpochMs, zone: Zone): WallClock => {
  const clock = wallClock(at, zone);
  return {
    day: clock.toPlainDate().toString(),
    minute: clock.hour * 60 + clock.minute,
    weekday: clock.dayOfWeek as Weekday,
  };
});

interface WallClock {
  readonly day: Day;
  readonly minute: number;
  readonly weekday: Weekday;
}

/**
 * The day an instant belongs to when days start at `dayStart` instead of midnight. Compared as
 * instants, so that a night on which an hour repeats does not begin the same day twice.
 */
export function logicalDay(at: EpochMs, zone: Zone, dayStart: WallTime): Day {
  let { day } = wallClockAt(at, zone);
  // One day back; two where the day before was left out (Apia, 30 December 2011).
  while (at < dayStartsAt(day, zone, dayStart)) day = addDays(day, -1);
  return day;
}

/** The instant at which a logical day begins. */
export function dayStartsAt(day: Day, zone: Zone, dayStart: WallTime): EpochMs {
  return instantOf(day, dayStart, zone);
}

export const addDays = remembering((day: Day, days: number): Day => {
  return Temporal.PlainDate.from(day).add({ days }).toString();
});

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = remembering((from: Day, to: Day): number => {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' })
    .days;
});

export const weekdayOf = remembering(
  (day: Day): Weekday => Temporal.PlainDate.from(day).dayOfWeek as Weekday,
);

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 6;
}

/** The last day on or before this one on which a week begins. */
export function weekBegins(day: Day, weekStart: Weekday): Day {
  return addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
}

/** Minutes since midnight of a wall time. */
export function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Whether a text is a wall time between 00:00 and 23:59. */
export function isWallTime(text: string): text is WallTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Whether a text is a day that exists. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The wall time of a minute of the day (0–1439). */
export function wallTimeOf(minute: number): WallTime {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
