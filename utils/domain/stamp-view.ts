import type { Shares } from './day-stamp.ts';

/** Today's chips as a row shows them. */
export interface StampView {
  readonly shares: Shares;
  /** Somebody is chosen, so that there is a chip for us. */
  readonly us: boolean;
  /** What the user calls whoever is closest; '' for plain "Us". */
  readonly usName: string;
  /** The day is nearly over: the row stands out. */
  readonly late: boolean;
}
