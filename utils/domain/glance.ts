import type { NudgeId, Reason } from './nudge.ts';
import type { RecordId, Words } from './record.ts';
import type { SubjectKind } from './subject.ts';
import type { Day, EpochMs } from './time.ts';

/** The one card slot, in ids and numbers; the words beside it say who. */
export type GlanceCard =
  /** Nobody entered yet. */
  | { readonly kind: 'empty' }
  /** Nothing to show. `held`: somebody is due and waits for spacing, the day's cap or quiet hours to end. */
  | { readonly kind: 'calm'; readonly held: boolean }
  | { readonly kind: 'paused'; readonly until: EpochMs }
  | {
      readonly kind: 'reminder';
      readonly subjectId: RecordId;
      readonly subjectKind: SubjectKind;
      /** Null for what an opening would raise or offers: answering it needs no nudge. */
      readonly nudgeId: NudgeId | null;
      readonly reason: Reason;
      /** How often this occasion was put off. */
      readonly timesLater: number;
    };

/** What was answered last and can be taken back. */
export interface Settled {
  readonly undoId: RecordId;
  readonly subjectId: RecordId;
  /** Next due day, or null when nothing comes round again. */
  readonly nextDue: Day | null;
  readonly today: Day;
  readonly until: EpochMs;
}

export interface GlanceText {
  /** Name of the card's subject. */
  readonly name: string;
  /** Name of the settled subject. */
  readonly settledName: string;
}

/** One row per surface, written in the plan's transaction: all a first paint needs, in one read. */
export interface Glance {
  readonly surface: 'popup';
  readonly writtenAt: EpochMs;
  readonly validUntil: EpochMs;
  readonly today: Day;
  readonly card: GlanceCard;
  readonly settled: Settled | null;
  readonly words: Words<GlanceText>;
}
