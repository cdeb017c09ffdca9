export { plan } from './plan.ts';
export { comingUp } from './coming-up.ts';
export type { PlanResult, PlanState, Upcoming } from './state.ts';
