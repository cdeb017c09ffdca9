import { remembering } from '../domain/remembering.ts';
import type { Settings } from '../domain/settings.ts';
import {
  addDays,
  dayStartsAt,
  instantOf,
  logicalDay,
  minutesOf,
  wallClockAt,
  weekdayOf,
  WEEKDAYS,
  type Day,
  type EpochMs,
  type WallTime,
  type Weekday,
  type Zone,
} from '../domain/time.ts';

/** Quiet on `[start, end)`, as instants. */
export interface QuietSpan {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** Days looked at around an instant: more than a week ahead, so that ranges that join up are followed to their end. */
const DAYS_BACK = 2;
const DAYS_AHEAD = 8;

/** Whether quiet hours hold at `now`. */
export function isQuiet(settings: Settings, now: EpochMs, zone: Zone): boolean {
  return quietEndsAt(settings, now, zone) !== null;
}

/** When the quiet hours that hold at `now` end, or null where none hold. Without an end, a week and a day ahead. */
export function quietEndsAt(settings: Settings, now: EpochMs, zone: Zone): EpochMs | null {
  return spanAt(quietSpans(settings, now, zone), now)?.end ?? null;
}

/** Whether what opens at this time on the wall, until the logical day ends, lies in quiet hours on each of these weekdays. */
export function isAlwaysQuiet(
  { time, days }: { readonly time: WallTime; readonly days: readonly Weekday[] },
  {
    settings,
    now,
    zone,
  }: { readonly settings: Settings; readonly now: EpochMs; readonly zone: Zone },
): boolean {
  const { day: today } = wallClockAt(now, zone);
  return [0, 1, 2, 3, 4, 5, 6]
    .map((ahead) => addDays(today, ahead))
    .filter((day) => days.includes(weekdayOf(day)))
    .every((day) => {
      const opens = instantOf(day, time, zone);
      const over = addDays(logicalDay(opens, zone, settings.dayStart), 1);
      const quietUntil = quietEndsAt(settings, opens, zone) ?? -Infinity;
      return quietUntil >= dayStartsAt(over, zone, settings.dayStart);
    });
}

export function spanAt(spans: readonly QuietSpan[], at: EpochMs): QuietSpan | undefined {
  return spans.find(({ start, end }) => start <= at && at < end);
}

/** The quiet spans around `now`, joined where they touch, in order. */
export function quietSpans(settings: Settings, now: EpochMs, zone: Zone): readonly QuietSpan[] {
  const { day, weekday } = wallClockAt(now, zone);
  const spans: QuietSpan[] = [];
  for (let ahead = -DAYS_BACK; ahead <= DAYS_AHEAD; ahead += 1) {
    const startDay = addDays(day, ahead);
    const name = WEEKDAYS[(weekday - 1 + ahead + 14) % 7];
    for (const { start, end } of name === undefined ? [] : settings.quietHours[name]) {
      const endDay = minutesOf(end) < minutesOf(start) ? addDays(startDay, 1) : startDay;
      spans.push({
        start: firstAtOrAfter(startDay, start, zone),
        end: firstAtOrAfter(endDay, end, zone),
      });
    }
  }
  return joined(spans);
}

function joined(spans: QuietSpan[]): QuietSpan[] {
  const whole: QuietSpan[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last === undefined || span.start > last.end) whole.push(span);
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return whole.filter(({ start, end }) => start < end);
}

/** The first instant at which the wall clock shows `time` or later: a time skipped by a clock change is the jump itself. */
const firstAtOrAfter = remembering((day: Day, time: WallTime, zone: Zone): EpochMs => {
  const clock = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
  if (clock.hour * 60 + clock.minute === minutesOf(time)) return clock.epochMilliseconds;
  const jump = clock.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return (jump ?? clock).epochMilliseconds;
});
