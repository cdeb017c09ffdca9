import type { Occasion, Reason } from '../domain/nudge.ts';
import { formatAgo, formatAhead } from './spans.ts';
import { t } from './translate.ts';
import { wallTimeWords } from './weekdays.ts';

/** Why this, why now, in one or two true sentences from the stored rule and numbers alone. */
export function reasonSentence(reason: Reason, name: string): string {
  return [
    ruleSentence(reason, name || t('reason_someone_removed')),
    occasionSentence(reason.occasion),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function ruleSentence(reason: Reason, name: string): string {
  switch (reason.rule) {
    case 'every':
      return reason.daysSince === null
        ? t('reason_every_unknown', { name, n: reason.cadenceDays })
        : t('reason_every', { name, n: reason.daysSince, cadence: reason.cadenceDays });
    case 'at':
      return t('reason_at', { name, time: reason.time });
    case 'on':
      return t('reason_on', { name, time: wallTimeWords(reason.time) });
    case 'birthday':
      return birthdaySentence(reason.daysAhead, name);
    case 'after':
      return t('reason_after', { n: reason.minutes, after: reason.afterMinutes });
    case 'test':
      return t('reason_test');
    default:
      return reason satisfies never;
  }
}

function birthdaySentence(daysAhead: number, name: string): string {
  if (daysAhead > 0) {
    return t('reason_birthday_ahead', { name, ahead: formatAhead(daysAhead) });
  }
  if (daysAhead === 0) return t('reason_birthday_today', { name });
  return t('reason_birthday_past', { name, ago: formatAgo(-daysAhead) });
}

function occasionSentence(occasion: Occasion): string {
  switch (occasion) {
    case 'return':
      return t('occasion_return');
    case 'quietOver':
      return t('occasion_quiet_over');
    case 'opened':
      return t('occasion_opened');
    case 'active':
      return t('occasion_active');
    case 'snoozed':
      return t('occasion_snoozed');
    case 'warmUp':
      return t('occasion_warm_up');
    case 'further':
      return t('occasion_further');
    case 'time':
    case 'tested':
      return '';
    default:
      return occasion satisfies never;
  }
}
