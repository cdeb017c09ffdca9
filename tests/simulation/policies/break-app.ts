import { BASELINES } from '../parameters.ts';
import type { Happening } from '../policy.ts';
import { BREAK, DAY_MINUTES, type Minute } from '../subjects.ts';
import { FixedPolicy } from './fixed.ts';

/**
 * A break app as it is shipped (20 s every 10 minutes, each third one 5 minutes) beside a due list at
 * 09:00, which is one reminder and leads to the contact that has been due for longest.
 */
export class BreakAppPolicy extends FixedPolicy {
  #listedOn = -1;

  get wakeAt(): Minute {
    const list = (this.#listedOn + 1) * DAY_MINUTES + BASELINES.morning;
    const rest = this.activeSince + BASELINES.breakAppEvery;
    return this.isActive ? Math.min(list, rest) : list;
  }

  protected due(what: Happening, minute: Minute): readonly number[] {
    if (!this.isActive && what !== 'alarm') return [];
    const due: number[] = [];
    const day = Math.floor(minute / DAY_MINUTES);
    if (day > this.#listedOn && minute % DAY_MINUTES >= BASELINES.morning) {
      this.#listedOn = day;
      due.push(...this.longestDue(day));
    }
    if (this.isActive && minute - this.activeSince >= BASELINES.breakAppEvery) {
      this.activeSince = minute;
      due.push(BREAK);
    }
    return due;
  }
}
