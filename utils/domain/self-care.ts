import type { StoredRecord } from './record.ts';
import type { OnRhythm } from './rhythm.ts';

export const CARE_KINDS = ['move', 'rest', 'spirit', 'body', 'play', 'help'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** An activity of the user's own menu, with its length in minutes. */
export interface SelfCare extends StoredRecord<{ readonly activity: string }> {
  readonly careKind: CareKind;
  readonly minutes: number;
  readonly rhythm: OnRhythm | null;
}
