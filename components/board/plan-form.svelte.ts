import { untrack } from 'svelte';
import { fromTemplate, type Cell, type PlanChoices } from '../../utils/domain/board-view.ts';
import { formatLength, parseLength } from '../../utils/domain/length.ts';
import { PLAN_MINUTES, type PlanInput, type PlanTemplate } from '../../utils/domain/plan.ts';
import type { PlanConcern } from '../../utils/domain/plan-concerns.ts';
import { isDay, isWallTime } from '../../utils/domain/time.ts';
import { problemSentence } from '../../utils/texts/problems.ts';
import { t } from '../../utils/texts/translate.ts';

/** What became of a plan that was to be kept. */
export type PlanOutcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'inQuietHours' }
  /** Field by its name in the input; null where none is to blame. */
  | { readonly kind: 'refused'; readonly field: string | null; readonly message: string };

/** A plan as it is typed: the length may be anything. */
export interface TypedPlan {
  readonly input: PlanInput;
  readonly length: string;
}

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
  readonly #given: Given;
  #considered = 0;

  constructor(given: Given) {
    this.#given = given;
    this.typed = given.typed;
    untrack(() => void this.#consider());
  }

  get template(): PlanTemplate | null {
    return this.typed?.input.template ?? null;
  }

  /** Another template keeps what was said of day and time, and brings the rest. */
  choose(template: PlanTemplate): void {
    const fresh = fromTemplate(template, this.#given.cell);
    const [care] = this.#given.choices.cares;
    const input =
      template === 'care' && care
        ? { ...fresh, careId: care.id, title: care.name, minutes: care.minutes }
        : fresh;
    this.#set({ input, length: formatLength(input.minutes) });
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
    this.#set({ ...this.typed, input: { ...this.typed.input, ...changes } });
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
    this.problems = problemsIn(this.typed);
    if (Object.keys(this.problems).length > 0) return false;
    this.busy = true;
    const outcome = await send(this.typed.input);
    this.busy = false;
    if (outcome.kind === 'kept') return true;
    if (outcome.kind === 'inQuietHours') this.asking = true;
    else if (outcome.field === null) this.trouble = outcome.message;
    else this.problems = { [outcome.field]: outcome.message };
    return false;
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
