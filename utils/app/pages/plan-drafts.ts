import { fromTemplate, type BoardPlan, type Cell } from '../../domain/board-view.ts';
import { formatLength, parseLength } from '../../domain/length.ts';
import {
  ADD_PLAN_DRAFT,
  EDIT_PLAN_DRAFT,
  PLAN_TEMPLATES,
  type PlanInput,
  type TypedPlan,
} from '../../domain/plan.ts';
import { movedRule, rulesFrom } from '../../domain/plan-rules.ts';
import type { SlotRule } from '../../domain/rhythm.ts';
import { TIME_SPHERES } from '../../domain/sphere.ts';
import { isDay, type Day } from '../../domain/time.ts';
import { draftKeeper } from './drafts.ts';

type Fields = Readonly<Record<string, string>>;

/** What was typed of a plan and is not kept yet; the command that keeps it drops it. */
export interface PlanDraft {
  /** Null where nothing was chosen yet. */
  read(): Promise<TypedPlan | null>;
  keep(typed: TypedPlan): void;
}

/** Of a new plan that goes into this cell. */
export function newPlanDraft(cell: Cell): PlanDraft {
  const keeper = draftKeeper(ADD_PLAN_DRAFT);
  return {
    async read() {
      const fields = (await keeper.read()) ?? {};
      const typed = parsePlanDraft(fields, cell, () => []);
      const isHere = fields['cellDay'] === cell.day && fields['cellPart'] === cell.part;
      return typed === null || isHere ? typed : putInto(cell, typed);
    },
    keep: (typed) =>
      keeper.keep({ ...formatPlanDraft(typed), cellDay: cell.day, cellPart: cell.part }),
  };
}

/** Of changes to one time of a plan that is there; as it is where nothing was typed over it. */
export function planDraft({ id, slot, day, part, input }: BoardPlan) {
  const keeper = draftKeeper(`${EDIT_PLAN_DRAFT}.${id}`);
  const { repeats, inQuietHours } = input;
  const own = (on: Day) => (repeats === null ? [] : [repeats, movedRule(repeats, slot, on)]);
  return {
    async read(): Promise<TypedPlan> {
      const fields = (await keeper.read()) ?? {};
      const typed = fields['slot'] === slot ? parsePlanDraft(fields, { day, part }, own) : null;
      if (typed === null) return { input, length: formatLength(input.minutes) };
      return { ...typed, input: { ...typed.input, inQuietHours } };
    },
    keep: (typed: TypedPlan) => keeper.keep({ ...formatPlanDraft(typed), slot }),
  };
}

function formatPlanDraft({ input, length }: TypedPlan): Fields {
  const { template, title, sphere, day, time, personId, careId, repeats } = input;
  return {
    template,
    title,
    sphere,
    day,
    time,
    length,
    personId: personId ?? '',
    careId: careId ?? '',
    repeats: repeats === null ? '' : JSON.stringify(repeats),
  };
}

/** Another cell brings its own day and time; what comes round goes along. */
function putInto(cell: Cell, { input, length }: TypedPlan): TypedPlan {
  const { day, time } = fromTemplate(input.template, cell);
  const isKnown = input.repeats !== null && isDay(input.day);
  const repeats = isKnown ? movedRule(input.repeats, input.day, day) : null;
  return { input: { ...input, day, time, repeats }, length };
}

function parsePlanDraft(
  fields: Fields,
  cell: Cell,
  ownRules: (on: Day) => readonly SlotRule[],
): TypedPlan | null {
  const template = PLAN_TEMPLATES.find((one) => one === fields['template']);
  if (template === undefined) return null;
  const fresh = fromTemplate(template, cell);
  const { length = '', title = '', day = '', time = '' } = fields;
  const parsed = parseLength(length);
  const input: PlanInput = {
    ...fresh,
    day,
    time,
    title,
    sphere: TIME_SPHERES.find((one) => one === fields['sphere']) ?? fresh.sphere,
    minutes: parsed.ok ? parsed.minutes : fresh.minutes,
    personId: fields['personId'] || null,
    careId: fields['careId'] || null,
  };
  const rules = isDay(day) ? [...ownRules(day), ...rulesFrom(day)] : [];
  const repeats = rules.find((rule) => JSON.stringify(rule) === fields['repeats']) ?? null;
  return { input: { ...input, repeats }, length };
}
