import type { Plan, PlanAnswer } from '../../../domain/plan.ts';
import type { RecordId } from '../../../domain/record.ts';
import { addDays, type Day } from '../../../domain/time.ts';
import { openNudgesOf, putNudge } from '../../../storage/nudges.ts';
import { newSubject, presentSubject, putSubject } from '../../../storage/subjects.ts';
import type { Scene } from '../scene.ts';
import { isSame } from './undoable.ts';

/** Days for which a repeating plan knows what became of its times; long after they can be asked about. */
const KEPT_DAYS = 90;

/** Writes it, and the subject that rings for it; what was on its way for another time leaves. */
export async function writePlan(scene: Scene, plan: Plan, before: Plan | null): Promise<void> {
  await scene.tx.objectStore('plans').put(plan);
  const isThere = plan.deletedAt === undefined;
  const moved = before === null || !isThere || !isSame(before.when, plan.when);
  if (moved) await withdrawOpen(scene, plan.id);
  if (isThere) await followPlan(scene, plan, moved);
  else await scene.tx.objectStore('subjects').delete(plan.id);
}

async function followPlan(scene: Scene, plan: Plan, moved: boolean): Promise<void> {
  const known = await presentSubject(scene.tx, plan.id);
  const sphere = plan.sphere === 'elsewhere' ? 'me' : plan.sphere;
  if (known) {
    const change = moved ? { rhythm: plan.when, setAt: scene.now, snooze: null } : {};
    await putSubject(scene.tx, { ...known, sphere, ...change });
    return;
  }
  const subject = await newSubject(scene.tx, {
    id: plan.id,
    kind: 'plan',
    sphere,
    rhythm: plan.when,
    since: scene.today,
    setAt: scene.now,
    starred: false,
    lastDone: null,
  });
  await putSubject(scene.tx, subject);
}

/** The time it spoke of is no longer the plan's. */
async function withdrawOpen({ tx, now }: Scene, id: RecordId): Promise<void> {
  for (const row of await openNudgesOf(tx, id)) {
    await putNudge(tx, { ...row, state: { kind: 'withdrawn', at: now } });
  }
}

/** What repeats, without one of its times, for good, or without that and all that follow. */
export function withoutDay({ now }: Scene, plan: Plan, day: Day, following: boolean): Plan {
  const { on } = plan.when;
  if ('day' in on) return plan;
  const except = [...(on.except ?? []), day];
  const less = following ? { ...on, until: addDays(day, -1) } : { ...on, except };
  return { ...plan, updatedAt: now, when: { ...plan.when, on: less } };
}

/** With what was said of one of its times. */
export function withAnswer({ now, today }: Scene, plan: Plan, answer: PlanAnswer): Plan {
  const since = addDays(today, -KEPT_DAYS);
  const kept = (plan.answers ?? []).filter(({ day }) => day >= since && day !== answer.day);
  return { ...plan, updatedAt: now, answers: [...kept, answer] };
}

/** The plan as it was before a command, where that command's still stands. */
export async function putPlanBack(
  scene: Scene,
  { before, after }: { readonly before: Plan | null; readonly after: Plan },
): Promise<void> {
  const row = await scene.tx.objectStore('plans').get(after.id);
  if (!row || !isSame(row, after)) return;
  if (before !== null) return writePlan(scene, before, row);
  await withdrawOpen(scene, after.id);
  await scene.tx.objectStore('plans').delete(after.id);
  await scene.tx.objectStore('subjects').delete(after.id);
}

/** Nothing was said of that time. */
export async function takeAnswerBack(
  { tx, now }: Scene,
  { id, answer }: { readonly id: RecordId; readonly answer: PlanAnswer },
): Promise<void> {
  const plan = await tx.objectStore('plans').get(id);
  if (!plan?.answers?.some((each) => isSame(each, answer))) return;
  const { answers, ...rest } = plan;
  const left = answers.filter(({ day }) => day !== answer.day);
  const told = left.length === 0 ? {} : { answers: left };
  await tx.objectStore('plans').put({ ...rest, ...told, updatedAt: now });
}
