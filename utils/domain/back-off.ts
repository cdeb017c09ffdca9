import type { Day } from './time.ts';

/** How far the planner has drawn back because little was acted on. */
export interface BackOff {
  /** Reminders a day at most, below the user's own cap; null while the user's own holds. */
  readonly cap: number | null;
  /** The logical day of the last change, whoever made it: from it on is counted. */
  readonly since: Day;
  /** What the popup still has to say of it, or null. */
  readonly untold: 'fewer' | 'more' | null;
}
