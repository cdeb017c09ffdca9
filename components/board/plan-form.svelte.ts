import { untrack } from 'svelte';
import { fromTemplate, type Cell, type PlanChoices } from '../../utils/domain/board-view.ts';
import { formatLength, parseLength } from '../../utils/domain/length.ts';
import {
  PLAN_MINUTES,
  hasOwnWords,
  type PlanInput,
  type PlanOutcome,
  type PlanTemplate,
  type TypedPlan,
} from '../../utils/domain/plan.ts';
import { movedRule } from '../../utils/domain/plan-rules.ts';
import type { PlanConcern } from '../../utils/domain/plan-concerns.ts';
import { isDay, isWallTime, type Day } from '../../utils/domain/time.ts';
import { problemSentence } from '../../utils/texts/problems.ts';
import { t } from '../../utils/texts/translate.ts';

type Problems = Partial<Record<keyof PlanInput, string>>;

interface Given {
  /** Null while nothing is chosen. */
  readonly typed: TypedPlan | null;
  readonly cell: Cell;
  readonly choices: PlanChoices;
  readonly onconsider: (input: PlanInput) => Promise<readonly PlanConcern[]>;
  readonly ontype: (typed: TypedPlan) => void;
}

/** A plan being typed: what is wrong with it, what is pointed out, whether quiet hours are asked about. */
export class PlanForm {
  typed = $state.raw<TypedPlan | null>(null);
  problems = $state.raw<Problems>({});
  concerns = $state.raw<readonly PlanConcern[]>([]);
  /** Something went wrong that no field is to blame for. */
  trouble = $state('');
  /** It would ring inside quiet hours: keep it all the same? */
  asking = $state(false);
  busy = $state(false);
  /** What is seldom needed is unfolded; what is wrong in it unfolds it. */
  more = $state(false);
  readonly #given: Given;
  #considered = 0;
  /** The last day that was one. */
  #day: Day;
  /** Kept while another template is looked at. */
  #ownWords: string;

  constructor(given: Given) {
    this.#given = given;
    this.typed = given.typed;
    this.#ownWords =
      given.typed && given.typed.input.template !== 'care' ? given.typed.input.title : '';
    this.#day = given.typed?.input.day ?? given.cell.day;
    untrack(() => void this.#consider());
  }

  get template(): PlanTemplate | null {
    return this.typed?.input.template ?? null;
  }

  /** Another template brings what is its own and keeps what was said by hand. */
  choose(template: PlanTemplate): void {
    const fresh = this.#fresh(template);
    const input = { ...fresh, ...this.#byHand(fresh) };
    const { typed } = this;
    const isTyped =
      typed !== null && typed.length !== formatLength(this.#fresh(typed.input.template).minutes);
    this.#set({ input, length: isTyped ? typed.length : formatLength(input.minutes) });
  }

  #fresh(template: PlanTemplate): PlanInput {
    const fresh = fromTemplate(template, this.#given.cell);
    const [care] = this.#given.choices.cares;
    if (template !== 'care' || !care) return { ...fresh, title: this.#ownWords };
    return { ...fresh, careId: care.id, title: care.name, minutes: care.minutes };
  }

  #byHand(fresh: PlanInput): Partial<PlanInput> {
    if (!this.typed) return {};
    const { template, day, time, minutes, repeats, personId } = this.typed.input;
    const before = this.#fresh(template);
    return {
      day,
      repeats,
      personId: isWithSomebody(fresh.template) ? personId : null,
      ...(time === before.time ? {} : { time }),
      ...(minutes === before.minutes ? {} : { minutes }),
    };
  }

  chooseCare(id: string): void {
    const care = this.#given.choices.cares.find((one) => one.id === id);
    if (!care || !this.typed) return;
    const { name: title, minutes } = care;
    const input = { ...this.typed.input, careId: id, title, minutes };
    this.#set({ input, length: formatLength(minutes) });
  }

  change(changes: Partial<PlanInput>): void {
    if (!this.typed) return;
    this.#forget(Object.keys(changes));
    if (changes.title !== undefined) this.#ownWords = changes.title;
    const input = { ...this.typed.input, ...this.#following(changes), ...changes };
    this.#set({ ...this.typed, input });
  }

  /** Another day takes what comes round along; at another time quiet hours are asked about anew. */
  #following({ day, time }: Partial<PlanInput>): Partial<PlanInput> {
    const { repeats = null } = this.typed?.input ?? {};
    const rule = repeats && day && isDay(day) ? movedRule(repeats, this.#day, day) : repeats;
    if (day && isDay(day)) this.#day = day;
    const isElsewhen = day !== undefined || time !== undefined;
    return isElsewhen ? { repeats: rule, inQuietHours: false } : {};
  }

  retypeLength(length: string): void {
    if (!this.typed) return;
    this.#forget(['minutes']);
    const parsed = parseLength(length);
    const minutes = parsed.ok ? parsed.minutes : this.typed.input.minutes;
    this.#set({ input: { ...this.typed.input, minutes }, length });
  }

  /** True once it is kept. */
  async submit(send: (input: PlanInput) => Promise<PlanOutcome>): Promise<boolean> {
    if (this.busy || !this.typed) return false;
    this.asking = false;
    this.trouble = '';
    this.#refuse(problemsIn(this.typed));
    if (Object.keys(this.problems).length > 0) return false;
    this.busy = true;
    const { input } = this.typed;
    const outcome = await send(hasOwnWords(input.template) ? input : { ...input, title: '' });
    this.busy = false;
    if (outcome.kind === 'kept') return true;
    if (outcome.kind === 'inQuietHours') this.asking = true;
    else if (outcome.field === null) this.trouble = outcome.message;
    else this.#refuse({ [outcome.field]: outcome.message });
    return false;
  }

  #refuse(problems: Problems): void {
    this.problems = problems;
    if (problems.day ?? problems.repeats) this.more = true;
  }

  #set(typed: TypedPlan): void {
    this.typed = typed;
    this.asking = false;
    this.#given.ontype(typed);
    void this.#consider();
  }

  #forget(fields: readonly string[]): void {
    this.problems = { ...this.problems, ...Object.fromEntries(fields.map((one) => [one])) };
  }

  /** A late answer never replaces a newer one. */
  async #consider(): Promise<void> {
    this.#considered += 1;
    const mine = this.#considered;
    const { typed } = this;
    const isWhole = typed && isDay(typed.input.day) && isWallTime(typed.input.time);
    const concerns = isWhole ? await this.#given.onconsider(typed.input) : [];
    if (mine === this.#considered) this.concerns = concerns;
  }
}

export function isWithSomebody(template: PlanTemplate): boolean {
  return template === 'coffee' || template === 'lunch';
}

function problemsIn({ input, length }: TypedPlan): Problems {
  const parsed = parseLength(length);
  const isWithin =
    parsed.ok && parsed.minutes >= PLAN_MINUTES.min && parsed.minutes <= PLAN_MINUTES.max;
  const lengthProblem = parsed.ok ? (isWithin ? null : 'outOfRange') : parsed.problem;
  return {
    ...(isWallTime(input.time) ? {} : { time: t('plan_time_missing') }),
    ...(isDay(input.day) ? {} : { day: problemSentence('notADay') }),
    ...(lengthProblem === null ? {} : { minutes: problemSentence(lengthProblem) }),
    ...(input.template === 'own' && input.title.trim() === ''
      ? { title: t('plan_words_missing') }
      : {}),
  };
}
