import { readWords } from '../../domain/record.ts';
import { formatCards } from '../../exchange/cards.ts';
import { pageNotebook } from './notebook.ts';
import { saveFile } from './save-file.ts';

/** Says nothing to somebody who looks through a folder. */
const CARDS_FILE = 'cards.vcf';

/** Everybody present but samples, as vCards in the downloads; how many there are. */
export async function saveCards(): Promise<number> {
  const people = await (await pageNotebook()).getAll('people');
  const cards = people
    .filter(({ deletedAt, archivedAt, sample }) => !deletedAt && archivedAt === null && !sample)
    .map(({ id, words, birthday }) => {
      const { name = '', reaches = [] } = readWords(words) ?? {};
      return { id, name, birthday: birthday?.date ?? null, reaches };
    })
    .sort((one, other) => one.name.localeCompare(other.name));
  if (cards.length > 0) saveFile(CARDS_FILE, formatCards(cards), 'text/vcard');
  return cards.length;
}
