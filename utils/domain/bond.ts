import type { EpochMs } from './time.ts';
import type { RecordId, StoredRecord } from './record.ts';

export const BOND_KINDS = ['partner', 'parent', 'child', 'friend', 'coworker', 'caredFor'] as const;
export type BondKind = (typeof BOND_KINDS)[number];

/** The closest one. Nobody chosen means no bond record; *us* is then absent everywhere. */
export interface Bond extends StoredRecord<{ readonly name: string }> {
  readonly bondKind: BondKind;
  readonly personId: RecordId | null;
  /** Stops every exercise, cheer and check-in about the other. */
  readonly quiet: boolean;
  /** Set once somebody else, or nobody, was chosen. */
  readonly archivedAt: EpochMs | null;
}
