import type { HoursLine } from '../../domain/boundary.ts';
import type { Shares } from '../../domain/day-stamp.ts';
import type { RecordId } from '../../domain/record.ts';
import type { TimeSphere } from '../../domain/sphere.ts';
import type { Day } from '../../domain/time.ts';
import type { ById, Change, Undoable } from './change.ts';

/** Time that went somewhere, exactly. */
export interface TimeInput {
  readonly sphere: TimeSphere;
  readonly minutes: number;
  /** It was the day's evening. */
  readonly evening: boolean;
  /** With whom; logged as a contact, too. */
  readonly personId: RecordId | null;
  readonly note: string;
  readonly day: Day;
}

export interface WeekCommands {
  /** How a day was shared, today's or yesterday's; blank is as good as clearing it. */
  setStamp: Change<{ readonly day: Day; readonly shares: Shares }, null>;
  clearStamp: Change<{ readonly day: Day }, null>;
  /** The other days of the week before today were about as usual. */
  acceptUsual: Change<Record<never, never>, Undoable & { readonly days: number }>;
  /** A rough guess of the week before today, until stamps take its place; blank takes it back. */
  guessWeek: Change<{ readonly shares: Shares }, null>;
  logTime: Change<TimeInput, ById & Undoable>;
  editMoment: Change<ById & { readonly changes: Partial<TimeInput> }, Undoable>;
  deleteMoment: Change<ById, Undoable>;
  /** Draws a line, or moves the one there is of its kind. */
  setHoursLine: Change<Omit<HoursLine, 'kind'>, ById & Undoable>;
  removeHoursLine: Change<ById, Undoable>;
}
