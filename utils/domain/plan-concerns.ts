import type { WeekLine } from './boundary.ts';
import { wouldCross, type Measured, type Spent } from './hours-line.ts';
import { isEvening, type PlanTemplate } from './plan.ts';
import type { RecordId } from './record.ts';
import type { TimeSphere } from './sphere.ts';
import { minutesOf, type Day, type WallTime } from './time.ts';

/** Something planned as far as it matters beside the rest of its week. */
export interface PlannedTime {
  readonly id: RecordId;
  readonly template: PlanTemplate;
  readonly sphere: TimeSphere;
  /** The logical day. */
  readonly day: Day;
  readonly time: WallTime;
  readonly minutes: number;
}

/** A calendar week, by its first day. */
export interface ConcernedWeek {
  readonly first: Day;
  readonly isPresent: boolean;
}

/** A calendar week: its lines, what there was of each kind of time so far, and what still lies ahead in it. */
export interface PlannedWeek extends ConcernedWeek {
  readonly lines: readonly WeekLine[];
  readonly spent: Spent;
  readonly ahead: readonly PlannedTime[];
}

/** What is pointed out before a plan is saved. */
export type PlanConcern =
  | { readonly kind: 'crosses'; readonly measured: Measured; readonly week: ConcernedWeek }
  /** It lies on an evening that was kept for oneself. */
  | { readonly kind: 'ownEvening'; readonly day: Day };

/** What a plan's new place brings about that its old one did not. */
export function newConcerns(
  after: readonly PlanConcern[],
  before: readonly PlanConcern[],
): PlanConcern[] {
  const had = new Set(before.map(keyOf));
  return after.filter((concern) => !had.has(keyOf(concern)));
}

function keyOf(concern: PlanConcern): string {
  if (concern.kind === 'ownEvening') return concern.day;
  const { sphere, unit, had } = concern.measured;
  return `${concern.week.first} ${sphere} ${unit} ${had}`;
}

/** All times of a plan in one week. Nothing of it holds the plan up: it is said, and the user decides. */
export function planConcerns(
  times: readonly PlannedTime[],
  { first, isPresent, lines, spent, ahead }: PlannedWeek,
): PlanConcern[] {
  const others = ahead.filter(({ id }) => times.every((time) => time.id !== id));
  const before = others.reduce(withPlan, spent);
  const crossed = wouldCross(lines, before, times.reduce(withPlan, before));
  const taken = times.find((time) => takesOwnEvening(time, others));
  const week = { first, isPresent };
  return [
    ...crossed.map((measured): PlanConcern => ({ kind: 'crosses', measured, week })),
    ...(taken ? [{ kind: 'ownEvening', day: taken.day } as const] : []),
  ];
}

function withPlan(spent: Spent, { sphere, time, minutes }: PlannedTime): Spent {
  const evenings = isEvening(time, minutes) ? 1 : 0;
  return {
    minutes: { ...spent.minutes, [sphere]: spent.minutes[sphere] + minutes },
    evenings: { ...spent.evenings, [sphere]: spent.evenings[sphere] + evenings },
  };
}

/** Time of one's own on that evening is no trouble. */
function takesOwnEvening(plan: PlannedTime, others: readonly PlannedTime[]): boolean {
  if (plan.sphere === 'me' || !reachesEvening(plan)) return false;
  return others.some(({ template, day }) => template === 'eveningOfMyOwn' && day === plan.day);
}

const EVENING = { from: 17 * 60, until: 28 * 60 };
/** Before this minute of the day a time belongs to the evening before. */
const SMALL_HOURS_END = 4 * 60;

/** Any of its time lies between 17:00 and the small hours. */
function reachesEvening({ time, minutes }: PlannedTime): boolean {
  const minute = minutesOf(time);
  const starts = minute < SMALL_HOURS_END ? minute + 24 * 60 : minute;
  return starts < EVENING.until && starts + minutes > EVENING.from;
}
