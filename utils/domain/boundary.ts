import type { StoredRecord } from './record.ts';
import type { AtRhythm } from './rhythm.ts';
import type { Sphere } from './sphere.ts';
import type { Day } from './time.ts';

export const LIMIT_STANDINGS = ['mine', 'told', 'agreed'] as const;
export type LimitStanding = (typeof LIMIT_STANDINGS)[number];
export const LIMIT_AREAS = ['emotional', 'intellectual', 'physical'] as const;
export type LimitArea = (typeof LIMIT_AREAS)[number];

/** An hours line: a floor or a ceiling per calendar week, both above zero. */
export interface HoursLine {
  readonly kind: 'hours';
  readonly sphere: Sphere;
  readonly direction: 'floor' | 'ceiling';
  readonly amount: number;
  readonly unit: 'hours' | 'evenings';
}

/** A clock line such as "laptop shut 18:30". */
export interface ClockLine {
  readonly kind: 'clock';
  readonly rhythm: AtRhythm;
}

/** A limit in words, private unless told or agreed. */
export interface Limit {
  readonly kind: 'limit';
  readonly area: LimitArea;
  readonly firmness: 'soft' | 'fixed';
  readonly standing: LimitStanding;
  readonly reviewOn: Day | null;
}

export interface Boundary extends StoredRecord<{
  readonly sentence: string;
  readonly wordsIWouldUse: string;
}> {
  readonly line: HoursLine | ClockLine | Limit;
}
