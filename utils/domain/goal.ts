import type { StoredRecord } from './record.ts';
import type { Sphere } from './sphere.ts';
import type { Day, EpochMs, WallTime } from './time.ts';

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

/** Goals in sight at most. */
export const GOALS_IN_SIGHT = 3;
/** Days of a week that may stay open without costing anything. */
export const RESERVE_DAYS = 2;
/** When the one daily look at the goals opens, unless the user says otherwise. */
export const GOAL_LOOK_AT: WallTime = '09:00';

export interface Goal extends StoredRecord<GoalText> {
  readonly owner: GoalOwner;
  /** The logical day it was entered, or last brought back: no window is longer than that. */
  readonly since: Day;
  /** When its daily look opens, or null for none. */
  readonly lookAt: WallTime | null;
  /** Place among the (at most three) in sight, or null. */
  readonly inSight: number | null;
  readonly archivedAt: EpochMs | null;
  readonly sample: boolean;
}

/** Whose time a goal takes: my own, or time for us. */
export function sphereOfGoal({ owner }: Pick<Goal, 'owner'>): Sphere {
  return owner === 'mine' ? 'me' : 'us';
}

/** What can be changed of a goal; a missing field stays as it is. */
export interface GoalChanges extends Partial<GoalText> {
  readonly owner?: GoalOwner;
  /** True puts it in sight, false takes it out. */
  readonly inSight?: boolean;
  readonly lookAt?: WallTime | null;
}
