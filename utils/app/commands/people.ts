import type { DoneWhen, NudgeId } from '../../domain/nudge.ts';
import type { LastTalked } from '../../domain/person.ts';
import type { PersonChanges } from '../../domain/person-view.ts';
import type { RecordId } from '../../domain/record.ts';
import type { LeapDay } from '../../domain/rhythm.ts';
import type { Day } from '../../domain/time.ts';
import type { ById, Change, Undoable } from './change.ts';

export interface PeopleCommands {
  addPerson: Change<{ readonly name: string; readonly lastTalked: LastTalked | Day }, ById>;
  editPerson: Change<ById & { readonly changes: PersonChanges }, null>;
  archivePerson: Change<ById, Undoable>;
  unarchivePerson: Change<ById, null>;
  /** For good: the record, its moments, its log, its drafts, its undo entries and the snapshot. */
  erasePerson: Change<ById, null>;
  /**
   * Those chosen of what waits, by their places in it; all of them, or nobody where one cannot be kept.
   * Whoever came in before stays out. What waits is gone then.
   */
  importPeople: Change<
    ById & { readonly chosen: readonly number[]; readonly leapDay: LeapDay },
    { readonly added: number; readonly undoId: RecordId | null }
  >;
  /** A contact that happened, without a reminder. */
  logContact: Change<
    { readonly personId: RecordId; readonly when: DoneWhen | Day; readonly note: string },
    Undoable & { readonly nextDue: Day }
  >;
  /** A link to somebody was followed, or their number copied; from a reminder or not. */
  reachOut: Change<{ readonly subjectId: RecordId; readonly nudgeId: NudgeId | null }, null>;
  /** Whether it worked. Where it did, the contact is logged for the day it was tried. */
  reached: Change<
    { readonly personId: RecordId; readonly through: boolean },
    (Undoable & { readonly nextDue: Day | null }) | null
  >;
}
