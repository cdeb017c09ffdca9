import type { BoatPicture } from './boat-view.ts';
import type { RecordId } from './record.ts';
import type { LineRowView } from './rows-view.ts';
import type { Day, EpochMs, Zone } from './time.ts';

/** What a new tab knows of the notebook. */
export type NewTabView =
  /** The notebook did not open. */
  | { readonly kind: 'trouble' }
  /** Boat and sea alone. On a shared computer it stays so: there is nothing to fill it with. */
  | { readonly kind: 'emptied'; readonly fillable: boolean }
  | NewTabWords;

export interface NewTabWords {
  readonly kind: 'words';
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly today: Day;
  /** BCP 47; null while nobody has planned yet. */
  readonly language: string | null;
  /** One goal's next step, and the sentence about it. */
  readonly goal: {
    readonly id: RecordId;
    readonly step: string;
    readonly sentence: string;
    readonly tickedToday: boolean;
  } | null;
  /** Below, only what was chosen to be shown. */
  readonly person: string;
  readonly line: LineRowView | null;
  readonly limits: readonly string[];
  readonly boat: BoatPicture;
}
