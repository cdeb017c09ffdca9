import type { LaterWhen } from '../domain/nudge.ts';
import type { Settings } from '../domain/settings.ts';
import type { Snooze } from '../domain/subject.ts';
import {
  addDays,
  dayStartsAt,
  instantOf,
  logicalDay,
  MINUTE,
  wallClockAt,
  wallTimeOf,
  type EpochMs,
  type Zone,
} from '../domain/time.ts';
import { quietEndsAt } from './quiet-hours.ts';

const LATER_TODAY_MS = 90 * MINUTE;

/** A snooze, and whether it had to move so that it does not fall into quiet hours. */
export interface SnoozeChoice {
  readonly snooze: Snooze;
  readonly movedToQuietEnd: boolean;
}

/** The instant for one "Later". `previous` is the snooze of the same occasion, whose count goes on. */
export function snoozeFor(
  when: LaterWhen,
  settings: Settings,
  now: EpochMs,
  zone: Zone,
  previous: Snooze | null,
): SnoozeChoice {
  const times = (previous?.times ?? 0) + 1;
  switch (when) {
    case 'today': {
      const until = now + LATER_TODAY_MS;
      const quietEnd = quietEndsAt(settings, until, zone);
      return choice(quietEnd ?? until, true, times, quietEnd !== null);
    }
    case 'tomorrow':
      return daysAhead(1, settings, now, zone, times);
    case 'nextWeek':
      return daysAhead(7, settings, now, zone, times);
    default:
      return when satisfies never;
  }
}

/**
 * The same time on the wall so many logical days ahead; where that is quiet, the end of those quiet
 * hours, or of that day's first ones where they last into the next day.
 */
function daysAhead(
  days: number,
  settings: Settings,
  now: EpochMs,
  zone: Zone,
  times: number,
): SnoozeChoice {
  const clock = wallClockAt(now, zone);
  const sameTime = instantOf(addDays(clock.day, days), wallTimeOf(clock.minute), zone);
  const quietEnd = quietEndsAt(settings, sameTime, zone);
  if (quietEnd === null) return choice(sameTime, false, times, false);
  const { dayStart } = settings;
  const day = addDays(logicalDay(now, zone, dayStart), days);
  if (logicalDay(quietEnd, zone, dayStart) === day) return choice(quietEnd, false, times, true);
  const dawn = dayStartsAt(day, zone, dayStart);
  return choice(quietEndsAt(settings, dawn, zone) ?? dawn, false, times, true);
}

function choice(
  until: EpochMs,
  atReturn: boolean,
  times: number,
  movedToQuietEnd: boolean,
): SnoozeChoice {
  return { snooze: { until, atReturn, times }, movedToQuietEnd };
}
