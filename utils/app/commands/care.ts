import type { CareChanges } from '../../domain/self-care.ts';
import type { ById, Change, Undoable } from './change.ts';

export interface CareCommands {
  addCare: Change<{ readonly activity: string }, ById>;
  editCare: Change<ById & { readonly changes: CareChanges }, null>;
  /** It happened: logs its minutes for me. */
  logCare: Change<ById, Undoable>;
  eraseCare: Change<ById, null>;
}
