import type { Nudge, Occasion } from '../domain/nudge.ts';
import type { ReturnsMeasured } from '../domain/tally.ts';

/** Reminders of each sort below which nothing is told. */
const ENOUGH = 5;

const RETURNS: readonly Occasion[] = ['return', 'quietOver'];
const OTHERS: readonly Occasion[] = ['active', 'opened'];

/**
 * A return is only a proxy for a moment at which somebody can be spoken to: whether it is one for this
 * user, or null while too little is known.
 */
export function measureReturns(nudges: readonly Nudge[]): ReturnsMeasured | null {
  const returns = actedOf(nudges, RETURNS);
  const others = actedOf(nudges, OTHERS);
  return returns.of < ENOUGH || others.of < ENOUGH ? null : { returns, others };
}

function actedOf(nudges: readonly Nudge[], occasions: readonly Occasion[]) {
  const settled = nudges.filter(
    ({ timed, reason, state }) =>
      !timed &&
      occasions.includes(reason.occasion) &&
      (state.kind === 'unanswered' || (state.kind === 'handled' && state.answer !== 'later')),
  );
  const acted = settled.filter(({ state }) => state.kind === 'handled' && state.answer === 'done');
  return { acted: acted.length, of: settled.length };
}
