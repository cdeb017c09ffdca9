import type { RecordId, StoredRecord } from './record.ts';
import type { TimeSphere } from './sphere.ts';
import type { Day, EpochMs, Zone } from './time.ts';

/** Time or contact that happened. The planner never rewrites it. */
export interface Moment extends StoredRecord<{ readonly note: string }> {
  readonly sphere: TimeSphere;
  readonly at: EpochMs;
  readonly zone: Zone;
  /** The logical day, fixed when the moment was written, so that totals never move with the user. */
  readonly day: Day;
  /** Length in minutes, or null for a contact without a length. */
  readonly minutes: number | null;
  /** It was the day's evening, or filled it; absent where that was not said. */
  readonly evening?: true;
  /** The person, goal, activity or plan it was about. */
  readonly subjectId: RecordId | null;
  /** An estimate ("this week") instead of something logged on the day. */
  readonly estimated: boolean;
}
