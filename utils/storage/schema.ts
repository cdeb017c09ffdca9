import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { BackOff } from '../domain/back-off.ts';
import type { BoatStanding } from '../domain/boat-view.ts';
import type { Bond } from '../domain/bond.ts';
import type { Boundary } from '../domain/boundary.ts';
import type { DayStamp } from '../domain/day-stamp.ts';
import type { Glance } from '../domain/glance.ts';
import type { Goal } from '../domain/goal.ts';
import type { StagedPeople } from '../domain/import-view.ts';
import type { Moment } from '../domain/moment.ts';
import type { Nudge, NudgeId, NudgeState } from '../domain/nudge.ts';
import type { Person } from '../domain/person.ts';
import type { Plan, PlanAnswer } from '../domain/plan.ts';
import type { Presence } from '../domain/presence.ts';
import type { RecordId, Words } from '../domain/record.ts';
import type { SelfCare } from '../domain/self-care.ts';
import type { Done, EveryRhythm } from '../domain/rhythm.ts';
import type { Pause, Settings } from '../domain/settings.ts';
import type { Subject } from '../domain/subject.ts';
import type { DayTally, LearningCell, Lesson } from '../domain/tally.ts';
import type { WelcomeStep } from '../domain/welcome.ts';
import type { Day, EpochMs } from '../domain/time.ts';
import type { StoreName } from './names.ts';

/** `open` is 1 while the nudge is in the inbox, so that an index finds those few without reading the log. */
export type NudgeRow = Nudge & { readonly open: 0 | 1 };
/** `dormant` is 1 while its record is archived. */
export type SubjectRow = Subject & { readonly dormant: 0 | 1 };
type CellRow = LearningCell & { readonly id: string };

/** Facts of which there is one each. */
export interface Singles {
  /** When this instance began; its absence means a database nobody has used yet. */
  installed: { readonly at: EpochMs; readonly instance: string };
  settings: Settings;
  pause: Pause;
  /** How far the welcome has come. */
  welcome: WelcomeStep;
  presence: Presence;
  backOff: BackOff;
  /** How often something was logged. */
  logged: number;
  /** The boat as it was last changed. */
  boat: BoatStanding;
  /** How often a calendar file was saved. */
  calendarFiles: number;
  /** Moments of the days before this one are reduced; and the logical day on which that was last complete. */
  reducedTo: Day;
  reducedOn: Day;
}
export type SingleName = keyof Singles;
type SingleRow = {
  [Name in SingleName]: { readonly name: Name; readonly value: Singles[Name] };
}[SingleName];

/** What somebody was typing, by form; written by pages at each keystroke. */
interface Draft {
  readonly form: string;
  readonly at: EpochMs;
  readonly words: Words<Readonly<Record<string, string>>>;
}

/** What was read from a file, until some of it is kept or it is put away; written by pages. One at most. */
export interface Staged {
  readonly id: RecordId;
  readonly at: EpochMs;
  readonly words: Words<StagedPeople>;
}

/** What of a subject an answer changes, apart from when it was last done. */
export type AnsweredFields = Partial<Pick<Subject, 'snooze' | 'unanswered' | 'rest' | 'rhythm'>>;

/** A person as an import wrote them. */
interface Imported {
  readonly id: RecordId;
  readonly updatedAt: EpochMs;
}

/** When somebody was last reached, before and after a moment about them was changed. */
export interface Retold {
  readonly id: RecordId;
  readonly before: Done | null;
  readonly after: Done | null;
}

/**
 * The inverse of one thing a command did, applied to the row as it is by then. `after` and its like
 * are what the command wrote: where that no longer stands, the later change stays.
 */
export type UndoStep =
  /** `done` is what the moment told; `known` is the last contact known apart from what can be taken back. */
  | {
      readonly kind: 'dropMoment';
      readonly id: RecordId;
      readonly done: Done;
      readonly known: Done | null;
    }
  | {
      readonly kind: 'reopenNudge';
      readonly id: NudgeId;
      readonly before: NudgeState;
      readonly after: NudgeState;
    }
  | { readonly kind: 'uncountActed'; readonly day: Day }
  /** What was learned from the answer, as it was added. */
  | { readonly kind: 'unlearn'; readonly lesson: Lesson }
  /** Only the fields that were changed. */
  | {
      readonly kind: 'subjectFields';
      readonly id: RecordId;
      readonly before: AnsweredFields;
      readonly after: AnsweredFields;
    }
  | {
      readonly kind: 'personRhythm';
      readonly id: RecordId;
      readonly before: EveryRhythm | null;
      readonly after: EveryRhythm | null;
    }
  /** A moment that was changed or deleted, whole. */
  | {
      readonly kind: 'momentBack';
      readonly before: Moment;
      readonly after: Moment;
      readonly retold: readonly Retold[];
    }
  | {
      readonly kind: 'stampBack';
      readonly day: Day;
      readonly before: DayStamp | null;
      readonly after: DayStamp | null;
    }
  | { readonly kind: 'lineBack'; readonly before: Boundary; readonly after: Boundary }
  /** A plan that came, changed or left. */
  | { readonly kind: 'planBack'; readonly before: Plan | null; readonly after: Plan }
  /** People who came from a file, each as of the instant it was written. */
  | { readonly kind: 'dropPeople'; readonly people: readonly Imported[] }
  /** What was said of one time of a plan. */
  | { readonly kind: 'planAnswerBack'; readonly id: RecordId; readonly answer: PlanAnswer }
  | {
      readonly kind: 'unarchive' | 'unarchiveGoal';
      readonly id: RecordId;
      readonly archivedAt: EpochMs;
    };

export interface UndoEntry {
  readonly id: RecordId;
  readonly at: EpochMs;
  readonly subjectId: RecordId;
  /** Set where the popup offers to take the answer back. */
  readonly settled: { readonly nextDue: Day | null; readonly later?: EpochMs } | null;
  /** In the order in which they are taken back. */
  readonly steps: readonly UndoStep[];
}

export interface Schema extends DBSchema {
  people: { key: RecordId; value: Person };
  plans: { key: RecordId; value: Plan };
  moments: {
    key: RecordId;
    value: Moment;
    indexes: { byDay: Day; bySubjectDay: [RecordId, Day] };
  };
  subjects: { key: RecordId; value: SubjectRow };
  nudges: {
    key: string;
    value: NudgeRow;
    indexes: { byOpen: number; byRaisedAt: EpochMs; bySubject: RecordId };
  };
  tallies: { key: Day; value: DayTally };
  cells: { key: string; value: CellRow };
  singles: { key: SingleName; value: SingleRow };
  glances: { key: string; value: Glance };
  drafts: { key: string; value: Draft };
  goals: { key: RecordId; value: Goal };
  boundaries: { key: RecordId; value: Boundary };
  cares: { key: RecordId; value: SelfCare };
  bonds: { key: RecordId; value: Bond };
  stamps: { key: Day; value: DayStamp };
  staging: { key: RecordId; value: Staged };
  undo: { key: RecordId; value: UndoEntry; indexes: { byAt: EpochMs } };
}

export type Database = IDBPDatabase<Schema>;
export type ReadTransaction = IDBPTransaction<Schema, StoreName[], IDBTransactionMode>;
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
