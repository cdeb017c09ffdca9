import type { GlanceGoal } from './glance.ts';
import type { EpochMs } from './time.ts';

/** A goal in sight as a row shows it. */
export interface GoalRowView {
  readonly goal: GlanceGoal;
  /** Its next step, else its wish. */
  readonly step: string;
}

/** The next clock line as a row shows it. */
export interface LineRowView {
  readonly sentence: string;
  readonly at: EpochMs;
}
