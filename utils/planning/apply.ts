import type { Nudge } from '../domain/nudge.ts';
import type { PlanResult, PlanState } from './state.ts';

/** The state with a plan's result written into it, as the shell does in one transaction. */
export function applyPlan(state: PlanState, result: PlanResult): PlanState {
  const at = result.presence.lastSeen;
  const left = (nudge: Nudge): Nudge => {
    if (result.expire.includes(nudge.id)) return { ...nudge, state: { kind: 'unanswered', at } };
    if (result.withdraw.includes(nudge.id)) return { ...nudge, state: { kind: 'withdrawn', at } };
    return result.update.find(({ id }) => id === nudge.id) ?? nudge;
  };
  return {
    ...state,
    pause: result.pause,
    presence: result.presence,
    backOff: result.backOff,
    subjects: state.subjects.map((row) => result.subjects.find(({ id }) => id === row.id) ?? row),
    nudges: [...state.nudges.map(left), ...result.raise],
    tallies: [
      ...state.tallies.filter((row) => !result.tallies.some(({ day }) => day === row.day)),
      ...result.tallies,
    ],
  };
}
