import type { BondKind } from '../../utils/domain/bond.ts';
import type { BondView } from '../../utils/domain/bond-view.ts';
import { bondKindLabel } from '../../utils/texts/bond.ts';
import { t } from '../../utils/texts/translate.ts';

/** The two fields of a form about the closest one; '' while nothing is chosen. */
export interface WhoTyped {
  readonly kind: BondKind | 'nobody' | '';
  readonly name: string;
}

export const NOTHING_TYPED: WhoTyped = { kind: '', name: '' };

/** "Sam, friend", or the kind alone. */
export function whoInFull({ name, kind }: BondView): string {
  const label = bondKindLabel(kind);
  return name ? t('us_in_full', { name, kind: label }) : label;
}

/** The name, or where there is none, the kind. */
export function whoWords({ name, kind }: BondView): string {
  return name || bondKindLabel(kind);
}
