import { logicalDay } from '../../utils/domain/time.ts';
import { afterOwnCap, type PlanState } from '../../utils/planning/index.ts';
import { ZONE } from './parameters.ts';
import type { Without } from './planner.ts';

/** Ours with one thing taken away, without a switch in the planner. */
export const ABLATIONS = {
  /** As loose as the settings go; the three of the first days and the shares by kind stay. */
  cap: { settings: { cap: 8, spacingMinutes: 20 } },
  returns: { settings: { useReturns: false } },
  backOff: { edit: withoutBackOff },
  /** No line is drawn, so that no sphere is ever short. */
  balance: { edit: (state) => ({ ...state, lines: [] }) },
  /** Nothing learned is kept, so that the prior alone weighs. */
  posterior: { edit: (state) => ({ ...state, cells: [] }) },
} as const satisfies Readonly<Record<string, Without>>;

/**
 * Nobody rests for having been asked in vain; what the user declined (level 0) stays declined. The
 * cap is the user's own as of every day, so that nothing before it counts towards a lower one.
 */
function withoutBackOff(state: PlanState): PlanState {
  const today = logicalDay(state.presence.lastSeen, ZONE, state.settings.dayStart);
  return {
    ...state,
    backOff: afterOwnCap(today),
    subjects: state.subjects.map((subject) => {
      const { unanswered, rest } = subject;
      if (unanswered === 0 && (rest?.level ?? 0) === 0) return subject;
      return { ...subject, unanswered: 0, rest: rest?.level === 0 ? rest : null };
    }),
  };
}
