import type { BondKind } from '../../domain/bond.ts';
import type { WelcomeStep } from '../../domain/welcome.ts';
import type { ById, Change } from './change.ts';

export interface BondCommands {
  /** The closest one just now; null for nobody. The one before is kept in the archive. */
  chooseBond: Change<{ readonly kind: BondKind | null; readonly name: string }, null>;
  editBond: Change<
    {
      readonly changes: {
        readonly kind?: BondKind;
        readonly name?: string;
        readonly quiet?: boolean;
      };
    },
    null
  >;
  /** Brings one back from the archive; the present one goes there. */
  unarchiveBond: Change<ById, null>;
  eraseBond: Change<ById, null>;
  /** How far the welcome has come; `done` closes it for good. */
  welcomed: Change<{ readonly step: WelcomeStep }, null>;
}
