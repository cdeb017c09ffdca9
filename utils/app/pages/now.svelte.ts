import {
  subjectCard,
  subjectOf,
  type GlanceCard,
  type GlanceText,
  type PopupGlance,
} from '../../domain/glance.ts';
import type { DoneWhen, LaterWhen } from '../../domain/nudge.ts';
import type { RecordId } from '../../domain/record.ts';
import {
  goalRowsOf,
  lineRowOf,
  type GoalRowView,
  type LineRowView,
} from '../../domain/rows-view.ts';
import type { Day, EpochMs } from '../../domain/time.ts';
import type { Trouble } from '../../domain/trouble.ts';
import { formatInstant } from '../../texts/instants.ts';
import { problemSentence } from '../../texts/problems.ts';
import { settledSentence } from '../../texts/settled.ts';
import { t } from '../../texts/translate.ts';
import { browserClock } from '../../platform/clock.ts';
import type { Reading } from '../../platform/ports.ts';
import type { Answer, Commands, PauseLength, Surface } from '../commands/index.ts';
import { DoubleClick } from './double-click.ts';
import { draftKeeper } from './drafts.ts';
import { glanceText, isSameRow, readGlance } from './glance.ts';
import { Happened } from './happened.ts';
import { Hello } from './hello.ts';
import { laterLabels, plainLaterLabels } from './later-labels.ts';
import { liveQuery } from './live-query.ts';
import { Returning } from './returning.ts';
import { send } from './send.ts';
import { Sending, type Said } from './sending.svelte.ts';
import { Week } from './week.svelte.ts';

const SILENT: Said = { message: '', undoId: null };

/** The one card, live: what it shows, the answers it takes, and what it says afterwards. */
export class Now {
  /** What is wrong with a typed name, in words. */
  nameProblem = $state<string | undefined>(undefined);
  /** Texts for the three ways of Later, the quiet-hours note included. */
  laterLabels = $state.raw(plainLaterLabels());
  reading = $state.raw<Reading>({ now: 0, zone: 'UTC' });
  /** The row whose card was answered: the card goes at once, the plan follows a moment later. */
  #answered = $state.raw<PopupGlance | null>(null);
  #last: PopupGlance | null | undefined = undefined;
  readonly #doubleClick = new DoubleClick();
  #isOpened = false;
  readonly #draft = draftKeeper('addPerson');
  /** Of the person the card is about. */
  readonly hello = new Hello(() => ({ ...this.#slot(), settled: this.#settled(this.name) }));
  /** After a long time away, or once reminders became fewer. */
  readonly returning = new Returning(() => this.#slot());
  readonly happened = new Happened(() => this.#slot());
  readonly week = new Week(() => ({
    glance: this.#glance,
    reading: this.reading,
    refuse: (error) => this.#sending.refuse(error),
  }));
  readonly #query;
  readonly #sending = new Sending(() => this.refresh());

  constructor(reading: Reading) {
    this.reading = reading;
    this.#query = liveQuery(async () => {
      this.reading = await browserClock.read();
      const glance = await readGlance();
      this.#notice(glance);
      return glance;
    });
  }

  get busy(): boolean {
    return this.#sending.busy;
  }

  /** Why there is nothing to show, or null. */
  get trouble(): Trouble | null {
    const { current } = this.#query;
    return this.#sending.refused ?? (current.kind === 'failed' ? current.trouble : null);
  }

  /** False until the first read has settled, one way or the other. */
  get isReady(): boolean {
    return this.#query.current.kind !== 'loading';
  }

  /** The card, or null until a plan of this hour, or after this answer, is there. */
  get card(): GlanceCard | null {
    const glance = this.#glance;
    if (!glance || glance.validUntil <= this.reading.now) return null;
    return this.#answered && isSameRow(this.#answered, glance) ? null : glance.card;
  }

  get name(): string {
    return glanceText(this.#glance).name;
  }

  /** Names of those a return offers, and what a break could be. */
  get offers(): Pick<GlanceText, 'picks' | 'care'> {
    return glanceText(this.#glance);
  }

  get goals(): readonly GoalRowView[] {
    return goalRowsOf(this.#glance, this.reading.now);
  }

  get line(): LineRowView | null {
    return lineRowOf(this.#glance, this.reading.now);
  }

  /** When a pause ends, in words. */
  get pausedUntil(): string {
    return this.card?.kind === 'paused' ? this.#when(this.card.until) : '';
  }

  get status(): Said {
    if (this.#sending.said) return this.#sending.said;
    const glance = this.#glance;
    if (!glance?.settled || subjectCard(this.card)) return SILENT;
    const { undoId, nextDue, later } = glance.settled;
    if (later !== undefined) return { message: t('put_off', { time: this.#when(later) }), undoId };
    const { settledName } = glanceText(glance);
    return { message: settledSentence(settledName, nextDue, glance.today), undoId };
  }

  /** Reads again now. */
  refresh = () => this.#query.refresh();

  /** Announces the page once it has painted, and prepares what Later would mean. */
  async opened(surface: Surface): Promise<void> {
    const answer = await send('opened', { surface });
    if (!answer.ok) this.#sending.refuse(answer.error);
    else await Promise.all([this.refresh(), this.hello.warmUp()]);
    this.#isOpened = true;
    await this.previewLater();
  }

  /** Asks where each way of Later would land. */
  previewLater = async () => {
    const subjectId = subjectOf(this.#last);
    if (subjectId === null) return;
    const preview = await send('previewLater', { subjectId });
    if (!preview.ok || subjectOf(this.#last) !== subjectId) return;
    this.laterLabels = laterLabels(preview.value, this.reading);
  };

  /** Something else took the slot, such as a form: a double click is not meant for it. */
  replaced = () => {
    this.#doubleClick.replaced();
  };

  done = (when: DoneWhen) => {
    const say = this.#settled(this.name);
    return this.#answer({ kind: 'done', when }, ({ nextDue }) => say(nextDue));
  };

  later = (when: LaterWhen) =>
    this.#answer({ kind: 'later', when }, ({ later }) =>
      t('put_off', { time: later ? this.#when(later.until) : '' }),
    );

  notThisOne = () => this.#answer({ kind: 'notThisOne' }, () => t('declined'));

  lessOften = () => this.#answer({ kind: 'lessOften' }, () => t('longer_rhythm'));

  undo = async () => {
    const { undoId } = this.status;
    if (undoId === null || this.#doubleClick.isSecond) return;
    await this.#sending.send(
      () => send('undo', { undoId }),
      () => {
        this.#answered = null;
        return { message: t('undone'), undoId: null };
      },
    );
  };

  add = async (name: string) => {
    this.nameProblem = undefined;
    const glance = this.#glance;
    const answer = await this.#sending.send(
      () => send('addPerson', { name, lastTalked: 'unknown' }),
      () => {
        this.#drop(glance);
        return { message: t('people_added', { name: name.trim() }), undoId: null };
      },
    );
    if (answer && !answer.ok && answer.error.code === 'badField') {
      this.nameProblem = problemSentence(answer.error.problem);
    }
    return answer?.ok === true;
  };

  /** What was typed of a name, and not added. */
  readName = async () => (await this.#draft.read())?.['name'] ?? '';

  keepName = (name: string) => this.#draft.keep({ name });

  /** Shown by the row itself until the glance has it: reading again before that would untick it. */
  tick = async (id: string, done: boolean) => {
    const answer = await send('tickGoal', { id, done });
    if (!answer.ok) this.#sending.refuse(answer.error);
    return answer.ok;
  };

  /** True unless it came too soon to be meant. */
  log = async (personId: RecordId, name: string, when: DoneWhen) => {
    if (this.#doubleClick.isSecond) return false;
    const say = this.#settled(name);
    const glance = this.#glance;
    const answer = await this.#sending.send(
      () => send('logContact', { personId, when, note: '' }),
      ({ undoId, nextDue }) => {
        if (subjectOf(glance) === personId) this.#drop(glance);
        return { message: say(nextDue), undoId };
      },
    );
    return answer !== null;
  };

  pause = (length: PauseLength) => this.#sending.send(() => send('pause', { length }));

  resume = async () => {
    if (!this.#doubleClick.isSecond) await this.#sending.send(() => send('resume', {}));
  };

  get #glance(): PopupGlance | null {
    const { current } = this.#query;
    return current.kind === 'ready' ? current.value : null;
  }

  /** What the cards that answer by themselves need. */
  #slot() {
    const { card, reading } = this;
    const glance = this.#glance;
    const sending = this.#sending;
    return {
      card,
      glance,
      reading,
      isTooSoon: this.#doubleClick.isSecond,
      sending,
      settled: (name: string) => this.#settled(name),
      drop: () => this.#drop(glance),
    };
  }

  #when(at: EpochMs): string {
    return formatInstant(at, this.reading.now, this.reading.zone);
  }

  /** Says when it comes round again; name and day are those of now, whatever comes meanwhile. */
  #settled(name: string): (nextDue: Day | null) => string {
    const today = this.#glance?.today;
    return (nextDue) => settledSentence(name, nextDue, today ?? nextDue ?? '');
  }

  /** What a row that was just read changes beside what it shows. */
  #notice(glance: PopupGlance | null): void {
    const last = this.#last;
    this.#last = glance;
    if (last === undefined) return;
    this.week.notice(glance, last);
    if (last?.today !== glance?.today) this.#sending.said = null;
    if (last?.card.kind !== glance?.card.kind && glance?.card.kind === 'paused') this.replaced();
    if (subjectOf(last) === subjectOf(glance)) return;
    if (subjectOf(glance) !== null) this.replaced();
    this.laterLabels = plainLaterLabels();
    if (this.#isOpened) void this.previewLater();
  }

  #drop(glance: PopupGlance | null): void {
    this.#answered = glance;
    this.replaced();
  }

  async #answer(
    answer: Answer,
    say: (value: Commands['answer']['output']) => string,
  ): Promise<void> {
    const { card } = this;
    if (card?.kind !== 'reminder' || this.#doubleClick.isSecond) return;
    const glance = this.#glance;
    const { subjectId, nudgeId } = card;
    await this.#sending.send(
      () => send('answer', { subjectId, nudgeId, answer }),
      (value) => {
        this.#drop(glance);
        return { message: say(value), undoId: value.undoId };
      },
    );
  }
}
