import type { RecordId } from '../../utils/domain/record.ts';
import type { TimeChoices } from '../../utils/domain/time-form.ts';
import { t } from '../../utils/texts/translate.ts';

/** What an evening comes to, as it can be typed. */
export const AN_EVENING = '3 h';

/** Lengths to tap instead of typing them. */
export const lengthChips = () =>
  [
    { value: '30 min', label: t('log_half_hour') },
    { value: '1 h', label: t('log_hour') },
    { value: '2 h', label: t('log_two_hours') },
    { value: AN_EVENING, label: t('log_an_evening') },
  ] as const;

/** Nobody first; whoever is chosen is there, too, though put away or removed since. */
export function peopleToChoose(
  { people }: TimeChoices,
  chosen: RecordId | null,
  chosenName: string,
): readonly { readonly value: string; readonly label: string }[] {
  const isThere = chosen === null || people.some(({ id }) => id === chosen);
  const past = isThere ? [] : [{ value: chosen, label: chosenName || t('log_with_removed') }];
  return [
    { value: '', label: t('log_with_nobody') },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    ...past,
  ];
}
