import { readWords, type RecordId } from '../../domain/record.ts';
import { pageNotebook } from './notebook.ts';

export interface NamedPerson {
  readonly id: RecordId;
  readonly name: string;
}

/** Everybody present, by name, for choosing one. */
export async function readNames(): Promise<readonly NamedPerson[]> {
  const people = await (await pageNotebook()).getAll('people');
  return people
    .filter((person) => !person.deletedAt && person.archivedAt === null)
    .map(({ id, words }) => ({ id, name: readWords(words)?.name ?? '' }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
