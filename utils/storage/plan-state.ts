import type { BackOff } from '../domain/back-off.ts';
import type { WeekLine } from '../domain/boundary.ts';
import type { DayStamp } from '../domain/day-stamp.ts';
import type { Nudge } from '../domain/nudge.ts';
import type { Presence } from '../domain/presence.ts';
import type { Pause, Settings } from '../domain/settings.ts';
import type { Subject } from '../domain/subject.ts';
import type { DayTally, LearningCell } from '../domain/tally.ts';
import type { Day, EpochMs } from '../domain/time.ts';
import { weekLines } from './lines.ts';
import { putNudge, recentNudges } from './nudges.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { presentSubjects, putSubject } from './subjects.ts';
import { dropSingle, putSingle, single } from './singles.ts';
import { stampsSince } from './stamps.ts';

/** The stored part of what a plan looks at. Bounded: it never reads further back than `since`. */
export interface StoredPlanState {
  readonly settings: Settings | null;
  readonly installedAt: EpochMs | null;
  readonly pause: Pause | null;
  readonly presence: Presence | null;
  readonly subjects: readonly Subject[];
  readonly nudges: readonly Nudge[];
  readonly tallies: readonly DayTally[];
  readonly cells: readonly LearningCell[];
  readonly backOff: BackOff | null;
  readonly lines: readonly WeekLine[];
  /** Of the same days as the tallies. */
  readonly stamps: readonly DayStamp[];
}

export async function readPlanState(
  tx: ReadTransaction,
  since: { readonly day: Day; readonly nudgesFrom: EpochMs },
): Promise<StoredPlanState> {
  const tallies = tx.objectStore('tallies').getAll(IDBKeyRange.lowerBound(since.day));
  const [settings, installed, pause, presence, subjects, nudges, cells, backOff, lines, stamps] =
    await Promise.all([
      single(tx, 'settings'),
      single(tx, 'installed'),
      single(tx, 'pause'),
      single(tx, 'presence'),
      presentSubjects(tx),
      recentNudges(tx, since.nudgesFrom),
      tx.objectStore('cells').getAll(),
      single(tx, 'backOff'),
      weekLines(tx),
      stampsSince(tx, since.day),
    ]);
  return {
    settings,
    installedAt: installed?.at ?? null,
    pause,
    presence,
    subjects,
    nudges,
    tallies: await tallies,
    cells,
    backOff,
    lines,
    stamps,
  };
}

/** The rows a plan changed. */
export interface PlanChanges {
  readonly subjects: readonly Subject[];
  readonly nudges: readonly Nudge[];
  readonly tallies: readonly DayTally[];
  readonly presence: Presence;
  readonly pause: Pause | null;
  readonly backOff: BackOff | null;
}

export async function writePlanChanges(tx: WriteTransaction, changes: PlanChanges): Promise<void> {
  await Promise.all([
    ...changes.subjects.map((row) => putSubject(tx, row)),
    ...changes.nudges.map((row) => putNudge(tx, row)),
    ...changes.tallies.map((row) => tx.objectStore('tallies').put(row)),
    putSingle(tx, 'presence', changes.presence),
    ...(changes.backOff ? [putSingle(tx, 'backOff', changes.backOff)] : []),
    changes.pause ? putSingle(tx, 'pause', changes.pause) : dropSingle(tx, 'pause'),
  ]);
}
