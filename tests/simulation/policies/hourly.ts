import { BASELINES, FIXED } from '../parameters.ts';
import type { Happening } from '../policy.ts';
import { BREAK, CHECK_IN, CLOCK_LINE, DAY_MINUTES, GOAL, type Minute } from '../subjects.ts';
import { FixedPolicy, weekdayOf } from './fixed.ts';

/** Every hour on the hour while somebody is there: goal, longest-due contact and break in turn. */
export class HourlyPolicy extends FixedPolicy {
  #next: Minute = BASELINES.hourly.from * 60;
  #turn = 0;

  get wakeAt(): Minute {
    return this.#next;
  }

  protected due(_: Happening, minute: Minute): readonly number[] {
    if (minute < this.#next) return [];
    const isMissed = minute > this.#next || !this.isActive;
    const rings = this.#next % DAY_MINUTES;
    this.#next = hourAfter(minute);
    if (isMissed) return [];
    const day = Math.floor(minute / DAY_MINUTES);
    if (rings === FIXED.lineAt) return [CLOCK_LINE];
    const { weekday, at } = BASELINES.checkIn;
    // The evening begins half an hour past: the hour after it asks.
    const isCheckIn = weekdayOf(day) === weekday && rings === Math.ceil(at / 60) * 60;
    return isCheckIn ? [CHECK_IN] : this.#inTurn(day);
  }

  #inTurn(day: number): readonly number[] {
    this.#turn += 1;
    switch (this.#turn % 3) {
      case 1:
        return [GOAL];
      case 2:
        return this.longestDue(day);
      default:
        return [BREAK];
    }
  }
}

/** The next full hour from 09:00 to 21:00, or the clock line's 22:00. */
function hourAfter(minute: Minute): Minute {
  const { from } = BASELINES.hourly;
  const next = (Math.floor(minute / 60) + 1) * 60;
  const hour = (next % DAY_MINUTES) / 60;
  const day = Math.floor(next / DAY_MINUTES);
  if (hour < from) return day * DAY_MINUTES + from * 60;
  return hour * 60 > FIXED.lineAt ? (day + 1) * DAY_MINUTES + from * 60 : next;
}
