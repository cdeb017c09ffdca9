import type { GoalText } from '../../domain/goal.ts';
import type { Nudge } from '../../domain/nudge.ts';
import { readWords, type RecordId } from '../../domain/record.ts';
import type { Pause, Settings } from '../../domain/settings.ts';
import { FIRST_DAYS } from '../../domain/settings.ts';
import { personIdOf } from '../../domain/subject.ts';
import type { ReturnsMeasured, Tendency } from '../../domain/tally.ts';
import { addDays, logicalDay, type EpochMs, type Zone } from '../../domain/time.ts';
import {
  comingUp,
  hushed,
  measureReturns,
  silentDays,
  tendencyOf,
  type Upcoming,
} from '../../planning/index.ts';
import { browserClock } from '../../platform/clock.ts';
import { assemble } from '../../storage/assemble.ts';
import { SAMPLED } from '../../storage/names.ts';
import { nudgeLog } from '../../storage/nudges.ts';
import type { ReadTransaction } from '../../storage/schema.ts';
import { readingOf } from '../../storage/transaction.ts';
import { planTitle } from '../../texts/plans.ts';
import { marked } from '../../texts/samples.ts';
import { pageNotebook } from './notebook.ts';

/** Reminders in the log that a page shows at once. */
const LOG_SHOWN = 50;

/** Something that comes, or came, with what the user calls it ('' for somebody removed). */
export interface Named<Value> {
  readonly name: string;
  readonly value: Value;
}

export interface RemindersView {
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly settings: Settings;
  /** The cap is lower for now, whatever is chosen. */
  readonly firstDays: boolean;
  readonly pause: Pause | null;
  readonly comingUp: readonly Named<Upcoming>[];
  readonly log: readonly Named<Nudge>[];
  /** When reminders are acted on, where that is clear, and whether anything was counted at all. */
  readonly tendency: Tendency | null;
  readonly learned: boolean;
  /** Whether returns are good moments, over what the log holds, or null while that is unclear. */
  readonly returns: ReturnsMeasured | null;
  /** Days on which something was due and nothing came, or null. */
  readonly silentDays: number | null;
  /** What is never told, since all of its times lie in quiet hours. */
  readonly hushed: readonly string[];
  readonly hasSample: boolean;
  /** What the user calls it; '' for what was removed, or has no name. */
  readonly nameOf: (subjectId: RecordId | null) => string;
}

export async function readReminders(): Promise<RemindersView> {
  const { now, zone } = await browserClock.read();
  const tx = readingOf(await pageNotebook());
  const [state, log, names, hasSample] = await Promise.all([
    assemble(tx, { now, zone }),
    nudgeLog(tx),
    namesOf(tx),
    sampleIn(tx),
  ]);
  const { settings, pause } = state;
  const nameOf = (id: RecordId | null) => (id === null ? '' : (names.get(personIdOf(id)) ?? ''));
  const named = <Value extends { readonly subjectId: RecordId }>(value: Value): Named<Value> => ({
    name: nameOf(value.subjectId),
    value,
  });
  return {
    now,
    zone,
    settings,
    firstDays: isFirstDays(state.installedAt, now, zone, settings),
    pause,
    comingUp: comingUp(state, now, zone).map(named),
    log: log.slice(0, LOG_SHOWN).map(named),
    tendency: tendencyOf(state.cells, now),
    learned: state.cells.length > 0,
    returns: measureReturns(log),
    silentDays: silentDays(state, now, zone),
    hushed: hushed(state, now, zone).map(nameOf),
    hasSample,
    nameOf,
  };
}

function isFirstDays(installedAt: EpochMs, now: EpochMs, zone: Zone, settings: Settings): boolean {
  const since = logicalDay(installedAt, zone, settings.dayStart);
  return logicalDay(now, zone, settings.dayStart) < addDays(since, FIRST_DAYS);
}

/** What the user calls everything that can come round. */
export async function namesOf(tx: ReadTransaction): Promise<ReadonlyMap<RecordId, string>> {
  const [people, plans, goals, boundaries, cares] = await Promise.all([
    tx.objectStore('people').getAll(),
    tx.objectStore('plans').getAll(),
    tx.objectStore('goals').getAll(),
    tx.objectStore('boundaries').getAll(),
    tx.objectStore('cares').getAll(),
  ]);
  const calledBy = new Map(people.map(({ id, words }) => [id, readWords(words)?.name ?? '']));
  const named = [
    ...people.map((row) => [row, readWords(row.words)?.name] as const),
    ...plans.map((row) => [row, planTitle(row, calledBy.get(row.personId ?? '') ?? '')] as const),
    ...goals.map((row) => [row, goalName(readWords(row.words))] as const),
    ...boundaries.map((row) => [row, readWords(row.words)?.sentence] as const),
    ...cares.map((row) => [row, readWords(row.words)?.activity] as const),
  ];
  return new Map(named.map(([row, name]) => [row.id, marked(name ?? '', row)]));
}

function goalName(text: GoalText | null): string {
  return text?.nextStep || text?.wish || '';
}

async function sampleIn(tx: ReadTransaction): Promise<boolean> {
  const rows = await Promise.all(SAMPLED.map((store) => tx.objectStore(store).getAll()));
  return rows.flat().some(({ sample }) => sample);
}
