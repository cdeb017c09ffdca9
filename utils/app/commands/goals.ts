import type { GoalChanges } from '../../domain/goal.ts';
import type { ById, Change, Undoable } from './change.ts';

export interface GoalCommands {
  addGoal: Change<{ readonly wish: string }, ById>;
  editGoal: Change<ById & { readonly changes: GoalChanges }, null>;
  /** Ticks a goal for today, or takes today's tick back. */
  tickGoal: Change<ById & { readonly done: boolean }, null>;
  archiveGoal: Change<ById, Undoable>;
  unarchiveGoal: Change<ById, null>;
  eraseGoal: Change<ById, null>;
}
