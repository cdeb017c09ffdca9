export { plan } from './plan.ts';
export { applyPlan } from './apply.ts';
export { afterOwnCap } from './back-off.ts';
export { nextClockLine, nextTime, timeOnDay } from './clock-line.ts';
export { comingUp } from './coming-up.ts';
export { daysSince } from './hours.ts';
export { hushed } from './hushed.ts';
export { isAlwaysQuiet, isQuiet, quietEndsAt } from './quiet-hours.ts';
export { isClockBelieved, observe, opened, still } from './ledger.ts';
export { afterLesson, lessonOfAnswer, unlearned } from './learning.ts';
export { happenedLately, occurrencesOf } from './occurrences.ts';
export { pausedDays } from './paused-days.ts';
export { spreadAnew } from './replan.ts';
export { silentDays } from './silence.ts';
export { tendencyOf } from './tendency.ts';
export { maySound } from './sound.ts';
export { slotDayFrom, slotDaysBetween } from './slots.ts';
export { snoozeFor } from './snooze.ts';
export {
  afterDone,
  afterLater,
  afterLessOften,
  afterNotThisOne,
  markShown,
  seenOn,
} from './settle.ts';
export { wakeOfRestless } from './wake.ts';
export type { PlanResult, PlanState, Upcoming } from './state.ts';
export { measureReturns } from './returns.ts';
