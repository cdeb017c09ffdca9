import { plainWords, readWords } from '../domain/record.ts';
import type { EpochMs } from '../domain/time.ts';
import type { Database } from './schema.ts';

/** Writes at once and commits at once, in the caller's own task: a page that closes next has lost nothing. */
export function keepDraft(
  database: Database,
  form: string,
  fields: Readonly<Record<string, string>>,
  at: EpochMs,
): Promise<void> {
  const tx = database.transaction('drafts', 'readwrite', { durability: 'relaxed' });
  const empty = Object.values(fields).every((text) => text === '');
  const request = empty
    ? tx.store.delete(form)
    : tx.store.put({ form, at, words: plainWords(fields) });
  tx.commit();
  return Promise.all([request, tx.done]).then(() => undefined);
}

/** The fields of an unfinished form, or null. */
export async function draftOf(
  database: Database,
  form: string,
): Promise<Readonly<Record<string, string>> | null> {
  const draft = await database.get('drafts', form);
  return draft ? readWords(draft.words) : null;
}
