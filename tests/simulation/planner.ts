/**
 * The planner as the background calls it. It does what `utils/app/background/reconcile.ts` and the
 * commands do, without the database: observe, plan, apply, mark as shown; and for answers the same
 * pure functions. Where a command does more than call a pure function (closing reminders, counting
 * what was acted on and how long it took), the same is done here.
 */
import {
  isFurther,
  isOpen,
  type AnswerKind,
  type LaterWhen,
  type Nudge,
} from '../../utils/domain/nudge.ts';
import { freshPresence, type IdleState, type Presence } from '../../utils/domain/presence.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings.ts';
import { BREAK_ID, breakSubject, type Subject } from '../../utils/domain/subject.ts';
import { emptyTally, TALLY_DAYS } from '../../utils/domain/tally.ts';
import {
  addDays,
  HOUR,
  instantOf,
  logicalDay,
  MINUTE,
  type Day,
  type EpochMs,
} from '../../utils/domain/time.ts';
import {
  afterDone,
  afterLater,
  afterNotThisOne,
  applyPlan,
  lessonOfAnswer,
  markShown,
  maySound,
  observe,
  opened,
  plan,
  snoozeFor,
  wakeOfRestless,
  type PlanState,
} from '../../utils/planning/index.ts';
import { afterLessons } from './learning.ts';
import { FIRST_DAY, FIXED, INSTALLED_AT, ZONE } from './parameters.ts';

const INSTALLED = instantOf(FIRST_DAY, INSTALLED_AT, ZONE);
/** Both as the shell has them: the regular look, and seconds without input before `idle`. */
const TICK = 5 * 60_000;
const DETECTION_SECONDS = 60;
/** As storage reads them back: closed reminders of the last three days. */
const NUDGE_HOURS = 72;

/** What is taken away: by a setting where there is one, else by an edit of the state before every plan. */
export interface Without {
  readonly settings?: Partial<Settings>;
  readonly edit?: (state: PlanState) => PlanState;
  /** Plans at every tick and pause as well, which must change nothing. */
  readonly isThorough?: boolean;
  /** The dot of a further break is taken for a reminder as well. */
  readonly seesDots?: boolean;
}

/** What was done: when it counts for, unless it is the day a reminder was raised; and its length. */
export interface Told {
  readonly day?: Day;
  readonly minutes?: number;
}

/** One installation. */
export class Planner {
  readonly #edit: (state: PlanState) => PlanState;
  readonly #isThorough: boolean;
  readonly #seesDots: boolean;
  #state: PlanState;
  #idle: IdleState = 'locked';
  #wakeAt: EpochMs = INSTALLED;
  /** As it was at the last plan. */
  #plannedWhile: IdleState = 'locked';
  /** Nothing was written since but what was observed. */
  #isPlanned = false;
  #tidied = '';

  constructor(
    subjects: readonly Subject[],
    { settings = {}, edit = (state) => state, isThorough = false, seesDots = false }: Without,
  ) {
    const all = { ...DEFAULT_SETTINGS, ...settings };
    const breaks = breakSubject(undefined, all.breaks, INSTALLED, FIRST_DAY);
    this.#edit = edit;
    this.#isThorough = isThorough;
    this.#seesDots = seesDots;
    this.#state = {
      settings: all,
      installedAt: INSTALLED,
      pause: null,
      presence: freshPresence(INSTALLED, ZONE),
      subjects: breaks === null ? subjects : [...subjects, breaks],
      nudges: [],
      tallies: [],
      cells: [],
      backOff: null,
      lines: [{ sphere: 'others', direction: 'floor', minutes: FIXED.floorOthers }],
    };
  }

  /** The alarm it has set. */
  get wakeAt(): EpochMs {
    return this.#wakeAt;
  }

  /** A look: what is newly put before the user, in the inbox at least. */
  look(idle: IdleState, now: EpochMs, { popupOpened = false } = {}): readonly Nudge[] {
    const raised = this.#tick(now);
    const before = this.#state.presence;
    this.#observe(idle, now);
    if (popupOpened) this.#write({ presence: opened(this.#state.presence, now) });
    const mayWait = now < this.#wakeAt && !popupOpened && this.#isVain(before);
    return mayWait && !this.#isThorough ? raised : [...raised, ...this.#plan(now)];
  }

  /**
   * Whether what was observed changes nothing before the time of the alarm. A pause ends an open
   * break, and nothing else waits for it. Activity changes nothing if it goes on as it was planned
   * for; and if it begins anew, only where somebody waits for that.
   */
  #isVain({ returnedAt, cameBackAt }: Presence): boolean {
    const { presence } = this.#state;
    if (this.#hasOpenBreak()) return false;
    if (presence.state !== 'active') return true;
    if (!this.#isPlanned || this.#plannedWhile !== 'active') return false;
    if (presence.cameBackAt !== cameBackAt) return false;
    return presence.returnedAt === returnedAt || presence.candidate === null;
  }

  /** A wake from the alarm; the machine is as it was. */
  wake(now: EpochMs): readonly Nudge[] {
    return this.look(this.#idle, now);
  }

  isOpen(id: string): boolean {
    return this.#state.nudges.some((nudge) => nudge.id === id && isOpen(nudge));
  }

  /** `recordDone` of commands/contacts.ts. */
  done(subjectId: string, now: EpochMs, { day, minutes = 0 }: Told = {}): void {
    const open = this.#openOf(subjectId);
    const done = { day: day ?? open[0]?.day ?? this.#today(now), at: now };
    this.#answered(subjectId, 'done', now, (subject) => afterDone(subject, done));
    this.#countMinutes(done.day, subjectId, minutes);
    const counted = open.filter((nudge) => !nudge.timed && !isFurther(nudge));
    const tallies = this.#state.tallies.map((row) => {
      const acted = counted.filter((nudge) => nudge.day === row.day).length;
      return acted === 0 ? row : { ...row, acted: row.acted + acted };
    });
    this.#write({ tallies });
  }

  later(subjectId: string, when: LaterWhen, now: EpochMs): void {
    const { settings } = this.#state;
    const [open] = this.#openOf(subjectId);
    this.#answered(subjectId, 'later', now, (subject) =>
      afterLater(subject, snoozeFor(when, settings, now, ZONE, subject.snooze).snooze, open),
    );
  }

  notThisOne(subjectId: string, now: EpochMs): void {
    const raisedOn = this.#openOf(subjectId).at(0)?.day;
    this.#answered(subjectId, 'notThisOne', now, (subject) =>
      afterNotThisOne(subject, (subject.rhythm.kind === 'on' && raisedOn) || this.#today(now)),
    );
  }

  /** The look after an answer. */
  again(now: EpochMs): readonly Nudge[] {
    return this.#plan(now);
  }

  /** Closes what is open for the subject, and learns from it. */
  #answered(id: string, answer: AnswerKind, at: EpochMs, after: (of: Subject) => Subject): void {
    const lessons = this.#openOf(id).map((nudge) => lessonOfAnswer(nudge, answer, at, ZONE));
    const subjects = this.#state.subjects.map((row) => (row.id === id ? after(row) : row));
    const nudges = this.#state.nudges.map((nudge): Nudge =>
      nudge.subjectId === id && isOpen(nudge)
        ? { ...nudge, state: { kind: 'handled', at, answer } }
        : nudge,
    );
    this.#write({ subjects, nudges, cells: afterLessons(this.#state.cells, lessons, at) });
    this.#isPlanned = false;
  }

  /** `countMinutes` of storage. */
  #countMinutes(day: Day, subjectId: string, more: number): void {
    const { subjects, tallies } = this.#state;
    const sphere = subjects.find(({ id }) => id === subjectId)?.sphere;
    if (sphere === undefined || more === 0) return;
    const tally = tallies.find((row) => row.day === day) ?? emptyTally(day);
    const minutes = { ...tally.minutes, [sphere]: (tally.minutes[sphere] ?? 0) + more };
    this.#write({ tallies: [...tallies.filter((row) => row !== tally), { ...tally, minutes }] });
  }

  #today(now: EpochMs): Day {
    return logicalDay(now, ZONE, this.#state.settings.dayStart);
  }

  #openOf(subjectId: string): readonly Nudge[] {
    return this.#state.nudges.filter((nudge) => nudge.subjectId === subjectId && isOpen(nudge));
  }

  #hasOpenBreak(): boolean {
    return this.#openOf(BREAK_ID).length > 0;
  }

  /** The regular looks since the last one, while the machine was on. */
  #tick(now: EpochMs): readonly Nudge[] {
    if (this.#idle === 'locked') return [];
    const raised: Nudge[] = [];
    for (let at = this.#state.presence.lastSeen + TICK; at < now; at += TICK) {
      this.#observe(this.#idle, at);
      if (this.#isThorough) raised.push(...this.#plan(at));
    }
    return raised;
  }

  #observe(state: IdleState, now: EpochMs): void {
    const look = { state, now, zone: ZONE, detectionSeconds: DETECTION_SECONDS };
    this.#idle = state;
    this.#write({ presence: observe(this.#state.presence, look) });
  }

  #plan(now: EpochMs): readonly Nudge[] {
    this.#tidy(now);
    const before = this.#edit(this.#state);
    const result = plan(before, now, ZONE);
    this.#state = applyPlan(before, result);
    this.#wakeAt = result.wakeAt;
    // It polls for half a minute without input, which nobody here ever is.
    if (!this.#isThorough && result.wakeAt < now + MINUTE) {
      this.#wakeAt = wakeOfRestless(this.#state, now, ZONE);
    }
    this.#plannedWhile = this.#idle;
    this.#isPlanned = true;
    return this.#show(now);
  }

  /** What the effects and `recordShown` do. */
  #show(now: EpochMs): readonly Nudge[] {
    const state = this.#state;
    const waiting = state.nudges.filter(
      (nudge) =>
        nudge.state.kind === 'raised' &&
        (nudge.voice === 'quiet' || maySound(nudge, state, now, ZONE)),
    );
    if (waiting.length === 0) return waiting;
    this.#isPlanned = false;
    const shown = new Map(
      waiting.flatMap((nudge) => {
        const subject = state.subjects.find(({ id }) => id === nudge.subjectId);
        return subject ? [[nudge.id, markShown(nudge, subject, now, ZONE)] as const] : [];
      }),
    );
    const lessons = [...shown.values()].map(({ lesson }) => lesson);
    const subjects = new Map([...shown.values()].map(({ subject }) => [subject.id, subject]));
    this.#write({
      nudges: state.nudges.map((nudge) => shown.get(nudge.id)?.nudge ?? nudge),
      subjects: state.subjects.map((subject) => subjects.get(subject.id) ?? subject),
      cells: afterLessons(state.cells, lessons, now),
    });
    return this.#seesDots ? waiting : waiting.filter((nudge) => !isFurther(nudge));
  }

  /** `tidy` and `assemble`: what is older is not read back. Once a day is enough. */
  #tidy(now: EpochMs): void {
    const today = logicalDay(now, ZONE, '00:00');
    if (today === this.#tidied) return;
    this.#tidied = today;
    const first = addDays(today, -TALLY_DAYS - 1);
    const from = now - NUDGE_HOURS * HOUR;
    this.#write({
      nudges: this.#state.nudges.filter((nudge) => isOpen(nudge) || nudge.raisedAt >= from),
      tallies: this.#state.tallies.filter(({ day }) => day >= first),
    });
  }

  #write(changes: Partial<PlanState>): void {
    this.#state = { ...this.#state, ...changes };
  }
}
