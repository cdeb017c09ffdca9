import {
  QUIET_RANGES_MAX,
  sameEveryDay,
  type QuietHours,
  type QuietRange,
} from '../../utils/domain/settings.ts';
import { WEEKDAYS, isWallTime, minutesOf, type Weekday } from '../../utils/domain/time.ts';

/** Quiet hours while they are edited: a time may be missing. */
export type DraftHours = Readonly<Record<Weekday, readonly QuietRange[]>>;

/** The evening and the night, for hours that are added. */
export const ANOTHER_RANGE: QuietRange = { start: '21:30', end: '08:00' };

export function isSameEveryDay(hours: DraftHours): boolean {
  return WEEKDAYS.every((day) => sameRanges(hours[day], hours[1]));
}

function sameRanges(one: readonly QuietRange[], other: readonly QuietRange[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, at) => start === other[at]?.start && end === other[at]?.end)
  );
}

export function sameHours(one: DraftHours, other: DraftHours): boolean {
  return WEEKDAYS.every((day) => sameRanges(one[day], other[day]));
}

export function withRanges(
  hours: DraftHours,
  day: Weekday | 'every',
  ranges: readonly QuietRange[],
): DraftHours {
  return day === 'every' ? sameEveryDay(ranges) : { ...hours, [day]: ranges };
}

/** What to say about one range, or nothing. */
export type RangeNote = 'off' | 'nextDay' | null;

export function noteOn({ start, end }: QuietRange): RangeNote {
  if (!isWallTime(start) || !isWallTime(end)) return null;
  if (start === end) return 'off';
  return minutesOf(end) < minutesOf(start) ? 'nextDay' : null;
}

/** The hours to save, or null while a time is missing or a day holds too many. */
export function finished(hours: DraftHours): QuietHours | null {
  const fits = WEEKDAYS.every(
    (day) =>
      hours[day].length <= QUIET_RANGES_MAX &&
      hours[day].every(({ start, end }) => isWallTime(start) && isWallTime(end)),
  );
  return fits ? hours : null;
}
