import { answerOn, type Occurrence, type Plan } from '../domain/plan.ts';
import type { SlotRule } from '../domain/rhythm.ts';
import {
  addDays,
  instantOf,
  logicalDay,
  MINUTE,
  wallClockAt,
  weekdayOf,
  type Day,
  type EpochMs,
  type WallTime,
  type Weekday,
  type Zone,
} from '../domain/time.ts';
import { slotDayFrom } from './slots.ts';

/** Each time a plan lies on the days on the wall from `from` to `to`, both included. */
export function occurrencesOf(
  { id, when, minutes }: Pick<Plan, 'id' | 'when' | 'minutes'>,
  { from, to }: { readonly from: Day; readonly to: Day },
  zone: Zone,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (let day = slotDayFrom(when, from); day !== null && day <= to;) {
    const starts = instantOf(day, when.time, zone);
    found.push({ planId: id, day, starts, ends: starts + minutes * MINUTE });
    day = slotDayFrom(when, addDays(day, 1));
  }
  return found;
}

interface Asked {
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly dayStart: WallTime;
}

/** The longest a plan takes, in days on the wall that it can end after its slot's. */
const ENDS_WITHIN = 1;

/**
 * The plan that it is asked of whether it happened: the latest that is over, of today or of the
 * logical day before, of which nothing was said.
 */
export function happenedLately(
  plans: readonly Plan[],
  { now, zone, dayStart }: Asked,
): Occurrence | null {
  const today = logicalDay(now, zone, dayStart);
  const { day } = wallClockAt(now, zone);
  const range = { from: addDays(day, -1 - ENDS_WITHIN), to: day };
  const open = plans
    .filter(({ deletedAt }) => deletedAt === undefined)
    .flatMap((plan) =>
      occurrencesOf(plan, range, zone).filter((one) => answerOn(plan, one.day) === null),
    )
    .filter(({ ends }) => ends <= now && logicalDay(ends, zone, dayStart) >= addDays(today, -1));
  return open.sort((a, b) => b.ends - a.ends || (a.planId < b.planId ? -1 : 1)).at(0) ?? null;
}

/** A rule moved so that what fell on `from` falls on `to`. */
export function movedRule(rule: SlotRule, from: Day, to: Day): SlotRule {
  switch (rule.kind) {
    case 'daily':
    case 'weekdays':
      return rule;
    case 'weekly':
      return { kind: 'weekly', days: movedDays(rule.days, weekdayOf(from), weekdayOf(to)) };
    case 'monthlyByDay':
      return { kind: 'monthlyByDay', day: Temporal.PlainDate.from(to).day };
    case 'monthlyByWeekday':
      return { kind: 'monthlyByWeekday', nth: nthOf(to, rule.nth), day: weekdayOf(to) };
    case 'yearly': {
      const { month, day } = Temporal.PlainDate.from(to);
      return { ...rule, month, day };
    }
    default:
      return rule satisfies never;
  }
}

/** Of several days only the one that was moved. */
function movedDays(days: readonly Weekday[], from: Weekday, to: Weekday): Weekday[] {
  return [...new Set(days.map((day) => (day === from ? to : day)))].sort((a, b) => a - b);
}

/** The last one stays the last where it is; a fifth one is the last. */
function nthOf(day: Day, before: 1 | 2 | 3 | 4 | -1): 1 | 2 | 3 | 4 | -1 {
  const date = Temporal.PlainDate.from(day);
  const nth = Math.ceil(date.day / 7);
  const isLast = date.day + 7 > date.daysInMonth;
  if (isLast && (before === -1 || nth === 5)) return -1;
  return ([1, 2, 3, 4] as const).find((one) => one === nth) ?? -1;
}
