import type { BondKind } from '../../domain/bond.ts';
import type { QuietRange } from '../../domain/settings.ts';
import {
  WELCOME_QUESTIONS,
  WELCOME_STEPS,
  type WelcomeAnswers,
  type WelcomeQuestion,
  type WelcomeRecords,
  type WelcomeStep,
} from '../../domain/welcome.ts';
import { t } from '../../texts/translate.ts';
import { wallTimeWords } from '../../texts/weekdays.ts';
import { draftKeeper, type DraftKeeper } from './drafts.ts';
import { becomeDashboard } from './recovery.ts';
import { refusalOf } from './refusals.ts';
import { send } from './send.ts';
import { putTestAway, type WelcomeState } from './welcome-state.ts';
import { saveAnswer, saveShared, type WelcomeProblem } from './welcome.ts';

/** A question, the test reminder that belongs to the last one, or the end. */
export type WelcomePlace = WelcomeStep | 'test';

/** The welcome as it is walked through: each way on writes first, and what is refused stays where it is. */
export class WelcomeRun {
  at = $state<WelcomePlace>('closest');
  /** How far the test reminder is. */
  asked = $state<'not' | 'sent' | 'unseen'>('not');
  busy = $state(false);
  /** The line would ring inside quiet hours: whether to keep it is asked. */
  asksQuiet = $state(false);
  /** The hours in which nothing comes by itself, as they were at the beginning. */
  readonly quiet: QuietRange;
  #answers: WelcomeAnswers;
  #records: WelcomeRecords;
  #kind: BondKind | null;
  #problem = $state.raw<WelcomeProblem | null>(null);
  readonly #keepers: Readonly<Record<WelcomeQuestion, DraftKeeper>>;

  constructor({ step, answers, records, bond, settings }: WelcomeState) {
    this.at = step;
    this.#answers = $state.raw(answers);
    this.#records = $state.raw(records);
    this.#kind = $state.raw(bond?.kind ?? null);
    this.asksQuiet = answers.line.inQuietHours === 'yes';
    this.quiet = settings.quietHours[1][0] ?? { start: '00:00', end: '00:00' };
    this.#keepers = Object.fromEntries(
      WELCOME_QUESTIONS.map((question) => [question, draftKeeper(`welcome.${question}`)]),
    ) as Record<WelcomeQuestion, DraftKeeper>;
  }

  get answers(): WelcomeAnswers {
    return this.#answers;
  }

  /** Of five, from 1. */
  get place(): number {
    return this.#question === null ? 5 : WELCOME_QUESTIONS.indexOf(this.#question) + 1;
  }

  /** Of the closest one who was chosen, for the wording. */
  get kind(): BondKind | null {
    return this.#kind;
  }

  get shared(): boolean {
    return this.#answers.closest.shared === 'othersToo';
  }

  get hasWritten(): boolean {
    const { bond, person, goal, line } = this.#records;
    return bond === 'chosen' || [person, goal, line].some((id) => id !== '');
  }

  /** The line just kept, unless it may ring at any time. */
  get line(): { readonly sentence: string; readonly time: string } | null {
    const { sentence, time, inQuietHours } = this.#answers.line;
    return this.#records.line === '' || inQuietHours === 'yes' ? null : { sentence, time };
  }

  /** What is wrong, by field. */
  get problems(): Readonly<Record<string, string>> {
    return this.#problem ? { [this.#problem.field]: this.#problem.message } : {};
  }

  /** What is wrong where no field is to blame, or with the time that is asked about. */
  get trouble(): string {
    return this.problems[''] ?? this.problems['inQuietHours'] ?? '';
  }

  answer<Question extends WelcomeQuestion>(
    question: Question,
    answer: WelcomeAnswers[Question],
  ): void {
    const { line } = this.#answers;
    this.#answers = { ...this.#answers, [question]: answer };
    this.#problem = null;
    if (line.time !== this.#answers.line.time) this.asksQuiet = false;
    this.#keepers[question].keep(answer);
  }

  next = () =>
    this.#one(async () => {
      const question = this.#question;
      if (question === null) return;
      const answer = this.#answers[question];
      const { records, problem } = await saveAnswer(question, answer, this.#records);
      this.#records = records;
      if (problem) return this.#refuse(problem);
      this.#keepers[question].keep({});
      if (question === 'closest') this.#kind = this.#chosenKind();
      await this.#goOn(question);
    });

  /** Nothing of the question is written; what was typed waits behind Back. */
  skip = () =>
    this.#one(async () => {
      const question = this.#question;
      if (question === null) return;
      // Who else uses this computer was answered all the same.
      const problem =
        question === 'closest' ? await saveShared(this.#answers.closest.shared) : null;
      if (problem) this.#refuse(problem);
      else await this.#goOn(question);
    });

  back = () =>
    this.#one(async () => {
      const question = this.#question ?? 'done';
      const before = WELCOME_QUESTIONS[WELCOME_STEPS.indexOf(question) - 1];
      if (before) await this.#stand(before);
    });

  sendTest = () =>
    this.#one(async () => {
      const refusal = refusalOf(await send('sendTest', {}));
      if (refusal === null) this.asked = 'sent';
      else this.#refuse({ field: '', message: refusal });
    });

  seen = () =>
    this.#one(async () => {
      await putTestAway();
      await this.#stand('done');
    });

  unseen = () => {
    this.asked = 'unseen';
  };

  finish = () => this.#one(() => this.#stand('done'));

  open = () => becomeDashboard();

  openWithSample = () =>
    this.#one(async () => {
      const refusal = refusalOf(await send('loadSample', {}));
      if (refusal === null) becomeDashboard();
      else this.#refuse({ field: '', message: refusal });
    });

  get #question(): WelcomeQuestion | null {
    return this.at === 'test' || this.at === 'done' ? null : this.at;
  }

  #chosenKind(): BondKind | null {
    const { kind } = this.#answers.closest;
    if (kind === 'nobody') return null;
    return kind === '' ? this.#kind : kind;
  }

  async #goOn(from: WelcomeQuestion): Promise<void> {
    const after = WELCOME_QUESTIONS[WELCOME_QUESTIONS.indexOf(from) + 1];
    if (after) await this.#stand(after);
    else this.at = 'test';
  }

  /** A page that closes goes on here. */
  async #stand(step: WelcomeStep): Promise<void> {
    const refusal = refusalOf(await send('welcomed', { step }));
    if (refusal !== null) return this.#refuse({ field: '', message: refusal });
    this.asked = 'not';
    this.at = step;
  }

  #refuse({ field, message }: WelcomeProblem): void {
    if (field !== 'inQuietHours') {
      this.#problem = { field, message };
      return;
    }
    this.asksQuiet = true;
    const time = wallTimeWords(this.#answers.line.time);
    this.#problem = { field, message: t('welcome_line_in_quiet', { time }) };
  }

  /** One at a time: a second press while the first is written means nothing. */
  async #one(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.#problem = null;
    try {
      await work();
    } finally {
      this.busy = false;
    }
  }
}
