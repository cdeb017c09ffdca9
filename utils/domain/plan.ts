import type { RecordId, StoredRecord } from './record.ts';
import type { AtRhythm } from './rhythm.ts';
import type { TimeSphere } from './sphere.ts';
import type { EpochMs } from './time.ts';

/** Something put into the week, at a time on the wall. */
export interface Plan extends StoredRecord<{ readonly title: string }> {
  readonly sphere: TimeSphere;
  readonly when: AtRhythm;
  readonly minutes: number;
  readonly personId: RecordId | null;
  readonly confirmedAt: EpochMs | null;
  readonly sample: boolean;
}
