import { TIME_SPHERES, type TimeSphere } from './sphere.ts';
import type { Day, EpochMs } from './time.ts';

/** 0 none, 1 some, 2 most. */
export const SHARE_VALUES = [0, 1, 2] as const;
export type Share = (typeof SHARE_VALUES)[number];
export type Shares = Readonly<Record<TimeSphere, Share>>;

/** Tapped by the user, taken from their usual days, or a rough guess from before the first stamp. */
export const STAMP_SOURCES = ['stamped', 'assumed', 'estimated'] as const;
export type StampSource = (typeof STAMP_SOURCES)[number];

/** How a day's free time was shared. One per logical day; holds no words, and is never blank. */
export interface DayStamp {
  readonly day: Day;
  readonly shares: Shares;
  readonly source: StampSource;
  readonly updatedAt: EpochMs;
}

export const NO_SHARES: Shares = { me: 0, us: 0, others: 0, elsewhere: 0 };

/** One tap is some, a second most, a third none. */
export function nextShare(share: Share): Share {
  return share === 2 ? 0 : share === 1 ? 2 : 1;
}

/** Nothing is tapped: no stamp at all. */
export function isBlank(shares: Shares): boolean {
  return TIME_SPHERES.every((sphere) => shares[sphere] === 0);
}

/** Days without a touch after which the row of chips folds itself away. */
export const STAMP_ROW_DAYS = 14;
