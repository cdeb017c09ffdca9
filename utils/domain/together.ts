import type { RecordId, StoredRecord } from './record.ts';
import type { Day, EpochMs } from './time.ts';

export const CHECK_IN_ANSWERS = ['well', 'mixed', 'hard'] as const;
export type CheckInAnswer = (typeof CHECK_IN_ANSWERS)[number];

/** A look at how it goes. Chips are enough, words are optional. */
export interface CheckIn extends StoredRecord<{
  readonly goesWell: string;
  readonly couldBeBetter: string;
}> {
  readonly day: Day;
  readonly room: 'solo' | 'pair';
  readonly fulfilled: CheckInAnswer | null;
  readonly respected: CheckInAnswer | null;
}

/** A sheet for a clear talk: topic first, the rest later. */
export interface Conversation extends StoredRecord<{
  readonly topic: string;
  readonly feel: string;
  readonly need: string;
  readonly ask: string;
  readonly understand: string;
  readonly heard: string;
  readonly agreed: string;
}> {
  readonly personId: RecordId | null;
  readonly plannedAt: EpochMs | null;
  /** Marked "afraid of how the other may react": no exercise for two follows from it. */
  readonly afraid: boolean;
}

/** A problem as *ours*. */
export interface Problem extends StoredRecord<{
  readonly problem: string;
  readonly options: readonly string[];
  readonly myPart: string;
  readonly taught: string;
}> {
  readonly trying: number | null;
  readonly reviewOn: Day | null;
}

/** Time for two, from sofa to epic. Its text is ours, so it has an id in the catalogue and no words. */
export interface Adventure {
  readonly id: string;
  readonly minutes: number;
  readonly cost: 'free' | 'low' | 'some';
  readonly place: 'in' | 'out';
  readonly energy: 'low' | 'medium' | 'high';
}
