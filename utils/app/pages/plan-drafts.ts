import { fromTemplate, type BoardPlan, type Cell } from '../../domain/board-view.ts';
import { formatLength, parseLength } from '../../domain/length.ts';
import { PLAN_TEMPLATES, type PlanInput, type TypedPlan } from '../../domain/plan.ts';
import { movedRule, rulesFrom } from '../../domain/plan-rules.ts';
import type { RecordId } from '../../domain/record.ts';
import type { SlotRule } from '../../domain/rhythm.ts';
import { TIME_SPHERES } from '../../domain/sphere.ts';
import { isDay, type Day } from '../../domain/time.ts';
import { draftKeeper } from './drafts.ts';

type Fields = Readonly<Record<string, string>>;

/** What was typed of one plan, or of a new one for null; the command that keeps it drops it. */
export function planDraft(id: RecordId | null) {
  const keeper = draftKeeper(id === null ? 'addPlan' : `plan.${id}`);
  return {
    /** Of a new plan; null where nothing was chosen yet. */
    read: async (cell: Cell) => parsePlanDraft((await keeper.read()) ?? {}, cell, () => []),
    /** Of one time of a plan that is there, as it was typed over it. */
    readOver: async ({ slot, day, part, input }: BoardPlan): Promise<TypedPlan> => {
      const fields = (await keeper.read()) ?? {};
      const { repeats } = input;
      const own = (on: Day) => (repeats === null ? [] : [repeats, movedRule(repeats, slot, on)]);
      const typed = fields['slot'] === slot ? parsePlanDraft(fields, { day, part }, own) : null;
      if (typed === null) return { input, length: formatLength(input.minutes) };
      const { inQuietHours } = input;
      return { ...typed, input: { ...typed.input, inQuietHours } };
    },
    keep: (typed: TypedPlan, slot: Day | null) =>
      keeper.keep({ ...formatPlanDraft(typed), slot: slot ?? '' }),
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

/** A place that was tapped since takes the day and the time that were typed for another. */
function parsePlanDraft(
  fields: Fields,
  cell: Cell,
  ownRules: (on: Day) => readonly SlotRule[],
): TypedPlan | null {
  const template = PLAN_TEMPLATES.find((one) => one === fields['template']);
  if (template === undefined) return null;
  const fresh = fromTemplate(template, cell);
  const { length = '', title = '', day = '', time = '' } = fields;
  const isHere = day === fresh.day || fields['slot'] !== '';
  const whenTyped = isHere ? { day, time } : {};
  const parsed = parseLength(length);
  const input: PlanInput = {
    ...fresh,
    ...whenTyped,
    title,
    sphere: TIME_SPHERES.find((one) => one === fields['sphere']) ?? fresh.sphere,
    minutes: parsed.ok ? parsed.minutes : fresh.minutes,
    personId: fields['personId'] || null,
    careId: fields['careId'] || null,
  };
  const rules = isDay(input.day) ? [...ownRules(input.day), ...rulesFrom(input.day)] : [];
  const repeats = rules.find((rule) => JSON.stringify(rule) === fields['repeats']) ?? null;
  return { input: { ...input, repeats }, length };
}
