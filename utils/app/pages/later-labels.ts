import type { LaterWhen } from '../../domain/nudge.ts';
import { daysBetween, wallClockAt, type EpochMs } from '../../domain/time.ts';
import { formatInstant, formatTime } from '../../texts/instants.ts';
import { t } from '../../texts/translate.ts';
import type { Reading } from '../../platform/ports.ts';
import type { LaterOutcome } from '../commands/index.ts';

type LaterLabels = Readonly<Record<LaterWhen, string>>;

/** The three ways of Later, while nothing is known of where they land. */
export function plainLaterLabels(): LaterLabels {
  return {
    today: t('later_today'),
    tomorrow: t('later_tomorrow'),
    nextWeek: t('later_next_week'),
  };
}

/** The same, with the time for each that moves to the end of quiet hours. */
export function laterLabels(
  { today, tomorrow, nextWeek }: Readonly<Record<LaterWhen, LaterOutcome>>,
  reading: Reading,
): LaterLabels {
  const { now, zone } = reading;
  const plain = plainLaterLabels();
  const later = (until: EpochMs) => t('later_moved', { time: formatInstant(until, now, zone) });
  const isTomorrow = daysAhead(tomorrow.until, reading) === 1;
  return {
    today: today.movedToQuietEnd ? later(today.until) : plain.today,
    tomorrow: !tomorrow.movedToQuietEnd
      ? plain.tomorrow
      : isTomorrow
        ? t('later_moved_tomorrow', { time: formatTime(tomorrow.until, zone) })
        : later(tomorrow.until),
    nextWeek: nextWeek.movedToQuietEnd
      ? t('later_moved_next_week', { time: formatInstant(nextWeek.until, now, zone) })
      : plain.nextWeek,
  };
}

function daysAhead(until: EpochMs, { now, zone }: Reading): number {
  return daysBetween(wallClockAt(now, zone).day, wallClockAt(until, zone).day);
}
