import { isOpen, type Nudge } from '../../../utils/domain/nudge.ts';
import type { IdleState } from '../../../utils/domain/presence.ts';
import type { Settings } from '../../../utils/domain/settings.ts';
import type { Subject } from '../../../utils/domain/subject.ts';
import type { Sphere } from '../../../utils/domain/sphere.ts';
import { emptyTally, TALLY_DAYS } from '../../../utils/domain/tally.ts';
import {
  addDays,
  HOUR,
  logicalDay,
  MINUTE,
  wallClockAt,
  wallTimeOf,
  type EpochMs,
  type Zone,
} from '../../../utils/domain/time.ts';
import {
  afterDone,
  afterLater,
  afterLessOften,
  afterNotThisOne,
  observe,
  opened,
  plan,
  snoozeFor,
  type PlanResult,
  type PlanState,
} from '../../../utils/planning/index.ts';
import { atTime, carriedOut, every, makePerson, makeTimed } from './make.ts';

export type Answer =
  'done' | 'doneYesterday' | 'laterToday' | 'tomorrow' | 'nextWeek' | 'notThisOne' | 'lessOften';

/** One thing that happens in a life. */
export type Step =
  | { readonly kind: 'look'; readonly minutes: number; readonly state: IdleState }
  | { readonly kind: 'open'; readonly minutes: number }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly pick: number }
  | { readonly kind: 'jump'; readonly minutes: number }
  | { readonly kind: 'travel'; readonly zone: Zone }
  | { readonly kind: 'pause'; readonly minutes: number }
  | { readonly kind: 'remove'; readonly pick: number }
  /** Of whoever comes up, or of nobody. */
  | { readonly kind: 'rhythm'; readonly pick: number; readonly days: number }
  | { readonly kind: 'settings'; readonly changes: Partial<Settings> }
  | { readonly kind: 'enter'; readonly cadence: number }
  /** Time that went to somebody or something on this day. */
  | { readonly kind: 'log'; readonly sphere: Sphere; readonly minutes: number }
  /** A plan so many minutes from now, kept inside quiet hours or not. */
  | { readonly kind: 'promise'; readonly minutes: number; readonly inQuietHours: boolean };

/** One look of a life: what was known, what was decided. */
export interface Looked {
  readonly before: PlanState;
  readonly result: PlanResult;
  readonly now: EpochMs;
  readonly zone: Zone;
  /** Time that passed as far as a clock can tell: set back, it counts as standing still. */
  readonly lived: number;
}

/** Somebody's life with the planner: a clock, a place, and what the shell would have stored. */
export class Life {
  state: PlanState;
  now: EpochMs;
  zone: Zone;
  lived = 0;
  private entries = 0;
  /** What the store still holds and a look does not read: a clock set back brings it within reach. */
  private older: readonly Nudge[] = [];

  constructor(state: PlanState, now: EpochMs, zone: Zone) {
    this.state = state;
    this.now = now;
    this.zone = zone;
  }

  /** Does one step and looks; the answer to a look that never came is no look. */
  step(step: Step): Looked {
    switch (step.kind) {
      case 'look':
        return this.look(step.minutes, step.state);
      case 'open':
        return this.look(step.minutes, 'active', true);
      case 'answer':
        this.answer(step.answer, step.pick);
        return this.look(0, this.state.presence.state);
      case 'jump':
        return this.look(step.minutes, 'active');
      case 'travel':
        this.zone = step.zone;
        return this.look(1, this.state.presence.state);
      case 'pause':
        this.state = {
          ...this.state,
          pause: { since: this.now, until: this.now + step.minutes * 60_000 },
        };
        return this.look(0, this.state.presence.state);
      case 'remove':
        this.remove(step.pick);
        return this.look(0, this.state.presence.state);
      case 'rhythm':
        this.edit(step.pick, step.days);
        return this.look(0, this.state.presence.state);
      case 'settings':
        this.state = { ...this.state, settings: { ...this.state.settings, ...step.changes } };
        return this.look(0, this.state.presence.state);
      case 'enter':
        this.enter(makePerson(this.newId('person'), step.cadence, null, this.entered()));
        return this.look(0, this.state.presence.state);
      case 'log':
        this.log(step.sphere, step.minutes);
        return this.look(0, this.state.presence.state);
      case 'promise':
        this.enter(this.promised(step));
        return this.look(0, this.state.presence.state);
      default:
        return step satisfies never;
    }
  }

  look(minutes: number, idle: IdleState, opens = false): Looked {
    const { zone } = this;
    this.now += minutes * 60_000;
    this.lived += Math.max(0, minutes * 60_000);
    const { now, lived } = this;
    const seen = observe(this.state.presence, { state: idle, now, zone, detectionSeconds: 60 });
    const nudges = [...this.state.nudges, ...this.older.filter((row) => this.isRead(row))];
    const before = { ...this.state, nudges, presence: opens ? opened(seen, now) : seen };
    const result = plan(before, now, zone);
    this.state = this.bounded(carriedOut(before, result, now));
    return { before, result, now, zone, lived };
  }

  answer(answer: Answer, pick: number): void {
    const open = this.state.nudges.filter(isOpen);
    const nudge = open[pick % Math.max(1, open.length)];
    const subject = this.state.subjects.find(({ id }) => id === nudge?.subjectId);
    if (nudge === undefined || subject === undefined) return;
    this.replace(answered(subject, nudge, answer, this));
    const kind =
      answer === 'notThisOne' || answer === 'lessOften'
        ? answer
        : answer.startsWith('done')
          ? 'done'
          : 'later';
    const handled: Nudge = { ...nudge, state: { kind: 'handled', at: this.now, answer: kind } };
    const nudges = this.state.nudges.map((row) => (row.id === nudge.id ? handled : row));
    this.state = { ...this.state, nudges };
  }

  replace(subject: Subject): void {
    const subjects = this.state.subjects.map((row) => (row.id === subject.id ? subject : row));
    this.state = { ...this.state, subjects };
  }

  remove(pick: number): void {
    const { subjects } = this.state;
    const gone = subjects[pick % Math.max(1, subjects.length)];
    this.state = { ...this.state, subjects: subjects.filter((row) => row !== gone) };
  }

  private edit(pick: number, n: number): void {
    const people = this.state.subjects.filter(({ kind }) => kind === 'person');
    const person = people[pick % Math.max(1, people.length)];
    if (person) this.replace({ ...person, rhythm: every(n), setAt: this.now });
  }

  private enter(subject: Subject): void {
    this.state = { ...this.state, subjects: [...this.state.subjects, subject] };
  }

  private promised({ minutes, inQuietHours }: Step & { readonly kind: 'promise' }): Subject {
    const { day, minute } = wallClockAt(this.now + minutes * MINUTE, this.zone);
    const once = atTime(wallTimeOf(minute), { on: { day }, inQuietHours });
    return makeTimed(this.newId('plan'), once, this.entered());
  }

  private log(sphere: Sphere, minutes: number): void {
    const day = logicalDay(this.now, this.zone, this.state.settings.dayStart);
    const { tallies } = this.state;
    const row = tallies.find((each) => each.day === day) ?? emptyTally(day);
    const logged = { ...row.minutes, [sphere]: (row.minutes[sphere] ?? 0) + minutes };
    const others = tallies.filter((each) => each !== row);
    this.state = { ...this.state, tallies: [...others, { ...row, minutes: logged }] };
  }

  private newId(kind: string): string {
    this.entries += 1;
    return `${kind}-${this.entries}`;
  }

  private entered(): Pick<Subject, 'since' | 'setAt' | 'order'> {
    const since = logicalDay(this.now, this.zone, this.state.settings.dayStart);
    return { since, setAt: this.now, order: 100 + this.entries };
  }

  private isRead(row: Nudge): boolean {
    return isOpen(row) || row.raisedAt >= this.now - 72 * HOUR;
  }

  /** The shell reads nudges of the last days and 35 tallies. */
  private bounded(state: PlanState): PlanState {
    const first = addDays(logicalDay(this.now, this.zone, '00:00'), -TALLY_DAYS - 1);
    const unread = [...this.older, ...state.nudges].filter((row) => !this.isRead(row));
    this.older = [...new Map(unread.map((row) => [row.id, row])).values()];
    return {
      ...state,
      nudges: state.nudges.filter((row) => this.isRead(row)),
      tallies: state.tallies.filter(({ day }) => day >= first),
    };
  }
}

function answered(subject: Subject, nudge: Nudge, answer: Answer, life: Life): Subject {
  const { now, zone, state } = life;
  const { settings } = state;
  const later = (when: 'today' | 'tomorrow' | 'nextWeek'): Subject =>
    afterLater(subject, snoozeFor(when, settings, now, zone, subject.snooze).snooze, nudge);
  switch (answer) {
    case 'done':
      // A greeting is a contact with the person; of the birthday nothing is left.
      if (subject.kind === 'birthday') return afterNotThisOne(subject, nudge.day);
      return afterDone(subject, { day: nudge.day, at: now });
    case 'doneYesterday':
      return afterDone(subject, { day: addDays(nudge.day, -1), at: now });
    case 'laterToday':
      return later('today');
    case 'tomorrow':
      return later('tomorrow');
    case 'nextWeek':
      return later('nextWeek');
    case 'notThisOne':
      return afterNotThisOne(subject, logicalDay(now, zone, settings.dayStart));
    case 'lessOften':
      return afterLessOften(subject, logicalDay(now, zone, settings.dayStart));
    default:
      return answer satisfies never;
  }
}
