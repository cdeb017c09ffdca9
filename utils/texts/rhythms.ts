import type { EveryRhythm } from '../domain/rhythm.ts';
import { t } from './translate.ts';

/** "every 7 days". */
export function rhythmWords({ n, unit }: EveryRhythm): string {
  switch (unit) {
    case 'days':
      return t('person_every_days', { n });
    case 'weeks':
      return t('person_every_weeks', { n });
    case 'months':
      return t('person_every_months', { n });
    default:
      return unit satisfies never;
  }
}
