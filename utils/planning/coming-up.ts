import type { EpochMs, Zone } from '../domain/time.ts';
import type { PlanState, Upcoming } from './state.ts';

/** What comes next for each subject, soonest first. */
export declare function comingUp(state: PlanState, now: EpochMs, zone: Zone): Upcoming[];
