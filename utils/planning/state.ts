import type { BackOff } from '../domain/back-off.ts';
import type { WeekLine } from '../domain/boundary.ts';
import type { DayStamp } from '../domain/day-stamp.ts';
import type { GlanceCard } from '../domain/glance.ts';
import type { Nudge, NudgeId } from '../domain/nudge.ts';
import type { Presence } from '../domain/presence.ts';
import type { RecordId } from '../domain/record.ts';
import type { Pause, Settings } from '../domain/settings.ts';
import type { Subject } from '../domain/subject.ts';
import type { DayTally, LearningCell } from '../domain/tally.ts';
import type { EpochMs, Weekday } from '../domain/time.ts';

/** All that a plan may look at. Holds no texts and stays bounded, whatever the history. */
export interface PlanState {
  readonly settings: Settings;
  readonly installedAt: EpochMs;
  readonly pause: Pause | null;
  readonly presence: Presence;
  readonly subjects: readonly Subject[];
  /** Open nudges, and those raised in the last two days whatever became of them (no id is raised twice). */
  readonly nudges: readonly Nudge[];
  /** The last 35 logical days, any order; a day without a row had nothing. */
  readonly tallies: readonly DayTally[];
  readonly cells: readonly LearningCell[];
  /** How far the planner has drawn back; absent while it never did. */
  readonly backOff?: BackOff | null;
  /** How these days were shared, at most one a day; absent while none is stamped. */
  readonly stamps?: readonly DayStamp[];
  /** Hours lines, in minutes or evenings a week; absent while none is drawn. */
  readonly lines?: readonly WeekLine[];
  /** The first day of the calendar week lines are counted in; Monday unless said otherwise. */
  readonly weekStart?: Weekday;
}

/** What a plan decides. Applying it is the shell's business. */
export interface PlanResult {
  /** New nudges, in state `raised`. */
  readonly raise: readonly Nudge[];
  /** Open nudges that leave silently. */
  readonly expire: readonly NudgeId[];
  /** Open nudges whose subject is gone, was done, or is not due under another rhythm: they leave everywhere. */
  readonly withdraw: readonly NudgeId[];
  /**
   * Whole rows of open nudges that tell of another rhythm or contact than when they were raised, and
   * of those withdrawn today whose subject is due again: they are open once more, without a toast.
   */
  readonly update: readonly Nudge[];
  /** Subjects changed by the above, whole rows. */
  readonly subjects: readonly Subject[];
  /** Tallies changed by the above, whole rows. */
  readonly tallies: readonly DayTally[];
  readonly presence: Presence;
  readonly backOff: BackOff | null;
  /** Set to null once its end has passed. */
  readonly pause: Pause | null;
  /** What the popup's one slot shows, the reminder an opening would raise included. */
  readonly card: GlanceCard;
  readonly badge: 'none' | 'dot' | 'paused';
  /** Until when `card` and `badge` hold if nothing happens. */
  readonly validUntil: EpochMs;
  /** When to look again at the latest; always later than now. */
  readonly wakeAt: EpochMs;
}

/** A subject and when it would come next, for "coming up". */
export interface Upcoming {
  readonly subjectId: RecordId;
  readonly kind: Subject['kind'];
  /** The day it opens (`every`), today for a slot that is open, or the instant of its slot (`on`, `at`). */
  readonly opens: { readonly day: string } | { readonly at: EpochMs };
}
