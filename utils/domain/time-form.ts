import type { RecordId } from './record.ts';
import type { TimeSphere } from './sphere.ts';
import type { Day } from './time.ts';

/** Time as it is typed, to be logged or changed. */
export interface TypedTime {
  /** Null while nothing is chosen. */
  readonly sphere: TimeSphere | null;
  /** Anything: "1h30", or half of it. */
  readonly length: string;
  readonly evening: boolean;
  readonly personId: RecordId | null;
  readonly note: string;
  /** Null for today while nothing was typed, whatever day that comes to be; '' while none is picked. */
  readonly day: Day | null;
}

/** What time can have been, and with whom. */
export interface TimeChoices {
  readonly today: Day;
  /** Somebody is chosen as the closest. */
  readonly hasUs: boolean;
  readonly usName: string;
  readonly people: readonly { readonly id: RecordId; readonly name: string }[];
}

/** What became of it: kept, or refused with a sentence beside its field, or beside none. */
export type TimeOutcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly field: string | null; readonly message: string };

export const FRESH_TIME: TypedTime = {
  sphere: null,
  length: '',
  evening: false,
  personId: null,
  note: '',
  day: null,
};

/** Of a new one; changes to one there is are kept under the second name and its id. */
export const LOG_TIME_DRAFT = 'logTime';
export const EDIT_TIME_DRAFT = 'moment';
