import type { BoardPlan } from '../../domain/board-view.ts';
import { daysTime, timeIn } from '../../domain/day-time.ts';
import { answerOn, templateOf, type Plan, type PlanInput } from '../../domain/plan.ts';
import {
  newConcerns,
  planConcerns,
  type PlanConcern,
  type PlannedTime,
} from '../../domain/plan-concerns.ts';
import type { RecordId } from '../../domain/record.ts';
import { withDefaults } from '../../domain/settings.ts';
import { addDays, instantOf, logicalDay, weekBegins, type Day } from '../../domain/time.ts';
import { occurrencesOf } from '../../planning/index.ts';
import { browserCalendar } from '../../platform/calendar.ts';
import { browserClock } from '../../platform/clock.ts';
import { presentBond } from '../../storage/bonds.ts';
import { weekLines } from '../../storage/lines.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import { pageNotebook } from './notebook.ts';

/** A plan as it is being entered; the one it takes the place of, or null. */
interface Considered {
  readonly input: PlanInput;
  readonly instead: { readonly id: RecordId; readonly slot: Day } | null;
}

/** What is pointed out before a plan is put into another place. */
export async function readMoveConcerns(
  { id, slot, input }: Pick<BoardPlan, 'id' | 'slot' | 'input'>,
  changes: Pick<PlanInput, 'day' | 'time'>,
): Promise<PlanConcern[]> {
  const instead = { id, slot };
  const after = await readConcerns({ input: { ...input, ...changes }, instead });
  return after.length === 0 ? [] : newConcerns(after, await readConcerns({ input, instead }));
}

/** What is pointed out about a plan before it is saved, in the calendar week in which it would lie. */
export async function readConcerns({ input, instead }: Considered): Promise<PlanConcern[]> {
  const { now, zone } = await browserClock.read();
  const weekStart = await browserCalendar.weekStart();
  const tx = readingOf(await pageNotebook());
  const settings = withDefaults(await single(tx, 'settings'));
  const { dayStart } = settings;
  const starts = instantOf(input.day, input.time, zone);
  const day = logicalDay(starts, zone, dayStart);
  const first = weekBegins(day, weekStart);
  const week = IDBKeyRange.bound(first, addDays(first, 6));
  const [tallies, stamps, lines, plans, bond] = await Promise.all([
    tx.objectStore('tallies').getAll(week),
    tx.objectStore('stamps').getAll(week),
    weekLines(tx),
    tx.objectStore('plans').getAll(),
    presentBond(tx),
  ]);
  const days = daysTime(tallies, stamps, settings.freeHours);
  const spentIn = (of: 'minutes' | 'evenings') => timeIn(days, first, addDays(first, 6), of);
  const isInWeek = (time: PlannedTime) => time.day >= first && time.day <= addDays(first, 6);
  const ahead = plans
    .filter(({ deletedAt }) => deletedAt === undefined)
    .flatMap((plan) => aheadOf(plan))
    .filter(isInWeek);
  return planConcerns(timesOf(input).filter(isInWeek), {
    first,
    isPresent: first === weekBegins(logicalDay(now, zone, dayStart), weekStart),
    lines: lines.filter(({ sphere }) => bond !== null || sphere !== 'us'),
    spent: { minutes: spentIn('minutes'), evenings: spentIn('evenings') },
    ahead,
  });

  /** All its times of that week; of what is changed only the one, the others lie there already. */
  function timesOf({ day: from, time, repeats }: PlanInput): PlannedTime[] {
    const rule = instead === null ? repeats : null;
    const on = rule === null ? { day: from } : { rule, from };
    const when = { kind: 'at', on, time, offsets: [], inQuietHours: true } as const;
    const range = { from, to: addDays(first, 7) };
    return occurrencesOf({ id: '', when, minutes: input.minutes }, range, zone).map((one) => ({
      ...input,
      id: '',
      day: logicalDay(one.starts, zone, dayStart),
    }));
  }

  function aheadOf(plan: Plan): PlannedTime[] {
    return occurrencesOf(plan, { from: first, to: addDays(first, 7) }, zone)
      .filter((time) => time.ends > now && answerOn(plan, time.day) === null)
      .filter((time) => !(plan.id === instead?.id && time.day === instead.slot))
      .map((time) => ({
        id: `${plan.id} ${time.day}`,
        template: templateOf(plan),
        sphere: plan.sphere,
        day: logicalDay(time.starts, zone, dayStart),
        time: plan.when.time,
        minutes: plan.minutes,
      }));
  }
}
