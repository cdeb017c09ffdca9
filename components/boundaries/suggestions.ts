import type { BondKind } from '../../utils/domain/bond.ts';
import { FIRST_LINE, type ClockLineDraft } from '../../utils/domain/boundary-view.ts';
import { tBond } from '../../utils/texts/bond.ts';
import { t } from '../../utils/texts/translate.ts';

/** A line ready to be kept, and what its chip says. */
export interface Suggestion {
  readonly value: 'laptop' | 'mine' | 'friends';
  readonly label: string;
  readonly line: ClockLineDraft;
}

/** Evenings start when a working day is over. */
const EVENING = '19:00';

export function suggestionsFor(bond: BondKind | null): readonly Suggestion[] {
  return [
    {
      value: 'laptop',
      label: t('welcome_line_laptop'),
      line: { sentence: t('welcome_line_laptop_sentence'), ...FIRST_LINE },
    },
    {
      value: 'mine',
      label: tBond('welcome_line_mine', bond),
      line: { sentence: tBond('welcome_line_mine_sentence', bond), time: EVENING, days: [3] },
    },
    {
      value: 'friends',
      label: tBond('welcome_line_friends', bond),
      line: { sentence: tBond('welcome_line_friends_sentence', bond), time: EVENING, days: [5] },
    },
  ];
}
