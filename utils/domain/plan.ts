import { readWords, type RecordId, type StoredRecord } from './record.ts';
import type { AtRhythm, SlotRule } from './rhythm.ts';
import type { TimeSphere } from './sphere.ts';
import type { Day, EpochMs, WallTime } from './time.ts';

/** What a plan is made from. Its title is written from the present names; one of one's own has words. */
export const PLAN_TEMPLATES = [
  'coffee',
  'lunch',
  'eveningForTwo',
  'eveningOfMyOwn',
  'care',
  'own',
] as const;
export type PlanTemplate = (typeof PLAN_TEMPLATES)[number];

/** The draft of a new plan; that of one that is changed is named by the second and its id. */
export const ADD_PLAN_DRAFT = 'addPlan';
export const EDIT_PLAN_DRAFT = 'plan';

/** Minutes a plan may take. */
export const PLAN_MINUTES = { min: 5, max: 24 * 60 } as const;
/** How many days ahead something can be planned. */
export const PLAN_DAYS_AHEAD = 730;
/** How many days back a plan can be put, so that it can still be said to have happened. */
export const PLAN_DAYS_BACK = 7;

/** Something put into the week, at a time on the wall, once or again and again. */
export interface Plan extends StoredRecord<{ readonly title: string }> {
  /** Absent in rows of an earlier version: one of one's own. */
  readonly template?: PlanTemplate;
  readonly sphere: TimeSphere;
  readonly when: AtRhythm;
  readonly minutes: number;
  readonly personId: RecordId | null;
  /** The activity of the menu it is; absent for anything else. */
  readonly careId?: RecordId;
  /** Whether it happened, by the day of its slot; of what repeats, that of the last weeks. Absent while nothing was said. */
  readonly answers?: readonly PlanAnswer[];
  readonly sample: boolean;
}

export interface PlanAnswer {
  /** The day on the wall on which its slot lay. */
  readonly day: Day;
  readonly happened: boolean;
  readonly at: EpochMs;
}

/** A plan as it is entered. `inQuietHours` answers "inside your quiet hours, keep?". */
export interface PlanInput {
  readonly template: PlanTemplate;
  /** Its words where it is one's own, else empty. */
  readonly title: string;
  readonly sphere: TimeSphere;
  /** The day on the wall of its time; of what repeats, the first. */
  readonly day: Day;
  readonly time: WallTime;
  readonly minutes: number;
  readonly personId: RecordId | null;
  readonly careId: RecordId | null;
  readonly repeats: SlotRule | null;
  readonly inQuietHours: boolean;
}

/** A plan as it is typed: the length may be anything. */
export interface TypedPlan {
  readonly input: PlanInput;
  readonly length: string;
}

/** What became of a plan that was to be kept. */
export type PlanOutcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'inQuietHours' }
  /** Field by its name in the input; null where none is to blame. */
  | { readonly kind: 'refused'; readonly field: string | null; readonly message: string };

/** One time at which a plan lies in the week. */
export interface Occurrence {
  readonly planId: RecordId;
  /** The day on the wall of its slot. */
  readonly day: Day;
  readonly starts: EpochMs;
  readonly ends: EpochMs;
}

export function templateOf({ template }: Pick<Plan, 'template'>): PlanTemplate {
  return template ?? 'own';
}

/** What comes from the menu keeps what it was called then; others are named anew. */
export function hasOwnWords(template: PlanTemplate): boolean {
  return template === 'own' || template === 'care';
}

/** A plan as it would be entered, this time of it being the first. */
export function planInput(plan: Plan, day: Day): PlanInput {
  const { sphere, when, minutes, personId, careId = null, words } = plan;
  return {
    template: templateOf(plan),
    title: readWords(words)?.title ?? '',
    sphere,
    day,
    time: when.time,
    minutes,
    personId,
    careId,
    repeats: ruleOf(plan),
    inQuietHours: when.inQuietHours,
  };
}

/** What was said of one time of it, or null. */
export function answerOn({ answers = [] }: Pick<Plan, 'answers'>, day: Day): PlanAnswer | null {
  return answers.find((answer) => answer.day === day) ?? null;
}

export function ruleOf({ when }: Pick<Plan, 'when'>): SlotRule | null {
  return 'rule' in when.on ? when.on.rule : null;
}

/** From this time on, and this long, a plan is the day's evening. */
const EVENING_FROM: WallTime = '17:00';
const EVENING_MINUTES = 60;

export function isEvening(time: WallTime, minutes: number): boolean {
  return time >= EVENING_FROM && minutes >= EVENING_MINUTES;
}
