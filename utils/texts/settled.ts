import { daysBetween, type Day } from '../domain/time.ts';
import { formatAhead } from './spans.ts';
import { t } from './translate.ts';

/** What to say after something was logged: when it comes round again. */
export function settledSentence(name: string, nextDue: Day | null, today: Day): string {
  if (!name || nextDue === null) return t('settled_other');
  return t('settled_person', { name, ahead: formatAhead(daysBetween(today, nextDue)) });
}
