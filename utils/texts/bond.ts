import type { BondKind } from '../domain/bond.ts';
import {
  t,
  textInForm,
  type BondTextKey,
  type Catalogue,
  type PlaceholderOf,
} from './translate.ts';

/** Which forms of a text a kind may see, the first one there is. Nobody chosen sees only what is meant for nobody. */
export function bondForms(kind: BondKind | null): readonly string[] {
  return kind === null ? ['nobody'] : [kind, 'other'];
}

type FormsSeen<Kind> = Kind extends null ? 'nobody' : Kind | 'other';
/** A text that is not meant for a kind is null for it; the caller shows nothing. */
type BondText<Key extends BondTextKey, Kind> = Kind extends unknown
  ? keyof Catalogue[Key] & FormsSeen<Kind> extends never
    ? null
    : string
  : never;
type Arguments<Key extends BondTextKey> =
  PlaceholderOf<Key> extends never
    ? []
    : [values: { readonly [Name in PlaceholderOf<Key>]: string | number }];

/**
 * The text of a key for this kind of bond, or null where it is not meant for it. In the catalogue
 * such a text is an object by kind: `other` is for every kind that is not named, `nobody` for
 * nobody chosen, and what is left out is never shown.
 */
export function tBond<Key extends BondTextKey, Kind extends BondKind | null>(
  key: Key,
  kind: Kind,
  ...[values]: Arguments<Key>
): BondText<Key, Kind> {
  return (textInForm(key, bondForms(kind), values ?? {}) || null) as BondText<Key, Kind>;
}

/** What a kind is called where one is chosen. */
export function bondKindLabel(kind: BondKind | 'nobody'): string {
  switch (kind) {
    case 'partner':
      return t('bond_partner');
    case 'parent':
      return t('bond_parent');
    case 'child':
      return t('bond_child');
    case 'friend':
      return t('bond_friend');
    case 'coworker':
      return t('bond_coworker');
    case 'caredFor':
      return t('bond_cared_for');
    case 'nobody':
      return t('bond_nobody');
    default:
      return kind satisfies never;
  }
}
