import type { CareIdeaId, CareView } from '../../utils/domain/care-menu.ts';
import type { CareKind } from '../../utils/domain/self-care.ts';
import { WEEKDAYS } from '../../utils/domain/time.ts';
import { t } from '../../utils/texts/translate.ts';
import { weekdayShort, wallTimeWords } from '../../utils/texts/weekdays.ts';

export function kindWord(kind: CareKind): string {
  return t(`care_kind_${kind}`);
}

export function ideaWords(id: CareIdeaId): string {
  return t(`care_idea_${id}`);
}

/** "30 min · Move · Tue, Thu 19:00 · done today". */
export function factsOf({ minutes, careKind, slot, doneToday }: CareView): string {
  return [
    t('care_minutes', { n: minutes }),
    kindWord(careKind),
    ...(slot ? [slotWords(slot)] : []),
    ...(doneToday ? [t('care_done_today')] : []),
  ].join(' · ');
}

function slotWords({ days, time }: NonNullable<CareView['slot']>): string {
  const words = wallTimeWords(time);
  if (days.length === WEEKDAYS.length) return t('care_every_day', { time: words });
  return t('care_on_days', { days: days.map(weekdayShort).join(', '), time: words });
}
