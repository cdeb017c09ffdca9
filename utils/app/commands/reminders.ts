import type { DoneWhen, LaterWhen, NudgeId } from '../../domain/nudge.ts';
import type { RecordId } from '../../domain/record.ts';
import type { SettingsChanges } from '../../domain/settings.ts';
import type { Day, EpochMs } from '../../domain/time.ts';
import type { Change, Nothing, Undoable } from './change.ts';

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

export interface ReminderCommands {
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
  resume: Change<Nothing, null>;
  changeSettings: Change<{ readonly changes: SettingsChanges }, null>;
  sendTest: Change<Nothing, null>;
  /** The card of a return has been read. */
  putAwayWelcome: Change<Nothing, null>;
  /** Everybody who is due comes back one a day from tomorrow on. */
  replan: Change<Nothing, Undoable & { readonly people: number }>;
  /** The card about fewer reminders has been read. */
  putAwayBackOff: Change<Nothing, null>;
  /** What was learned of when reminders are acted on. */
  forgetLearning: Change<Nothing, null>;
}
