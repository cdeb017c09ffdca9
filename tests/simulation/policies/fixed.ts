import type { Response } from '../mind.ts';
import { FIXED } from '../parameters.ts';
import type { Ask, Happening, Policy } from '../policy.ts';
import { cadenceOf, CONTACTS, DAY_MINUTES, type Minute } from '../subjects.ts';
import type { User } from '../world.ts';

/** What every policy of fixed times shares: it knows the logged contacts and how long activity lasted. */
export abstract class FixedPolicy implements Policy {
  readonly #known: number[];
  #asked = 0;
  #pausedAt: Minute = -Infinity;
  /** Start of the present activity without a pause, or of what follows the last break. */
  protected activeSince: Minute = 0;
  protected isActive = false;

  constructor({ lastContacts }: User) {
    this.#known = lastContacts.map((ago) => -ago);
  }

  abstract readonly wakeAt: Minute;
  /** What is due at this minute; `active` after an absence, in which alarms were missed. */
  protected abstract due(what: Happening, minute: Minute): readonly number[];

  happens(what: Happening, minute: Minute): readonly Ask[] {
    if (what === 'active') {
      if (minute - this.#pausedAt >= FIXED.pauseMinutes) this.activeSince = minute;
      this.isActive = true;
    }
    if (what === 'idle' || what === 'away') {
      this.#pausedAt = what === 'idle' ? minute - 1 : minute;
      this.isActive = false;
    }
    return this.due(what, minute).map((subject) => ({ id: String((this.#asked += 1)), subject }));
  }

  stands(): boolean {
    return true;
  }

  answer(ask: Ask, response: Response, minute: Minute): readonly Ask[] {
    if (response === 'acted' && ask.subject < CONTACTS) {
      this.#known[ask.subject] = Math.floor(minute / DAY_MINUTES);
    }
    return [];
  }

  logged(contact: number, day: number): void {
    this.#known[contact] = Math.max(day, this.#known[contact] ?? day);
  }

  /** Who has been due for longest, as far as is known. */
  protected longestDue(day: number): readonly number[] {
    const over = this.#known.map((last, contact) => day - last - cadenceOf(contact));
    const longest = over.indexOf(Math.max(...over));
    return (over[longest] ?? -1) >= 0 ? [longest] : [];
  }
}

/** The weekday of a day, ISO 8601; the first day is a Monday. */
export function weekdayOf(day: number): number {
  return (day % 7) + 1;
}
