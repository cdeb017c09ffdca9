import type { ReachKind } from '../../utils/domain/person.ts';
import type { PersonView } from '../../utils/domain/person-view.ts';
import { approximateDays } from '../../utils/domain/rhythm.ts';
import { formatAgo, formatAhead, formatSpan } from '../../utils/texts/spans.ts';
import { t } from '../../utils/texts/translate.ts';

/** "Last talked 8 days ago". */
export function lastTalkedWords({ daysSince }: PersonView): string {
  return daysSince === null
    ? t('person_last_unknown')
    : t('person_last_talked', { ago: formatAgo(daysSince) });
}

/** When somebody comes round; how long ago that was is nobody's business. */
export function roundWords({ archivedAt, dueIn, rhythm }: PersonView): string {
  if (archivedAt !== null) return t('person_round_archived');
  if (dueIn === null) {
    return t('person_round_first', { span: formatSpan(Math.round(approximateDays(rhythm))) });
  }
  if (dueIn <= 0) return t('person_round_now');
  return t('person_round_ahead', { ahead: formatAhead(dueIn) });
}

/** "Phone". */
export function reachWord(kind: ReachKind): string {
  return t(`person_reach_${kind}`);
}

/** What its field is called. */
export function reachLabel(kind: ReachKind): string {
  return t(`person_reach_${kind}_label`);
}

/** What an address of the kind looks like, where something else was typed. */
export function reachProblem(kind: ReachKind): string {
  return t(`person_reach_${kind}_problem`);
}
