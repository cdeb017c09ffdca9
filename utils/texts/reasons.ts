import type { Occasion, Reason } from '../domain/nudge.ts';
import { t } from './translate.ts';

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
    case 'test':
      return t('reason_test');
    default:
      return reason satisfies never;
  }
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
    case 'time':
    case 'tested':
      return '';
    default:
      return occasion satisfies never;
  }
}
