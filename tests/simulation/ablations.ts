import type { PlanState } from '../../utils/planning/index.ts';
import type { Without } from './planner.ts';

/** Ours with one thing taken away, without a switch in the planner. */
export const ABLATIONS = {
  /** As loose as the settings go; the three of the first days and the shares by kind stay. */
  cap: { settings: { cap: 8, spacingMinutes: 20 } },
  returns: { settings: { useReturns: false } },
  backOff: { edit: withoutBackOff },
  /** Nothing learned is kept, so that the prior alone weighs. */
  posterior: { edit: (state) => ({ ...state, cells: [] }) },
} as const satisfies Readonly<Record<string, Without>>;

/**
 * Whether the plan's state holds hours lines. Without them B is 0 whatever is done, and there is no
 * balance to take away; once it does, the user of the simulation has floors and `balance` drops them.
 */
export const HAS_BALANCE: boolean = false;

/** Nobody rests for having been asked in vain; what the user declined (level 0) stays declined. */
function withoutBackOff(state: PlanState): PlanState {
  const backsOff = state.subjects.some(
    ({ unanswered, rest }) => unanswered > 0 || (rest?.level ?? 0) > 0,
  );
  if (!backsOff) return state;
  return {
    ...state,
    subjects: state.subjects.map((subject) => ({
      ...subject,
      unanswered: 0,
      rest: subject.rest?.level === 0 ? subject.rest : null,
    })),
  };
}
