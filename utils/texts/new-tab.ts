import { wallClockAt, type Day, type EpochMs, type Zone } from '../domain/time.ts';
import { formatTime } from './instants.ts';
import { language, t } from './translate.ts';

/** "Tuesday morning, 10:24". The weekday is the logical day's: until that ends, the night is its own. */
export function timeOfDay(now: EpochMs, zone: Zone, today: Day): string {
  return t('newtab_clock', { part: partOfDay(now, zone, today), time: formatTime(now, zone) });
}

function partOfDay(now: EpochMs, zone: Zone, today: Day): string {
  const weekday = Temporal.PlainDate.from(today).toLocaleString(language(), { weekday: 'long' });
  const hour = wallClockAt(now, zone).minute / 60;
  if (hour < 4 || hour >= 22) return t('newtab_night', { weekday });
  if (hour < 12) return t('newtab_morning', { weekday });
  return hour < 17 ? t('newtab_afternoon', { weekday }) : t('newtab_evening', { weekday });
}

/** "After coffee, ten pages", or the step alone. */
export function stepSentence({ cue, step }: { readonly cue: string; readonly step: string }) {
  return cue === '' ? step : t('newtab_after', { cue, step });
}
