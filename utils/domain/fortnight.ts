import type { GoalDay } from './glance.ts';
import type { GoalProgress } from './goal-progress.ts';
import { daysOfGoal, progressOf, stepOf, type GoalView } from './goal-view.ts';
import { sphereOfGoal } from './goal.ts';
import type { RecordId } from './record.ts';
import type { Sphere } from './sphere.ts';
import type { Day } from './time.ts';

/** A goal in sight and its fortnight. */
export interface Fortnight {
  readonly id: RecordId;
  readonly step: string;
  readonly sample: boolean;
  readonly sphere: Sphere;
  /** Fourteen days, today last. */
  readonly days: readonly GoalDay[];
  readonly progress: GoalProgress;
}

/** The fortnights of goals in sight, in their places. */
export interface Fortnights {
  readonly today: Day;
  readonly goals: readonly Fortnight[];
}

export function fortnightsOf(goals: readonly GoalView[], today: Day): Fortnights {
  return {
    today,
    goals: goals.map((goal) => ({
      id: goal.id,
      step: stepOf(goal.text),
      sample: goal.sample,
      sphere: sphereOfGoal(goal),
      days: daysOfGoal(goal, today),
      progress: progressOf(goal, today),
    })),
  };
}
