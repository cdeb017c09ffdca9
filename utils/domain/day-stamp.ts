import type { TimeSphere } from './sphere.ts';
import type { Day, EpochMs } from './time.ts';

/** 0 none, 1 some, 2 most. */
export type Share = 0 | 1 | 2;

/** How a day's free time was shared. One per logical day; holds no words. */
export interface DayStamp {
  readonly day: Day;
  readonly shares: Readonly<Record<TimeSphere, Share>>;
  readonly source: 'stamped' | 'assumed' | 'estimated';
  readonly updatedAt: EpochMs;
}
