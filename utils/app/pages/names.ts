import { readWords, type RecordId } from '../../domain/record.ts';
import { marked } from '../../texts/samples.ts';
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
    .map((person) => ({
      id: person.id,
      name: marked(readWords(person.words)?.name ?? '', person),
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
