import {
  BOARD_PARTS,
  partOf,
  type BoardDay,
  type BoardPart,
  type BoardPlan,
  type BoardView,
  type Cell,
  type PlanStanding,
} from '../../domain/board-view.ts';
import {
  PLAN_DAYS_BACK,
  answerOn,
  planInput,
  type Occurrence,
  type Plan,
  type PlanInput,
} from '../../domain/plan.ts';
import { readWords, type RecordId } from '../../domain/record.ts';
import { withDefaults } from '../../domain/settings.ts';
import {
  addDays,
  instantOf,
  logicalDay,
  wallClockAt,
  wallTimeOf,
  weekBegins,
  type Day,
  type WallTime,
} from '../../domain/time.ts';
import { occurrencesOf } from '../../planning/index.ts';
import { browserCalendar } from '../../platform/calendar.ts';
import { browserClock } from '../../platform/clock.ts';
import { presentBond } from '../../storage/bonds.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import { planTitle } from '../../texts/plans.ts';
import { marked } from '../../texts/samples.ts';
import { pageNotebook } from './notebook.ts';

/** The calendar week that holds a day; the present one for null. */
export async function readBoard(of: Day | null): Promise<BoardView> {
  const { now, zone } = await browserClock.read();
  const weekStart = await browserCalendar.weekStart();
  const tx = readingOf(await pageNotebook());
  const [plans, people, cares, bond, stored] = await Promise.all([
    tx.objectStore('plans').getAll(),
    tx.objectStore('people').getAll(),
    tx.objectStore('cares').getAll(),
    presentBond(tx),
    single(tx, 'settings'),
  ]);
  const { dayStart } = withDefaults(stored);
  const today = logicalDay(now, zone, dayStart);
  const first = weekBegins(of ?? today, weekStart);
  const days = Array.from({ length: 7 }, (_, i) => addDays(first, i));
  const names = new Map(people.map(({ id, words }) => [id, readWords(words)?.name ?? '']));
  const dayOf = ({ starts }: Occurrence) => logicalDay(starts, zone, dayStart);
  const lying = plans
    .filter(({ deletedAt }) => deletedAt === undefined)
    // What lies after midnight belongs to the day before.
    .flatMap((plan) =>
      occurrencesOf(plan, { from: first, to: addDays(first, 7) }, zone).map((time) =>
        boardPlan(plan, time, { day: dayOf(time), dayStart, today, now, names }),
      ),
    );
  return {
    today,
    days: days.map((day) => boardDay(day, lying, today)),
    bond: bond?.bondKind ?? null,
    usName: (bond && readWords(bond.words)?.name) ?? '',
    people: people
      .filter(({ deletedAt, archivedAt }) => !deletedAt && archivedAt === null)
      .map((person) => ({ id: person.id, name: marked(names.get(person.id) ?? '', person) }))
      .sort(byName),
    cares: cares
      .filter(({ deletedAt }) => !deletedAt)
      .map(({ id, words, minutes }) => ({
        id,
        name: readWords(words)?.activity ?? '',
        minutes,
      }))
      .sort(byName),
  };
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name.localeCompare(other.name);
}

interface Seen {
  readonly day: Day;
  readonly dayStart: WallTime;
  readonly today: Day;
  readonly now: number;
  readonly names: ReadonlyMap<RecordId, string>;
}

function boardPlan(plan: Plan, time: Occurrence, seen: Seen): BoardPlan {
  const who = seen.names.get(plan.personId ?? '') ?? '';
  return {
    id: plan.id,
    slot: time.day,
    day: seen.day,
    part: partOf(plan.when.time, seen.dayStart),
    name: marked(planTitle(plan, who), plan),
    standing: standingOf(plan, time, seen),
    sample: plan.sample,
    input: planInput(plan, time.day),
  };
}

function standingOf(plan: Plan, time: Occurrence, { day, today, now }: Seen): PlanStanding {
  const answer = answerOn(plan, time.day);
  if (answer !== null) return answer.happened ? 'happened' : 'passed';
  if (time.ends > now) return 'ahead';
  return day >= addDays(today, -PLAN_DAYS_BACK) ? 'asking' : 'over';
}

function boardDay(day: Day, all: readonly BoardPlan[], today: Day): BoardDay {
  const plans = all.filter((plan) => plan.day === day);
  const within = (part: BoardPart) =>
    plans.filter((plan) => plan.part === part).sort((one, other) => startsBefore(one, other));
  const byPart = BOARD_PARTS.map((part) => [part, within(part)] as const);
  return {
    day,
    isToday: day === today,
    plans: Object.fromEntries(byPart) as unknown as BoardDay['plans'],
  };
}

/** By the day on the wall, so that 01:00 comes after 23:00. */
function startsBefore(one: BoardPlan, other: BoardPlan): number {
  const at = ({ slot, input, id }: BoardPlan) => `${slot}T${input.time} ${id}`;
  return at(one) < at(other) ? -1 : 1;
}

/** Where on the board a plan lies that begins at this time on the wall. */
export async function cellOf({ day, time }: Pick<PlanInput, 'day' | 'time'>): Promise<Cell> {
  const { zone } = await browserClock.read();
  const { dayStart } = withDefaults(await single(readingOf(await pageNotebook()), 'settings'));
  const starts = instantOf(day, time, zone);
  return { day: logicalDay(starts, zone, dayStart), part: partOf(time, dayStart) };
}

/** The part of the day that lies ahead: where a new plan goes that was not put anywhere yet. */
export async function nextCell(): Promise<Cell> {
  const { now, zone } = await browserClock.read();
  const { dayStart } = withDefaults(await single(readingOf(await pageNotebook()), 'settings'));
  const today = logicalDay(now, zone, dayStart);
  const part = partOf(wallTimeOf(wallClockAt(now, zone).minute), dayStart);
  const at = BOARD_PARTS.indexOf(part);
  const next = BOARD_PARTS[at + 1];
  return next ? { day: today, part: next } : { day: addDays(today, 1), part: BOARD_PARTS[0] };
}
