import type { StoredRecord } from './record.ts';
import type { OnRhythm } from './rhythm.ts';
import type { WallTime, Weekday } from './time.ts';

export const CARE_KINDS = ['move', 'rest', 'spirit', 'body', 'play', 'help'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** An activity of the user's own menu, with its length in minutes. */
export interface SelfCare extends StoredRecord<{ readonly activity: string }> {
  readonly careKind: CareKind;
  readonly minutes: number;
  readonly rhythm: OnRhythm | null;
  readonly sample: boolean;
}

/** Minutes an activity may take. */
export const CARE_MINUTES = { min: 1, max: 600 } as const;

/** What can be changed of an activity; a missing field stays as it is. */
export interface CareChanges {
  readonly activity?: string;
  readonly careKind?: CareKind;
  readonly minutes?: number;
  /** When it comes round in the week, or null for never. */
  readonly slot?: { readonly days: readonly Weekday[]; readonly time: WallTime } | null;
}
