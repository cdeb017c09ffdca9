import { BASELINES, FIXED } from '../parameters.ts';
import type { Happening } from '../policy.ts';
import { BREAK, CHECK_IN, CLOCK_LINE, DAY_MINUTES, GOAL, type Minute } from '../subjects.ts';
import { FixedPolicy, weekdayOf } from './fixed.ts';

/**
 * At most four a day: the goal at 09:00, the longest-due contact at 09:05, a break after an hour of
 * activity with what is left, the weekly check-in, the clock line at its time. What rang while the
 * machine slept is said at the next activity of that day, but for the clock line, which has its time.
 */
export class PolitePolicy extends FixedPolicy {
  #day = -1;
  #goal = false;
  #contact = false;
  #checkIn = false;
  #line = false;
  #count = 0;

  get wakeAt(): Minute {
    const start = this.#day * DAY_MINUTES;
    const times = [
      this.#goal ? Infinity : start + BASELINES.morning,
      this.#contact ? Infinity : start + BASELINES.contact,
      this.#checkIn ? Infinity : start + BASELINES.checkIn.at,
      this.#line ? Infinity : start + FIXED.lineAt,
      this.isActive && this.#hasRoom ? this.activeSince + BASELINES.politeBreakAfter : Infinity,
    ];
    return Math.min(...times);
  }

  /** Room for one more, with the clock line's place and the check-in's kept free. */
  get #hasRoom(): boolean {
    const kept = [this.#goal, this.#contact, this.#checkIn, this.#line].filter((done) => !done);
    return this.#count + kept.length < BASELINES.politeCap;
  }

  protected due(what: Happening, minute: Minute): readonly number[] {
    this.#begin(Math.floor(minute / DAY_MINUTES), minute);
    if (!this.isActive && what !== 'alarm') return [];
    const time = minute - this.#day * DAY_MINUTES;
    const due: number[] = [];
    if (!this.#goal && time >= BASELINES.morning) {
      this.#goal = true;
      due.push(GOAL);
    }
    if (!this.#contact && time >= BASELINES.contact) {
      this.#contact = true;
      due.push(...this.longestDue(this.#day));
    }
    if (!this.#checkIn && time >= BASELINES.checkIn.at) {
      this.#checkIn = true;
      due.push(CHECK_IN);
    }
    if (!this.#line && time >= FIXED.lineAt) {
      this.#line = true;
      if (time === FIXED.lineAt) due.push(CLOCK_LINE);
    }
    this.#count += due.length;
    const worked = minute - this.activeSince >= BASELINES.politeBreakAfter;
    if (due.length === 0 && this.isActive && worked && this.#hasRoom) {
      this.#count += 1;
      this.activeSince = minute;
      due.push(BREAK);
    }
    return due;
  }

  #begin(day: number, minute: Minute): void {
    // Past midnight an evening goes on, and nothing new begins before the morning.
    if (day === this.#day || minute % DAY_MINUTES < BASELINES.morning) return;
    this.#day = day;
    this.#goal = this.#contact = this.#line = false;
    this.#checkIn = weekdayOf(day) !== BASELINES.checkIn.weekday;
    this.#count = 0;
  }
}
