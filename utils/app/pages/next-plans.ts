import { answerOn, type Plan } from '../../domain/plan.ts';
import { readWords } from '../../domain/record.ts';
import { withDefaults } from '../../domain/settings.ts';
import { addDays, logicalDay } from '../../domain/time.ts';
import type { NextPlan } from '../../domain/today-view.ts';
import { occurrencesOf } from '../../planning/index.ts';
import { browserClock } from '../../platform/clock.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import { planTitle } from '../../texts/plans.ts';
import { marked } from '../../texts/samples.ts';
import { pageNotebook } from './notebook.ts';

const DAYS = 7;
const SHOWN = 4;

/** The plans of the next seven days that are not over, soonest first. */
export async function readNextPlans(): Promise<readonly NextPlan[]> {
  const { now, zone } = await browserClock.read();
  const tx = readingOf(await pageNotebook());
  const [plans, people, stored] = await Promise.all([
    tx.objectStore('plans').getAll(),
    tx.objectStore('people').getAll(),
    single(tx, 'settings'),
  ]);
  const { dayStart } = withDefaults(stored);
  const today = logicalDay(now, zone, dayStart);
  const names = new Map(people.map(({ id, words }) => [id, readWords(words)?.name ?? '']));
  const last = addDays(today, DAYS - 1);
  return plans
    .filter(({ deletedAt }) => deletedAt === undefined)
    .flatMap(timesOf)
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    .slice(0, SHOWN);

  function timesOf(plan: Plan): NextPlan[] {
    const name = marked(planTitle(plan, names.get(plan.personId ?? '') ?? ''), plan);
    // What lies after midnight belongs to the day before, and may have begun yesterday.
    return occurrencesOf(plan, { from: addDays(today, -1), to: addDays(last, 1) }, zone)
      .filter(({ ends, day }) => ends > now && answerOn(plan, day) === null)
      .filter(({ starts }) => logicalDay(starts, zone, dayStart) <= last)
      .map(({ starts, day }) => ({
        id: plan.id,
        slot: day,
        at: starts,
        name,
        sphere: plan.sphere,
      }));
  }
}
