import type { Day, Weekday, Zone } from '../domain/time.ts';
import { weekdayName, type RepeatRule } from './repeat-rule.ts';

/** A change of the clock. */
interface Change {
  /** What the clock showed when it was changed. */
  readonly wall: Temporal.PlainDateTime;
  /** From and to which offset of UTC, such as `+01:00`. */
  readonly from: string;
  readonly to: string;
  /** Calendars call one way daylight and the other standard; they go by the offsets. */
  readonly kind: 'daylight' | 'standard';
}

type Property = [name: string, parameters: object, type: string, ...values: unknown[]];

/**
 * A zone's clock changes as RFC 5545 writes them (§3.6.5), as jCal: a reader that does not know the
 * zone's name finds its offsets here. Right from `from` to the end of the year of `to`; a change that
 * comes every year on the same weekday goes on for ever.
 */
export function formatZone(zone: Zone, from: Day, to: Day) {
  const lastYear = Temporal.PlainDate.from(to).year;
  const changes = changesBetween(zone, from, lastYear);
  const alike = Map.groupBy(changes, (change) => `${change.from} ${change.to}`);
  const groups = [...alike.values()];
  const observances = groups.map((group) => {
    const kind = groups.length > 1 ? group[0]?.kind : 'standard';
    return [kind, observanceOf(group, lastYear), []];
  });
  return ['vtimezone', [['tzid', {}, 'text', zone]], observances];
}

/** From the last change before `from` on: something has to say what holds until the next. */
function changesBetween(zone: Zone, from: Day, lastYear: number): Change[] {
  // A day earlier, as a change at this very midnight would be neither before nor after it.
  const start = Temporal.PlainDate.from(from).subtract({ days: 1 }).toZonedDateTime(zone);
  const before = start.getTimeZoneTransition('previous');
  const changes = [before && before.year >= 1970 ? changeAt(before) : since1970(start.offset)];
  let next = start.getTimeZoneTransition('next');
  while (next && next.year <= lastYear) {
    changes.push(changeAt(next));
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

function changeAt(after: Temporal.ZonedDateTime): Change {
  const before = after.subtract({ nanoseconds: 1 });
  const wall = before.toPlainDateTime().add({ nanoseconds: 1 });
  const kind = after.offsetNanoseconds > before.offsetNanoseconds ? 'daylight' : 'standard';
  return { wall, from: before.offset, to: after.offset, kind };
}

function since1970(offset: string): Change {
  const wall = Temporal.PlainDateTime.from('1970-01-01T00:00');
  return { wall, from: offset, to: offset, kind: 'standard' };
}

function observanceOf(changes: readonly Change[], lastYear: number): Property[] {
  const [first] = changes;
  if (!first) throw new Error('a group has at least one change');
  const rule = yearlyRuleOf(changes, lastYear);
  return [
    ['dtstart', {}, 'date-time', formatWall(first.wall)],
    ['tzoffsetfrom', {}, 'utc-offset', first.from],
    ['tzoffsetto', {}, 'utc-offset', first.to],
    ...(rule ? [['rrule', {}, 'recur', rule] satisfies Property] : datesOf(changes)),
  ];
}

/**
 * One to a line, the first included: some readers (ical.js 2.2.1, dateutil 2.8) read one of a line, leave
 * out the start where there are others, or do not take a start alone.
 */
function datesOf(changes: readonly Change[]): Property[] {
  return changes.map(({ wall }) => ['rdate', {}, 'date-time', formatWall(wall)]);
}

/** Fewer years could look regular by chance. */
const YEARS_MIN = 8;

/** "The last Sunday of March", where every year up to the last has it so; null where one has not. */
function yearlyRuleOf(changes: readonly Change[], lastYear: number): RepeatRule | null {
  const walls = changes.map(({ wall }) => wall);
  const [first] = walls;
  const inEachYear = walls.every(({ year }, i) => year === lastYear - walls.length + 1 + i);
  if (!first || walls.length < YEARS_MIN || !inEachYear) return null;
  const isAlike = walls.every(
    (wall) =>
      wall.month === first.month &&
      wall.dayOfWeek === first.dayOfWeek &&
      wall.toPlainTime().equals(first.toPlainTime()),
  );
  const places = new Set(walls.map(({ day }) => Math.ceil(day / 7)));
  const isLast = walls.every(({ day, daysInMonth }) => day > daysInMonth - 7);
  const [place] = isLast ? [-1] : places;
  if (!isAlike || (!isLast && places.size > 1)) return null;
  const weekday = weekdayName(first.dayOfWeek as Weekday);
  return { freq: 'YEARLY', bymonth: [first.month], byday: [`${place}${weekday}`] };
}

/** With its seconds, as jCal wants it. */
function formatWall(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' });
}
