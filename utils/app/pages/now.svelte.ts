import type { Glance, GlanceCard, GlanceText } from '../../domain/glance.ts';
import type { DoneWhen, LaterWhen } from '../../domain/nudge.ts';
import { readWords, type RecordId } from '../../domain/record.ts';
import type { Day, EpochMs, Zone } from '../../domain/time.ts';
import type { Trouble } from '../../domain/trouble.ts';
import { formatInstant } from '../../texts/instants.ts';
import { problemSentence } from '../../texts/problems.ts';
import { settledSentence } from '../../texts/settled.ts';
import { t } from '../../texts/translate.ts';
import { browserClock } from '../../platform/clock.ts';
import type { Answer, CommandError, Commands, PauseLength, Surface } from '../commands.ts';
import { errorSentence, troubleIn } from './command-errors.ts';
import { draftKeeper, type DraftKeeper } from './drafts.ts';
import { readGlance } from './glance.ts';
import { laterLabels, plainLaterLabels } from './later-labels.ts';
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

type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CommandError };

const NO_TEXT: GlanceText = { name: '', settledName: '' };
const SILENT: Said = { message: '', undoId: null };

/** What has just come takes no press: it may be the second of a double click meant for what was there. */
const UNREADY_MS = 500;

/** The one card, live: what it shows, the answers it takes, and what it says afterwards. */
export class Now {
  busy = $state(false);
  /** What is wrong with a typed name, in words. */
  nameProblem = $state<string | undefined>(undefined);
  /** Texts for the three ways of Later, the quiet-hours note included. */
  laterLabels = $state.raw(plainLaterLabels());
  reading = $state.raw<Reading>({ now: 0, zone: 'UTC' });
  #said = $state.raw<Said | null>(null);
  #refused = $state.raw<Trouble | null>(null);
  /** The row whose card was answered: the card goes at once, the plan follows a moment later. */
  #answered = $state.raw<Glance | null>(null);
  #last: Glance | null | undefined = undefined;
  #readyAt = -Infinity;
  #isOpened = false;
  #draft: DraftKeeper | null = null;
  readonly #query;

  constructor(reading: Reading) {
    this.reading = reading;
    this.#query = liveQuery(async () => {
      this.reading = await browserClock.read();
      const glance = await readGlance();
      this.#notice(glance);
      return glance;
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

  /** The card, or null until a plan of this hour, or after this answer, is there. */
  get card(): GlanceCard | null {
    const glance = this.#glance;
    if (!glance || glance.validUntil <= this.reading.now) return null;
    return this.#answered && isSameRow(this.#answered, glance) ? null : glance.card;
  }

  get name(): string {
    return this.#text.name;
  }

  /** When a pause ends, in words. */
  get pausedUntil(): string {
    const { card } = this;
    return card?.kind === 'paused' ? this.#when(card.until) : '';
  }

  get status(): Said {
    if (this.#said) return this.#said;
    const glance = this.#glance;
    if (!glance?.settled || this.card?.kind === 'reminder') return SILENT;
    const { undoId, nextDue } = glance.settled;
    return { message: settledSentence(this.#text.settledName, nextDue, glance.today), undoId };
  }

  /** Reads again now. */
  refresh = () => this.#query.refresh();

  /** Announces the page once it has painted, and prepares what Later would mean. */
  async opened(surface: Surface): Promise<void> {
    const answer = await send('opened', { surface });
    if (!answer.ok) this.#refuse(answer.error);
    else await this.refresh();
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
    this.#readyAt = performance.now() + UNREADY_MS;
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
    if (undoId === null || this.#isUnready) return;
    await this.#send(
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
    const answer = await this.#send(
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
  readName = async () => {
    this.#draft ??= draftKeeper('addPerson');
    return (await this.#draft.read())?.['name'] ?? '';
  };

  keepName = (name: string) => this.#draft?.keep({ name });

  /** True unless it came too soon to be meant. */
  log = async (personId: RecordId, name: string, when: DoneWhen) => {
    if (this.#isUnready) return false;
    const say = this.#settled(name);
    const glance = this.#glance;
    const answer = await this.#send(
      () => send('logContact', { personId, when, note: '' }),
      ({ undoId, nextDue }) => {
        if (subjectOf(glance) === personId) this.#drop(glance);
        return { message: say(nextDue), undoId };
      },
    );
    return answer !== null;
  };

  pause = (length: PauseLength) => this.#send(() => send('pause', { length }));

  resume = async () => {
    if (!this.#isUnready) await this.#send(() => send('resume', {}));
  };

  get #glance(): Glance | null {
    const { current } = this.#query;
    return current.kind === 'ready' ? current.value : null;
  }

  get #text(): GlanceText {
    const glance = this.#glance;
    return (glance && readWords(glance.words)) ?? NO_TEXT;
  }

  get #isUnready(): boolean {
    return performance.now() < this.#readyAt;
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
  #notice(glance: Glance | null): void {
    const last = this.#last;
    this.#last = glance;
    if (last === undefined) return;
    if (last?.today !== glance?.today) this.#said = null;
    if (last?.card.kind !== glance?.card.kind && glance?.card.kind === 'paused') this.replaced();
    if (subjectOf(last) === subjectOf(glance)) return;
    if (subjectOf(glance) !== null) this.replaced();
    this.laterLabels = plainLaterLabels();
    if (this.#isOpened) void this.previewLater();
  }

  #drop(glance: Glance | null): void {
    this.#answered = glance;
    this.replaced();
  }

  async #answer(
    answer: Answer,
    say: (value: Commands['answer']['output']) => string,
  ): Promise<void> {
    const { card } = this;
    if (card?.kind !== 'reminder' || this.#isUnready) return;
    const glance = this.#glance;
    const { subjectId, nudgeId } = card;
    await this.#send(
      () => send('answer', { subjectId, nudgeId, answer }),
      (value) => {
        this.#drop(glance);
        return { message: say(value), undoId: value.undoId };
      },
    );
  }

  /** One at a time. What is said afterwards takes the place of what was said before. */
  async #send<Value>(
    ask: () => Promise<Reply<Value>>,
    say: (value: Value) => Said | null = () => null,
  ): Promise<Reply<Value> | null> {
    if (this.busy) return null;
    this.busy = true;
    try {
      const answer = await ask();
      if (answer.ok) this.#said = say(answer.value);
      else this.#refuse(answer.error);
      await this.refresh();
      return answer;
    } finally {
      this.busy = false;
    }
  }

  #refuse(error: CommandError): void {
    this.#refused = troubleIn(error);
    const isSaidElsewhere = this.#refused !== null || error.code === 'badField';
    this.#said = isSaidElsewhere ? null : { message: errorSentence(error), undoId: null };
  }
}

function subjectOf(glance: Glance | null | undefined): RecordId | null {
  return glance?.card.kind === 'reminder' ? glance.card.subjectId : null;
}

/** The clock alone would do, were there no two plans in one millisecond. */
function isSameRow(one: Glance, other: Glance): boolean {
  return (
    one.writtenAt === other.writtenAt && JSON.stringify(one.card) === JSON.stringify(other.card)
  );
}
