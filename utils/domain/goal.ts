import type { StoredRecord } from './record.ts';
import type { Rhythm } from './rhythm.ts';
import type { EpochMs } from './time.ts';

export const GOAL_OWNERS = ['mine', 'shared', 'theirs'] as const;
export type GoalOwner = (typeof GOAL_OWNERS)[number];

export interface GoalText {
  readonly wish: string;
  readonly obstacle: string;
  /** One implementation intention: if this happens, then I do that. */
  readonly when: string;
  readonly then: string;
  readonly nextStep: string;
  readonly needFromOther: string;
}

export interface Goal extends StoredRecord<GoalText> {
  readonly owner: GoalOwner;
  readonly rhythm: Rhythm;
  /** Place among the (at most three) in sight, or null. */
  readonly inSight: number | null;
  readonly archivedAt: EpochMs | null;
}
