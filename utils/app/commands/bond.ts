import type { BondKind } from '../../domain/bond.ts';
import type { WelcomeStep } from '../../domain/welcome.ts';
import type { Change } from './change.ts';

export interface BondCommands {
  /** The closest one just now; null for nobody. The one before is kept in the archive. */
  chooseBond: Change<{ readonly kind: BondKind | null; readonly name: string }, null>;
  editBond: Change<
    { readonly changes: { readonly name?: string; readonly quiet?: boolean } },
    null
  >;
  /** How far the welcome has come; `done` closes it for good. */
  welcomed: Change<{ readonly step: WelcomeStep }, null>;
}
