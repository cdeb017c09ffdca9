import type { SubjectKind } from '../domain/subject.ts';
import type { DayPart, ReturnsMeasured, Tendency } from '../domain/tally.ts';
import { t } from './translate.ts';

/** "You tend to act on reminders about people after lunch." */
export function tendencyWords({ kind, part }: Tendency): string {
  return t(partKey(part), { what: kindWords(kind) });
}

/** How often a return was a good moment, in plain counts. */
export function returnsWords({ returns, others }: ReturnsMeasured): string {
  return t('learned_returns', { ...returns, otherActed: others.acted, otherOf: others.of });
}

function partKey(part: DayPart) {
  return `learned_${part}` as const;
}

function kindWords(kind: SubjectKind): string {
  switch (kind) {
    case 'person':
      return t('learned_people');
    case 'birthday':
      return t('learned_birthdays');
    case 'goal':
      return t('learned_goals');
    case 'care':
      return t('learned_care');
    default:
      return t('learned_others');
  }
}
