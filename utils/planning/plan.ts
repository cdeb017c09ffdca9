import type { EpochMs, Zone } from '../domain/time.ts';
import type { PlanResult, PlanState } from './state.ts';

/** Decides what to raise, what leaves, what a glance shows and when to look again. Twice at the same instant changes nothing. */
export declare function plan(state: PlanState, now: EpochMs, zone: Zone): PlanResult;
