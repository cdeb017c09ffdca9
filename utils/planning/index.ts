export { plan } from './plan.ts';
export { applyPlan } from './apply.ts';
export { comingUp } from './coming-up.ts';
export { isQuiet, quietEndsAt } from './quiet-hours.ts';
export { observe, opened } from './ledger.ts';
export { maySound } from './sound.ts';
export { snoozeFor } from './snooze.ts';
export { afterDone, afterLater, afterLessOften, afterNotThisOne, markShown } from './settle.ts';
export type { PlanResult, PlanState, Upcoming } from './state.ts';
