import type { PlanInput } from '../../domain/plan.ts';
import type { Day } from '../../domain/time.ts';
import type { ById, Change, Nothing, Undoable } from './change.ts';

/** One time of a plan, by the day on the wall of its slot. */
interface PlanTime extends ById {
  readonly day: Day;
}

/** Of what repeats: this one time, or this and all that follow. Of no matter where nothing repeats. */
interface Reach {
  readonly following: boolean;
}

export interface PlanCommands {
  addPlan: Change<PlanInput, ById & Undoable>;
  /** Gives the id of the plan that this time belongs to afterwards. */
  changePlan: Change<PlanTime & Reach & { readonly changes: Partial<PlanInput> }, ById & Undoable>;
  removePlan: Change<PlanTime & Reach, Undoable>;
  /** Did it happen? If so, it is logged. */
  answerPlan: Change<PlanTime & { readonly happened: boolean }, Undoable>;
  erasePlan: Change<ById, null>;
  /** A calendar file is about to be saved: counts it, and tells how many there were before. */
  countCalendarFile: Change<Nothing, { readonly sequence: number }>;
}
