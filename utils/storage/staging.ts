import { IMPORT_DRAFT, type StagedPeople } from '../domain/import-view.ts';
import type { PersonText } from '../domain/person.ts';
import { plainWords, readWords, type RecordId } from '../domain/record.ts';
import type { EpochMs } from '../domain/time.ts';
import type { Database, Staged, WriteTransaction } from './schema.ts';

/** How long what was read from a file waits, in milliseconds. */
export const STAGED_FOR = 7 * 24 * 60 * 60_000;

/** Takes the place of what waited before, and of what was chosen of it. */
export async function stage(
  database: Database,
  { id, at, read }: { readonly id: RecordId; readonly at: EpochMs; readonly read: StagedPeople },
): Promise<void> {
  const tx = database.transaction(['staging', 'drafts'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    tx.objectStore('staging').clear(),
    tx.objectStore('drafts').delete(IMPORT_DRAFT),
    tx.objectStore('staging').put({ id, at, words: plainWords(read) }),
    tx.done,
  ]);
}

export async function staged(database: Database): Promise<Staged | null> {
  const [waiting] = await database.getAll('staging');
  return waiting ?? null;
}

/** Nothing of the file is kept. */
export async function putStagedAway(database: Database): Promise<void> {
  const tx = database.transaction(['staging', 'drafts'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    tx.objectStore('staging').clear(),
    tx.objectStore('drafts').delete(IMPORT_DRAFT),
    tx.done,
  ]);
}

/** The same inside a command. */
export async function dropStaged(tx: WriteTransaction): Promise<void> {
  await tx.objectStore('staging').clear();
  await tx.objectStore('drafts').delete(IMPORT_DRAFT);
}

/** A file that holds this person waits no longer. */
export async function dropStagedWith(
  tx: WriteTransaction,
  person: Pick<PersonText, 'name' | 'card'> | null,
): Promise<void> {
  const waiting = await tx.objectStore('staging').getAll();
  const isIn = ({ words }: Staged) =>
    readWords(words)?.people.some(
      ({ name, card }) => name === person?.name || card === person?.card,
    );
  if (waiting.some(isIn)) await dropStaged(tx);
}

/** Lets go of what nobody came back to. */
export async function forgetStaged(tx: WriteTransaction, before: EpochMs): Promise<void> {
  const waiting = await tx.objectStore('staging').getAll();
  if (waiting.some(({ at }) => at < before)) await dropStaged(tx);
}
