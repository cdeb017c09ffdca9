import { daysBetween, wallClockAt, type EpochMs, type Zone } from '../domain/time.ts';
import { formatAhead } from './spans.ts';
import { language, t } from './translate.ts';

/** "18:30" or "6:30 PM", as the user's language writes a time. */
export function formatTime(at: EpochMs, zone: Zone): string {
  const format = new Intl.DateTimeFormat(language(), { timeStyle: 'short', timeZone: zone });
  return format.format(at);
}

/** "18:30", "tomorrow 08:00", "Friday 08:00" or "30 November 08:00", seen from `now`. */
export function formatInstant(at: EpochMs, now: EpochMs, zone: Zone): string {
  const ahead = daysBetween(wallClockAt(now, zone).day, wallClockAt(at, zone).day);
  const time = formatTime(at, zone);
  if (ahead === 0) return time;
  if (ahead === 1) return t('instant_day', { day: formatAhead(1), time });
  const style =
    ahead > 1 && ahead < 7
      ? ({ weekday: 'long' } as const)
      : ({ day: 'numeric', month: 'long' } as const);
  const day = new Intl.DateTimeFormat(language(), { ...style, timeZone: zone }).format(at);
  return t('instant_day', { day, time });
}

/** "at anchor this morning": the part of the day on the wall. */
export function anchorSentence(now: EpochMs, zone: Zone): string {
  const { minute } = wallClockAt(now, zone);
  const hour = minute / 60;
  if (hour < 4 || hour >= 22) return t('band_anchor_night');
  if (hour < 12) return t('band_anchor_morning');
  return hour < 17 ? t('band_anchor_afternoon') : t('band_anchor_evening');
}
