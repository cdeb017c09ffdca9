import type { BondKind } from './bond.ts';
import type { ClockLineInput, Limit } from './boundary.ts';
import type { RecordId } from './record.ts';
import type { Day, EpochMs, WallTime, Weekday, Zone } from './time.ts';

/** A clock line as pages show it. */
export interface ClockLineView {
  readonly id: RecordId;
  readonly sentence: string;
  readonly time: WallTime;
  readonly days: readonly Weekday[];
  /** The next time it is there, or null where its days never come. */
  readonly next: EpochMs | null;
  readonly sample: boolean;
}

/** A limit as the one page shows it that may. */
export interface LimitView extends Omit<Limit, 'kind'> {
  readonly id: RecordId;
  readonly sentence: string;
  readonly wordsIWouldUse: string;
  /** The day for looking at it again has come. */
  readonly reviewDue: boolean;
  /** It is among what the new tab shows. */
  readonly onNewTab: boolean;
}

export interface BoundariesView {
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly today: Day;
  /** Decides the wording of what is suggested; null for nobody. */
  readonly bond: BondKind | null;
  /** Soonest first. */
  readonly lines: readonly ClockLineView[];
  /** Those to look at again first, then as they were written. */
  readonly limits: readonly LimitView[];
}

/** A clock line while it is typed: a time may be missing. */
export type ClockLineDraft = Omit<ClockLineInput, 'inQuietHours'>;

/** What became of a clock line that was sent: kept, asked about, or refused with a sentence. */
export type LineOutcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'inQuietHours' }
  | {
      readonly kind: 'refused';
      /** The field it stands beside, or null. */
      readonly field: keyof ClockLineDraft | null;
      readonly message: string;
    };

/** Monday to Friday, 18:30: what a new line starts from. */
export const FIRST_LINE = { time: '18:30', days: [1, 2, 3, 4, 5] } as const satisfies Omit<
  ClockLineDraft,
  'sentence'
>;
