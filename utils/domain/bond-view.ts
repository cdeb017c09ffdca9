import type { BondKind } from './bond.ts';
import type { RecordId } from './record.ts';

/** A closest one, as pages show it. */
export interface BondView {
  readonly id: RecordId;
  readonly kind: BondKind;
  /** '' where none was given. */
  readonly name: string;
  readonly quiet: boolean;
}

export interface UsView {
  /** Null for nobody. */
  readonly present: BondView | null;
  readonly archived: readonly BondView[];
  readonly welcomed: boolean;
}
