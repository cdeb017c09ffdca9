import type { LimitArea, LimitFirmness, LimitStanding } from '../../utils/domain/boundary.ts';
import type { ClockLineView } from '../../utils/domain/boundary-view.ts';
import type { Day, EpochMs, Weekday, Zone } from '../../utils/domain/time.ts';
import { formatInstant } from '../../utils/texts/instants.ts';
import { language, t } from '../../utils/texts/translate.ts';
import { wallTimeWords, weekdayName } from '../../utils/texts/weekdays.ts';

/** "18:30, Monday to Friday". */
export function whenWords({ time, days }: Pick<ClockLineView, 'time' | 'days'>): string {
  return t('lines_when', { time: wallTimeWords(time), days: daysWords(days) });
}

function daysWords(days: readonly Weekday[]): string {
  switch (days.join('')) {
    case '1234567':
      return t('lines_days_every');
    case '12345':
      return t('lines_days_weekdays');
    case '67':
      return t('lines_days_weekend');
    default:
      return new Intl.ListFormat(language(), { type: 'unit' }).format(days.map(weekdayName));
  }
}

/** "Next tomorrow 18:30". */
export function nextWords({ next }: ClockLineView, now: EpochMs, zone: Zone): string {
  return next === null ? '' : t('lines_next', { when: formatInstant(next, now, zone) });
}

/** "3 March 2027". */
export function dayWords(day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString(language(), { dateStyle: 'long' });
}

export function firmnessWords(firmness: LimitFirmness): string {
  return firmness === 'soft' ? t('limit_soft') : t('limit_fixed');
}

export function areaWords(area: LimitArea): string {
  switch (area) {
    case 'emotional':
      return t('limit_emotional');
    case 'intellectual':
      return t('limit_intellectual');
    case 'physical':
      return t('limit_physical');
    default:
      return area satisfies never;
  }
}

export function standingWords(standing: LimitStanding): string {
  switch (standing) {
    case 'mine':
      return t('limit_mine');
    case 'told':
      return t('limit_told');
    case 'agreed':
      return t('limit_agreed');
    default:
      return standing satisfies never;
  }
}
