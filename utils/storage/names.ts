/** Names exist once: here, and as literals in the migration that made them. */
export const DATABASE = 'evenkeel';

export const STORES = [
  'people',
  'plans',
  'moments',
  'subjects',
  'nudges',
  'tallies',
  'cells',
  'singles',
  'glances',
  'drafts',
  'undo',
  'goals',
  'boundaries',
  'cares',
  'bonds',
  'stamps',
  'staging',
] as const;
export type StoreName = (typeof STORES)[number];

/** Every store that may hold a sample. */
export const SAMPLED = ['people', 'plans', 'goals', 'boundaries', 'cares'] as const;

const KEYS: Partial<Record<StoreName, string>> = {
  tallies: 'day',
  stamps: 'day',
  singles: 'name',
  glances: 'surface',
  drafts: 'form',
};

/** The field that a store keeps its rows by; always a text. */
export function keyOf(store: StoreName): string {
  return KEYS[store] ?? 'id';
}
