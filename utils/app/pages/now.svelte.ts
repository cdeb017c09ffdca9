import type { GlanceCard, PopupGlance, GlanceText } from '../../domain/glance.ts';
import { LATER_WHEN, type DoneWhen, type LaterWhen } from '../../domain/nudge.ts';
import { readWords } from '../../domain/record.ts';
import type { GoalRowView, LineRowView } from '../../domain/rows-view.ts';
import type { EpochMs, Zone } from '../../domain/time.ts';
import { formatInstant } from '../../texts/instants.ts';
import { problemSentence } from '../../texts/problems.ts';
import { settledSentence } from '../../texts/settled.ts';
import { t } from '../../texts/translate.ts';
import { browserClock } from '../../platform/clock.ts';
import type { Trouble } from '../../storage/connection.ts';
import { TROUBLES } from '../../storage/connection.ts';
import type { Answer, CommandError, Surface } from '../commands/index.ts';
import { readGlance } from './glance.ts';
import { liveQuery } from './live-query.ts';
import { send } from './send.ts';

/** A sentence about what just happened, and what can be taken back. */
interface Said {
  readonly message: string;
  readonly undoId: string | null;
}

export interface Reading {
  readonly now: EpochMs;
  readonly zone: Zone;
}

const NO_TEXT: GlanceText = { name: '', settledName: '', goals: [], line: '' };

/** The one card, live: what it shows, the answers it takes, and what it says afterwards. */
export class Now {
  busy = $state(false);
  /** What is wrong with a typed name, in words. */
  nameProblem = $state<string | undefined>(undefined);
  laterLabels = $state<Readonly<Record<LaterWhen, string>>>(plainLaterLabels());
  reading = $state.raw<Reading>({ now: 0, zone: 'UTC' });
  #said = $state.raw<Said | null>(null);
  #refused = $state.raw<Trouble | null>(null);
  readonly #query;

  constructor(reading: Reading) {
    this.reading = reading;
    this.#query = liveQuery(async () => {
      this.reading = await browserClock.read();
      return readGlance();
    });
  }

  /** Why there is nothing to show, or null. */
  get trouble(): Trouble | null {
    const { current } = this.#query;
    return this.#refused ?? (current.kind === 'failed' ? current.trouble : null);
  }

  /** False until the first read has settled, one way or the other. */
  get isReady(): boolean {
    return this.#query.current.kind !== 'loading';
  }

  /** The card, or null until a plan of this hour is there. */
  get card(): GlanceCard | null {
    const glance = this.#glance;
    return glance && glance.validUntil > this.reading.now ? glance.card : null;
  }

  get name(): string {
    return this.#text.name;
  }

  /** The goals in sight; from the day's end on none is ticked yet. */
  get goals(): readonly GoalRowView[] {
    const glance = this.#glance;
    const dayIsOver = glance !== null && this.reading.now >= glance.dayEnds;
    return (glance?.goals ?? []).map((goal, place) => ({
      goal: dayIsOver ? { ...goal, tickedToday: false } : goal,
      step: this.#text.goals[place] ?? '',
    }));
  }

  /** The next clock line, or null. */
  get line(): LineRowView | null {
    const line = this.#glance?.line;
    return line && line.at > this.reading.now ? { sentence: this.#text.line, at: line.at } : null;
  }

  /** When a pause ends, in words. */
  get pausedUntil(): string {
    const { card } = this;
    return card?.kind === 'paused' ? this.#when(card.until) : '';
  }

  get status(): Said {
    if (this.#said) return this.#said;
    const settled = this.#glance?.settled;
    if (!settled || this.card?.kind === 'reminder') return { message: '', undoId: null };
    const message = settledSentence(this.#text.settledName, settled.nextDue, settled.today);
    return { message, undoId: settled.undoId };
  }

  /** Announces the page once it has painted, and prepares what Later would mean. */
  async opened(surface: Surface): Promise<void> {
    const answer = await send('opened', { surface });
    if (!answer.ok) this.#refuse(answer.error);
    else await this.#query.refresh();
    await this.#previewLater();
  }

  done = (when: DoneWhen) =>
    this.#answer({ kind: 'done', when }, ({ nextDue }) =>
      settledSentence(this.name, nextDue, this.#glance?.today ?? ''),
    );

  later = (when: LaterWhen) =>
    this.#answer({ kind: 'later', when }, ({ later }) =>
      t('put_off', { time: later ? this.#when(later.until) : '' }),
    );

  notThisOne = () => this.#answer({ kind: 'notThisOne' }, () => t('declined'));

  lessOften = () => this.#answer({ kind: 'lessOften' }, () => t('longer_rhythm'));

  undo = async () => {
    const { undoId } = this.status;
    if (undoId === null) return;
    const answer = await this.#send(() => send('undo', { undoId }));
    if (answer?.ok) this.#said = { message: t('undone'), undoId: null };
  };

  add = async (name: string) => {
    this.nameProblem = undefined;
    const answer = await this.#send(() => send('addPerson', { name, lastTalked: 'unknown' }));
    if (answer && !answer.ok && answer.error.code === 'badField') {
      this.nameProblem = problemSentence(answer.error.problem);
    }
    return answer?.ok === true;
  };

  log = async (personId: string, name: string, when: DoneWhen) => {
    const answer = await this.#send(() => send('logContact', { personId, when, note: '' }));
    if (!answer?.ok) return;
    const { undoId, nextDue } = answer.value;
    const message = settledSentence(name, nextDue, this.#glance?.today ?? nextDue);
    this.#said = { message, undoId };
  };

  /** Shown by the row itself until the glance has it: reading again before that would untick it. */
  tick = async (id: string, done: boolean) => {
    const answer = await send('tickGoal', { id, done });
    if (!answer.ok) this.#refuse(answer.error);
    return answer.ok;
  };

  pause = (length: 'hour' | 'tomorrow' | 'week') => this.#send(() => send('pause', { length }));

  resume = () => this.#send(() => send('resume', {}));

  get #glance(): PopupGlance | null {
    const { current } = this.#query;
    return current.kind === 'ready' ? current.value : null;
  }

  get #text(): GlanceText {
    const glance = this.#glance;
    return (glance && readWords(glance.words)) ?? NO_TEXT;
  }

  #when(at: EpochMs): string {
    return formatInstant(at, this.reading.now, this.reading.zone);
  }

  async #answer(
    answer: Answer,
    say: (value: { nextDue: string | null; later: { until: EpochMs } | null }) => string,
  ): Promise<void> {
    const { card } = this;
    if (card?.kind !== 'reminder') return;
    const { subjectId, nudgeId } = card;
    const answered = await this.#send(() => send('answer', { subjectId, nudgeId, answer }));
    if (!answered?.ok) return;
    this.#said = { message: say(answered.value), undoId: answered.value.undoId };
  }

  /** One at a time; what goes wrong is said where the answer would have been. */
  async #send<Result extends { ok: true } | { ok: false; error: CommandError }>(
    ask: () => Promise<Result>,
  ): Promise<Result | null> {
    if (this.busy) return null;
    this.busy = true;
    try {
      const answer = await ask();
      if (!answer.ok) this.#refuse(answer.error);
      else await this.#query.refresh();
      return answer;
    } finally {
      this.busy = false;
    }
  }

  #refuse(error: CommandError): void {
    if (isTrouble(error.code)) this.#refused = error.code;
    else if (error.code === 'alreadyAnswered') this.#say(t('already_answered'));
    else if (error.code !== 'badField') this.#say(t('problem_unexpected'));
  }

  #say(message: string): void {
    this.#said = { message, undoId: null };
  }

  async #previewLater(): Promise<void> {
    const { card } = this;
    if (card?.kind !== 'reminder') return;
    const preview = await send('previewLater', { subjectId: card.subjectId });
    if (!preview.ok) return;
    const plain = plainLaterLabels();
    const label = (when: LaterWhen) => {
      const { until, movedToQuietEnd } = preview.value[when];
      return movedToQuietEnd
        ? t('later_moved', { when: plain[when], time: this.#when(until) })
        : plain[when];
    };
    this.laterLabels = Object.fromEntries(LATER_WHEN.map((when) => [when, label(when)])) as Record<
      LaterWhen,
      string
    >;
  }
}

function plainLaterLabels(): Record<LaterWhen, string> {
  return {
    today: t('later_today'),
    tomorrow: t('later_tomorrow'),
    nextWeek: t('later_next_week'),
  };
}

function isTrouble(code: string): code is Trouble {
  return (TROUBLES as readonly string[]).includes(code);
}
