import type { GlanceText, Settled } from '../../domain/glance.ts';
import { ANSWER_GRACE_HOURS } from '../../domain/nudge.ts';
import { plainWords, readWords, type RecordId } from '../../domain/record.ts';
import { HOUR, logicalDay, type Day, type EpochMs } from '../../domain/time.ts';
import type { PlanResult, PlanState } from '../../planning/index.ts';
import type { Reading } from '../../platform/ports.ts';
import type { ReadTransaction, WriteTransaction } from '../../storage/schema.ts';
import { latestUndo } from '../../storage/undo.ts';

/** Writes what the popup's first paint reads: the plan's card with the present names. */
export async function writeGlance(
  tx: WriteTransaction,
  state: PlanState,
  result: PlanResult,
  { now, zone }: Reading,
): Promise<void> {
  const today = logicalDay(now, zone, state.settings.dayStart);
  const settled = await settledAnswer(tx, now, today);
  const text: GlanceText = {
    name: result.card.kind === 'reminder' ? await nameOf(tx, result.card.subjectId) : '',
    settledName: settled ? await nameOf(tx, settled.subjectId) : '',
  };
  await tx.objectStore('glances').put({
    surface: 'popup',
    writtenAt: now,
    validUntil: Math.min(result.validUntil, settled?.until ?? Infinity),
    today,
    card: result.card,
    settled,
    words: plainWords(text),
  });
}

/** The last answer, while the popup still offers to take it back. */
async function settledAnswer(
  tx: ReadTransaction,
  now: EpochMs,
  today: Day,
): Promise<Settled | null> {
  const entry = await latestUndo(tx);
  if (!entry?.settled) return null;
  const until = entry.at + ANSWER_GRACE_HOURS * HOUR;
  if (until <= now) return null;
  return { undoId: entry.id, subjectId: entry.subjectId, ...entry.settled, today, until };
}

/** What the user calls it now: a person's name, a plan's title, or nothing. */
export async function nameOf(tx: ReadTransaction, subjectId: RecordId): Promise<string> {
  const person = await tx.objectStore('people').get(subjectId);
  if (person) return readWords(person.words)?.name ?? '';
  const plan = await tx.objectStore('plans').get(subjectId);
  return plan ? (readWords(plan.words)?.title ?? '') : '';
}
