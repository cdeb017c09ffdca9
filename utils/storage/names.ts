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
] as const;
export type StoreName = (typeof STORES)[number];
