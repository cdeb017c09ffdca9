import type { BadField } from '../domain/problems.ts';
import type { DoneWhen, LaterWhen, NudgeId } from '../domain/nudge.ts';
import type { LastTalked } from '../domain/person.ts';
import type { PersonChanges } from '../domain/person-view.ts';
import type { RecordId } from '../domain/record.ts';
import type { Settings } from '../domain/settings.ts';
import type { Day, EpochMs } from '../domain/time.ts';

/** An answer, with what it needs. Done in any form logs a moment. */
export type Answer =
  | { readonly kind: 'done'; readonly when: DoneWhen }
  | { readonly kind: 'later'; readonly when: LaterWhen }
  | { readonly kind: 'notThisOne' }
  | { readonly kind: 'lessOften' };

/** What a later can say before it is confirmed, and after. */
export interface LaterOutcome {
  readonly until: EpochMs;
  /** It would have landed in quiet hours and was moved to their end. */
  readonly movedToQuietEnd: boolean;
}

export const PAUSE_LENGTHS = ['hour', 'tomorrow', 'week'] as const;
export type PauseLength = (typeof PAUSE_LENGTHS)[number];

/** Surfaces that announce themselves once they have painted. */
export const SURFACES = ['popup', 'dashboard'] as const;
export type Surface = (typeof SURFACES)[number];

interface Change<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}
interface Undoable {
  readonly undoId: RecordId;
}

/** Every message a page can send. There is no other way to write. */
export interface Commands {
  opened: Change<{ readonly surface: Surface }, null>;
  addPerson: Change<
    { readonly name: string; readonly lastTalked: LastTalked | Day },
    { readonly id: RecordId }
  >;
  editPerson: Change<{ readonly id: RecordId; readonly changes: PersonChanges }, null>;
  archivePerson: Change<{ readonly id: RecordId }, Undoable>;
  unarchivePerson: Change<{ readonly id: RecordId }, null>;
  /** For good: the record, its moments, its log, its drafts, its undo entries and the snapshot. */
  erasePerson: Change<{ readonly id: RecordId }, null>;
  /** A contact that happened, without a reminder. */
  logContact: Change<
    { readonly personId: RecordId; readonly when: DoneWhen | Day; readonly note: string },
    Undoable & { readonly nextDue: Day }
  >;
  answer: Change<
    {
      readonly subjectId: RecordId;
      /** Null answers whatever is open for the subject, or nothing in particular. */
      readonly nudgeId: NudgeId | null;
      readonly answer: Answer;
    },
    Undoable & { readonly nextDue: Day | null; readonly later: LaterOutcome | null }
  >;
  /** What `later` would do, for saying so before it is confirmed. */
  previewLater: Change<{ readonly subjectId: RecordId }, Record<LaterWhen, LaterOutcome>>;
  undo: Change<{ readonly undoId: RecordId }, null>;
  pause: Change<{ readonly length: PauseLength }, { readonly until: EpochMs }>;
  resume: Change<Record<never, never>, null>;
  changeSettings: Change<{ readonly changes: Partial<Settings> }, null>;
  sendTest: Change<Record<never, never>, null>;
  /** Sample people, and a timed plan a minute ahead that may ring in quiet hours. */
  loadSample: Change<Record<never, never>, { readonly planAt: EpochMs }>;
  removeSample: Change<Record<never, never>, null>;
  eraseEverything: Change<Record<never, never>, null>;
  restoreSnapshot: Change<Record<never, never>, null>;
  startFresh: Change<Record<never, never>, null>;
}
export type CommandName = keyof Commands;

/** Why a command changed nothing. */
export type CommandError =
  | { readonly code: 'unknownCommand' | 'malformed' | 'notFound' | 'alreadyAnswered' | 'tooLate' }
  | ({ readonly code: 'badField' } & BadField)
  | { readonly code: 'noSnapshot' }
  /** The notebook could not be opened, or is not the one that was there. */
  | { readonly code: 'newer' | 'unreadable' | 'blocked' | 'emptied' }
  | { readonly code: 'unexpected' };

export type CommandAnswer<Name extends CommandName> =
  | { readonly ok: true; readonly value: Commands[Name]['output'] }
  | { readonly ok: false; readonly error: CommandError };
