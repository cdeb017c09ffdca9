import type { Response } from './mind.ts';
import type { Minute } from './subjects.ts';

/** One reminder put before the user. */
export interface Ask {
  readonly id: string;
  readonly subject: number;
}

/** What a policy hears of; `away` is the end of a session: the machine sleeps until `active`. */
export type Happening = 'active' | 'idle' | 'away' | 'alarm' | 'opened';

/** Something that reminds. Each call may put reminders before the user. */
export interface Policy {
  /** When it wants to be woken if nothing happens; only while the machine is on. */
  readonly wakeAt: Minute;
  happens(what: Happening, minute: Minute): readonly Ask[];
  /** Whether one that was raised before somebody absent still stands. */
  stands(ask: Ask, minute: Minute): boolean;
  answer(ask: Ask, response: Response, minute: Minute): readonly Ask[];
  /** A contact was logged, without a reminder. Comes just before `active`. */
  logged(contact: number, day: number, minute: Minute): void;
}

/** What one user's days came to. */
export interface Outcome {
  readonly sent: number;
  readonly acted: number;
  /** Acted on, by place in `SPHERES`, and of that the clock line, which many would have kept anyway. */
  readonly bySphere: readonly number[];
  readonly actedOnLine: number;
  /** Days × contacts no longer than one cadence after a true contact. */
  readonly within: number;
  readonly minutesOver: number;
  readonly switchedOff: boolean;
}
