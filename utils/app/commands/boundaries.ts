import type { ClockLineInput, LimitChanges } from '../../domain/boundary.ts';
import type { ById, Change } from './change.ts';

export interface BoundaryCommands {
  addClockLine: Change<ClockLineInput, ById>;
  editClockLine: Change<ById & { readonly changes: Partial<ClockLineInput> }, null>;
  addLimit: Change<{ readonly sentence: string }, ById>;
  editLimit: Change<ById & { readonly changes: LimitChanges }, null>;
  eraseBoundary: Change<ById, null>;
}
