import type { BadField } from '../../domain/problems.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { BondCommands } from './bond.ts';
import type { BoundaryCommands } from './boundaries.ts';
import type { CareCommands } from './care.ts';
import type { Change, Nothing } from './change.ts';
import type { GoalCommands } from './goals.ts';
import type { PeopleCommands } from './people.ts';
import type { PlanCommands } from './plans.ts';
import type { ReminderCommands } from './reminders.ts';
import type { WeekCommands } from './week.ts';

export { PAUSE_LENGTHS, type Answer, type LaterOutcome, type PauseLength } from './reminders.ts';

/** Surfaces that announce themselves once they have painted. */
export const SURFACES = ['popup', 'dashboard', 'newtab'] as const;
export type Surface = (typeof SURFACES)[number];

/** About the notebook as a whole; the worker does them itself. */
interface NotebookCommands {
  opened: Change<{ readonly surface: Surface }, null>;
  eraseEverything: Change<Nothing, null>;
  restoreSnapshot: Change<Nothing, null>;
  startFresh: Change<Nothing, null>;
}

interface SampleCommands {
  /** Sample records, and a timed plan a minute ahead that may ring in quiet hours. */
  loadSample: Change<Nothing, { readonly planAt: EpochMs }>;
  removeSample: Change<Nothing, null>;
}

/** Each is one transaction. */
interface WrittenCommands
  extends
    PeopleCommands,
    ReminderCommands,
    GoalCommands,
    BoundaryCommands,
    CareCommands,
    BondCommands,
    WeekCommands,
    PlanCommands,
    SampleCommands {}

/** Every message a page can send. There is no other way to write. */
export interface Commands extends NotebookCommands, WrittenCommands {}
export type CommandName = keyof Commands;
export type WrittenName = keyof WrittenCommands;

/** Why a command changed nothing. */
export type CommandError =
  | {
      readonly code:
        | 'unknownCommand'
        | 'malformed'
        | 'notFound'
        | 'alreadyAnswered'
        | 'tooLate'
        /** It would ring inside quiet hours, and that was not confirmed. */
        | 'inQuietHours'
        /** Three goals are in sight already. */
        | 'sightIsFull';
    }
  | ({ readonly code: 'badField' } & BadField)
  | { readonly code: 'noSnapshot' }
  /** The notebook could not be opened, or is not the one that was there. */
  | { readonly code: 'newer' | 'unreadable' | 'blocked' | 'emptied' }
  | { readonly code: 'unexpected' };

export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CommandError };
export type CommandAnswer<Name extends CommandName> = Reply<Commands[Name]['output']>;
