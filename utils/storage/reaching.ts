import {
  REACHING_DRAFT,
  formatReaching,
  parseReaching,
  type Reaching,
} from '../domain/reaching.ts';
import { plainWords, readWords, type RecordId } from '../domain/record.ts';
import { personIdOf } from '../domain/subject.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** Who was reached for last and not told about yet, or null. */
export async function reachingIn(tx: ReadTransaction): Promise<Reaching | null> {
  const draft = await tx.objectStore('drafts').get(REACHING_DRAFT);
  const fields = draft && readWords(draft.words);
  return fields ? parseReaching(fields) : null;
}

export async function putReaching(tx: WriteTransaction, reaching: Reaching): Promise<void> {
  const words = plainWords(formatReaching(reaching));
  await tx.objectStore('drafts').put({ form: REACHING_DRAFT, at: reaching.at, words });
}

export async function dropReaching(tx: WriteTransaction): Promise<void> {
  await tx.objectStore('drafts').delete(REACHING_DRAFT);
}

/** Clears the question if it is about this person, however they come round. */
export async function dropReachingOf(tx: WriteTransaction, subjectId: RecordId): Promise<void> {
  const reaching = await reachingIn(tx);
  if (reaching && personIdOf(reaching.subjectId) === personIdOf(subjectId)) await dropReaching(tx);
}
