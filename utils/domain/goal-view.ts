import type { GoalDay } from './glance.ts';
import { fortnightOf, goalProgress, type GoalProgress } from './goal-progress.ts';
import type { GoalOwner, GoalText } from './goal.ts';
import type { RecordId } from './record.ts';
import type { Day, EpochMs, WallTime } from './time.ts';

/** A goal as a page shows it. */
export interface GoalView {
  readonly id: RecordId;
  readonly text: GoalText;
  readonly owner: GoalOwner;
  /** The day it was entered. */
  readonly begun: Day;
  /** The day it was entered, or last brought back. */
  readonly since: Day;
  readonly lookAt: WallTime | null;
  readonly inSight: boolean;
  readonly archivedAt: EpochMs | null;
  readonly sample: boolean;
  /** The logical days it was ticked on, oldest first: those of the last fortnight, or all once archived. */
  readonly ticked: readonly Day[];
  /** Days of the last fortnight on which a pause held; absent where none did. */
  readonly paused?: readonly Day[];
}

/** What a goal reads in a row: its next step, else its wish. */
export function stepOf({ nextStep, wish }: GoalText): string {
  return nextStep || wish;
}

export function progressOf({ ticked, since, paused = [] }: GoalView, today: Day): GoalProgress {
  return goalProgress(ticked, since, today, new Set(paused));
}

/** The fortnight day by day, today last. */
export function daysOfGoal({ ticked, since, paused = [] }: GoalView, today: Day): GoalDay[] {
  return fortnightOf(ticked, since, today, new Set(paused));
}

/** The goal as it will be once today is ticked, or is not: for showing it before the answer is there. */
export function withTick(goal: GoalView, today: Day, done: boolean): GoalView {
  const others = goal.ticked.filter((day) => day !== today);
  return { ...goal, ticked: done ? [...others, today] : others };
}

/** What can be offered for a goal, in this order, one at a time. */
export const GOAL_OFFERS = ['nextStep', 'plan', 'obstacle', 'need', 'owner'] as const;
export type GoalOffer = (typeof GOAL_OFFERS)[number];

/** What a goal still lacks. Whose it is is asked last, while it is mine, as each is at first. */
export function openOffers({ text, owner }: GoalView): readonly GoalOffer[] {
  const texts: readonly GoalOffer[] = [
    ...(text.nextStep === '' ? (['nextStep'] as const) : []),
    ...(text.when === '' && text.then === '' ? (['plan'] as const) : []),
    ...(text.obstacle === '' ? (['obstacle'] as const) : []),
    ...(text.needFromOther === '' ? (['need'] as const) : []),
  ];
  return owner === 'mine' && texts.length > 0 ? [...texts, 'owner'] : texts;
}

/** Why nothing was changed: in words, and for which field ('' for none in particular). */
export interface GoalRefusal {
  readonly field: string;
  readonly words: string;
}
