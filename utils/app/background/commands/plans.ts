import {
  ADD_PLAN_DRAFT,
  EDIT_PLAN_DRAFT,
  PLAN_DAYS_AHEAD,
  PLAN_DAYS_BACK,
  answerOn,
  hasOwnWords,
  planInput,
  ruleOf,
  type Plan,
  type PlanInput,
} from '../../../domain/plan.ts';
import { movedDay, movedRule } from '../../../domain/plan-rules.ts';
import { plainWords, type RecordId } from '../../../domain/record.ts';
import type { AtRhythm, RuledDays } from '../../../domain/rhythm.ts';
import { addDays, MINUTE, instantOf, type Day } from '../../../domain/time.ts';
import { isQuiet, slotDayFrom } from '../../../planning/index.ts';
import { dropDraft } from '../../../storage/drafts.ts';
import type { UndoStep } from '../../../storage/schema.ts';
import { accept, newId, presentPerson, refuse, type Run, type Scene } from '../scene.ts';
import { withoutDay, writePlan } from './plan-records.ts';
import { isSame, keepUndo } from './undoable.ts';

/** Minutes from its time at which a plan rings. */
const PLAN_OFFSETS = [0] as const;
/** Times of a repeating plan that are looked at for quiet hours. */
const TIMES_LOOKED_AT = 8;

export const addPlan: Run<'addPlan'> = async (scene, input) => {
  const refused = await refusedInput(scene, input, null);
  if (refused) return refused;
  const plan = newPlan(scene, input);
  await dropDraft(scene.tx, ADD_PLAN_DRAFT);
  return accept({ id: plan.id, ...(await keep(scene, plan.id, [[null, plan]])) });
};

export const changePlan: Run<'changePlan'> = async (scene, { id, day, following, changes }) => {
  const plan = await planOn(scene, id, day);
  if (plan === null) return refuse('notFound');
  if (answerOn(plan, day) !== null) return refuse('alreadyAnswered');
  const before = planInput(plan, day);
  const after = afterChanges(before, changes, { following, repeats: ruleOf(plan) !== null });
  const limits = limitsAlong(plan, before, after);
  const refused = await refusedInput(scene, after, before, limits);
  if (refused) return refused;
  await dropDraft(scene.tx, `${EDIT_PLAN_DRAFT}.${id}`);
  if (isWhole(plan, day, following)) {
    const changed = { ...plan, ...fieldsOf(after, limits), updatedAt: scene.now };
    return accept({ id, ...(await keep(scene, id, [[plan, changed]])) });
  }
  const split = { ...newPlan(scene, after, limits), sample: plan.sample };
  const rest = withoutDay(scene, plan, day, following);
  const written = [[plan, rest] as const, [null, split] as const];
  return accept({ id: split.id, ...(await keep(scene, id, written)) });
};

export const removePlan: Run<'removePlan'> = async (scene, { id, day, following }) => {
  const plan = await planOn(scene, id, day);
  if (plan === null) return refuse('notFound');
  const rest = isWhole(plan, day, following)
    ? gone(scene, plan)
    : withoutDay(scene, plan, day, following);
  return accept(await keep(scene, id, [[plan, rest]]));
};

/** The plan, if one of its times lies on that day. */
export async function planOn({ tx }: Scene, id: RecordId, day: Day): Promise<Plan | null> {
  const plan = await tx.objectStore('plans').get(id);
  if (!plan || plan.deletedAt !== undefined) return null;
  return slotDayFrom(plan.when, day) === day ? plan : null;
}

/** Nothing of it stays as it was: it lies there once, or that is the first of all its times. */
function isWhole(plan: Plan, day: Day, following: boolean): boolean {
  const { on } = plan.when;
  if ('day' in on) return true;
  const first = on.from ?? null;
  return following && first !== null && slotDayFrom(plan.when, first) === day;
}

async function keep(
  scene: Scene,
  subjectId: RecordId,
  written: readonly (readonly [before: Plan | null, after: Plan])[],
) {
  const steps: UndoStep[] = [];
  for (const [before, after] of written) {
    await writePlan(scene, after, before);
    steps.push({ kind: 'planBack', before, after });
  }
  return { undoId: await keepUndo(scene, { subjectId, settled: null, steps }) };
}

function newPlan({ now }: Scene, input: PlanInput, limits: Limits = {}): Plan {
  return { id: newId(), createdAt: now, updatedAt: now, ...fieldsOf(input, limits), sample: false };
}

/** The end of what repeats, and the times taken out of it. */
type Limits = Pick<RuledDays, 'until' | 'except'>;

/** Both go along where what repeats moves; a rule of another kind keeps its end. */
function limitsAlong({ when: { on } }: Plan, before: PlanInput, after: PlanInput): Limits {
  if ('day' in on || before.repeats === null || after.repeats === null) return {};
  const { repeats: rule, day: from } = before;
  const goesAlong = isSame(after.repeats, movedRule(rule, from, after.day));
  const along = (day: Day) => (goesAlong ? movedDay(rule, from, after.day, day) : day);
  const except = goesAlong ? (on.except ?? []).filter((day) => day > from).map(along) : [];
  return {
    // The end lies before a time that was taken out with all that follow.
    ...(on.until === undefined ? {} : { until: addDays(along(addDays(on.until, 1)), -1) }),
    ...(except.length === 0 ? {} : { except }),
  };
}

type Fields = Omit<Plan, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'answers' | 'sample'>;

function fieldsOf(input: PlanInput, limits: Limits): Fields {
  const { template, title, sphere, minutes, personId, careId } = input;
  return {
    words: plainWords({ title: hasOwnWords(template) ? title : '' }),
    template,
    sphere,
    when: whenOf(input, limits),
    minutes,
    personId,
    ...(careId === null ? {} : { careId }),
  };
}

function whenOf({ day, time, repeats, inQuietHours }: PlanInput, limits: Limits): AtRhythm {
  const on = repeats === null ? { day } : { rule: repeats, from: day, ...limits };
  return { kind: 'at', on, time, offsets: PLAN_OFFSETS, inQuietHours };
}

/** What repeats moves with the day it is moved from; one time of it alone repeats no more. */
function afterChanges(
  before: PlanInput,
  changes: Partial<PlanInput>,
  { following, repeats }: { readonly following: boolean; readonly repeats: boolean },
): PlanInput {
  const after = { ...before, ...changes };
  const moved = before.repeats && movedRule(before.repeats, before.day, after.day);
  const rule = changes.repeats === undefined ? moved : changes.repeats;
  // Quiet hours were confirmed for the time that was; for another it is asked anew.
  const stays = after.time === before.time && after.day === before.day;
  const inQuietHours = changes.inQuietHours ?? (stays && before.inQuietHours);
  return { ...after, repeats: repeats && !following ? null : rule, inQuietHours };
}

async function refusedInput(
  scene: Scene,
  input: PlanInput,
  before: PlanInput | null,
  limits: Limits = {},
) {
  const { today, tx } = scene;
  const { template, title, day, personId, careId } = input;
  const badField = (field: string, problem: 'empty' | 'outOfRange') =>
    refuse({ code: 'badField', field, problem });
  if (hasOwnWords(template) && title === '') return badField('title', 'empty');
  const isFar = day < addDays(today, -PLAN_DAYS_BACK) || day > addDays(today, PLAN_DAYS_AHEAD);
  if (isFar) return badField('day', 'outOfRange');
  const isNewPerson = personId !== null && personId !== before?.personId;
  if (isNewPerson && !(await presentPerson(scene, personId))) return refuse('notFound');
  const isNewCare = careId !== null && careId !== before?.careId;
  if (isNewCare && !(await tx.objectStore('cares').get(careId))) return refuse('notFound');
  const when = whenOf(input, limits);
  if (slotDayFrom(when, day) !== day) return badField('repeats', 'empty');
  return !input.inQuietHours && ringsInQuietHours(scene, when, day) ? refuse('inQuietHours') : null;
}

/** Whether any of the times that lie ahead rings in quiet hours. */
function ringsInQuietHours({ now, zone, settings }: Scene, when: AtRhythm, from: Day): boolean {
  let day = slotDayFrom(when, from);
  for (let looked = 0; day !== null && looked < TIMES_LOOKED_AT; looked += 1) {
    const at = instantOf(day, when.time, zone);
    const rings = when.offsets.map((offset) => at + offset * MINUTE).filter((ring) => ring > now);
    if (rings.some((ring) => isQuiet(settings, ring, zone))) return true;
    day = slotDayFrom(when, addDays(day, 1));
  }
  return false;
}

/** A tombstone, without a word. */
function gone({ now }: Scene, plan: Plan): Plan {
  const { answers: _, careId: __, ...rest } = plan;
  const words = plainWords({ title: '' });
  return { ...rest, words, personId: null, updatedAt: now, deletedAt: now };
}
