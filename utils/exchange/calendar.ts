import type { SlotRule } from '../domain/rhythm.ts';
import { DAY_PARTS, DAY_PART_TIMES, type DayPart } from '../domain/tally.ts';
import { minutesOf, type Day, type EpochMs, type WallTime, type Zone } from '../domain/time.ts';
import { firstDayOf, formatRepeatRule, type RepeatRule } from './repeat-rule.ts';
import { stringify } from './stringify.ts';
import { formatZone } from './time-zone.ts';

/** How much of a day something takes. */
export type Span =
  | { readonly kind: 'allDay' }
  | { readonly kind: 'part'; readonly part: DayPart }
  /** A wall time the clock leaves out that day is kept as it was set; 0 minutes is a mere time. */
  | { readonly kind: 'timed'; readonly time: WallTime; readonly minutes: number };

/** Something that goes into a calendar. */
export interface CalendarEntry {
  /** Always the same for the same thing: by it a calendar knows what to update. */
  readonly id: string;
  /** How often it was exported before; a calendar that knows it takes over what has a higher one. */
  readonly sequence: number;
  /** Null for the discreet one. */
  readonly title: string | null;
  /** The day, or for a rule the day from which on it holds. */
  readonly day: Day;
  readonly rule: SlotRule | null;
  /** Of a rule: its last day, and days taken out of it; absent without. */
  readonly until?: Day;
  readonly except?: readonly Day[];
  /** One time of what repeats, which a calendar may have already: the others stay as they are there. */
  readonly ofSeries?: boolean;
  readonly span: Span;
}

export interface Calendar {
  readonly entries: readonly CalendarEntry[];
  /** Where the wall clock hangs that its times are read from. */
  readonly zone: Zone;
  /** When it is written. */
  readonly at: EpochMs;
  /** What entries without a title of their own are called. */
  readonly untitled: string;
}

type Property = [name: string, parameters: object, type: string, ...values: unknown[]];

/** An entry with the day on which it begins. */
interface Placed {
  readonly entry: CalendarEntry;
  readonly day: Day;
  readonly rule: RepeatRule | null;
}

/** Years for which changes of the clock that follow no simple rule are written out. */
const YEARS_AHEAD = 30;

/** A calendar file (RFC 5545). Nothing in it tells what wrote it. A rule without a day has no event. */
export function formatCalendar({ entries, zone, at, untitled }: Calendar): string {
  const placed = entries.flatMap(placedOf);
  const stamp = Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' });
  const events = placed.map((one) => [
    'vevent',
    [
      ['uid', {}, 'text', one.entry.id],
      ['sequence', {}, 'integer', one.entry.sequence],
      ['dtstamp', {}, 'date-time', stamp],
      ...whenOf(one, zone),
      ['summary', {}, 'text', one.entry.title ?? untitled],
      ['class', {}, 'text', 'PRIVATE'],
      ['transp', {}, 'text', one.entry.span.kind === 'timed' ? 'OPAQUE' : 'TRANSPARENT'],
    ],
    [],
  ]);
  return stringify([
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Plan//EN'],
    ],
    [...zonesOf(placed, zone), ...events],
  ]);
}

function placedOf(entry: CalendarEntry): Placed[] {
  if (!entry.rule) return [{ entry, day: entry.day, rule: null }];
  const rule = formatRepeatRule(entry.rule);
  const day = rule && firstDayOf(rule, entry.day);
  const isOver = day && entry.until !== undefined && day > entry.until;
  return day && !isOver ? [{ entry, day, rule }] : [];
}

function zonesOf(placed: readonly Placed[], zone: Zone) {
  const days = placed
    .filter(({ entry }) => entry.span.kind !== 'allDay')
    .map(({ day }) => day)
    .toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last || zone === 'UTC') return [];
  const until = Temporal.PlainDate.from(last).add({ years: YEARS_AHEAD });
  return [formatZone(zone, first, until.toString())];
}

function whenOf({ entry, day, rule }: Placed, zone: Zone): Property[] {
  const { span, except = [], ofSeries = false } = entry;
  const time = timeOf(span);
  const on = (name: string, days: readonly Day[]): Property => {
    if (time === null) return [name, {}, 'date', ...days];
    if (zone === 'UTC')
      return [name, {}, 'date-time', ...days.map((each) => `${each}T${time}:00Z`)];
    return [name, { tzid: zone }, 'date-time', ...days.map((each) => `${each}T${time}:00`)];
  };
  const repeats: Property[] = rule ? [['rrule', {}, 'recur', endedBy(rule, entry, zone)]] : [];
  const without = rule && except.length > 0 ? [on('exdate', except)] : [];
  const start = on('dtstart', [day]);
  const one = ofSeries ? [on('recurrence-id', [day])] : [];
  const minutes = minutesIn(span);
  const length: Property[] = minutes > 0 ? [['duration', {}, 'duration', `PT${minutes}M`]] : [];
  return [...one, start, ...length, ...repeats, ...without];
}

/** A rule ends at an instant, or for whole days on a day (RFC 5545 §3.3.10). */
function endedBy(rule: RepeatRule, { span, until }: CalendarEntry, zone: Zone): object {
  if (until === undefined) return rule;
  const time = timeOf(span);
  if (time === null) return { ...rule, until };
  const last = Temporal.PlainDate.from(until).toZonedDateTime({ timeZone: zone, plainTime: time });
  return { ...rule, until: last.toInstant().toString({ smallestUnit: 'second' }) };
}

/** When it begins, or null where it takes the whole day. */
function timeOf(span: Span): WallTime | null {
  if (span.kind === 'allDay') return null;
  return span.kind === 'part' ? timesOf(span.part).time : span.time;
}

function minutesIn(span: Span): number {
  if (span.kind === 'allDay') return 0;
  return span.kind === 'part' ? timesOf(span.part).minutes : span.minutes;
}

/** When a part of the day begins, and how long it is. */
function timesOf(part: DayPart): { readonly time: WallTime; readonly minutes: number } {
  const at = DAY_PARTS.indexOf(part);
  const time = DAY_PART_TIMES[at] ?? '00:00';
  const end = DAY_PART_TIMES[(at + 1) % DAY_PARTS.length] ?? '00:00';
  const day = 24 * 60;
  return { time, minutes: (minutesOf(end) - minutesOf(time) + day) % day };
}
