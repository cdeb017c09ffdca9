import {
  HOUR,
  MINUTE,
  daysBetween,
  wallClockAt,
  wallTimeOf,
  type EpochMs,
  type Zone,
} from '../domain/time.ts';
import { formatTime } from './instants.ts';
import { formatAhead } from './spans.ts';
import { t } from './translate.ts';

/** Beyond this, and on another day, the day says more than the hours. */
const SOON = 12 * HOUR;

/** "Laptop shut 18:30"; a sentence that says the time itself does not say it twice. */
export function lineSentence(sentence: string, at: EpochMs, zone: Zone): string {
  const time = formatTime(at, zone);
  const { minute } = wallClockAt(at, zone);
  const [shown = time] = /\d+\D\d+/.exec(time) ?? [];
  const isSaid = [wallTimeOf(minute), shown].some((it) => timesIn(sentence).includes(it));
  return isSaid ? sentence : t('line_at', { sentence, time });
}

function timesIn(sentence: string): readonly string[] {
  return sentence.match(/\d+\D\d+/g) ?? [];
}

/** "in 20 min", "in 1 h 40", "tomorrow", "in 3 days": how far ahead it lies. */
export function formatUntil(at: EpochMs, now: EpochMs, zone: Zone): string {
  const ahead = daysBetween(wallClockAt(now, zone).day, wallClockAt(at, zone).day);
  if (ahead > 0 && at - now > SOON) return formatAhead(ahead);
  const minutes = Math.max(1, Math.ceil((at - now) / MINUTE));
  if (minutes < 60) return t('until_minutes', { n: minutes });
  const rest = minutes % 60;
  const n = Math.floor(minutes / 60);
  if (rest === 0) return t('until_hours', { n });
  return t('until_hours_minutes', { n, minutes: String(rest).padStart(2, '0') });
}
