import type { Bond } from '../../domain/bond.ts';
import type { BondView, UsView } from '../../domain/bond-view.ts';
import { readWords } from '../../domain/record.ts';
import { single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import { pageNotebook } from './notebook.ts';

/** The closest one, those who were before, the last one first, and whether the welcome waits. */
export async function readUs(): Promise<UsView> {
  const tx = readingOf(await pageNotebook());
  const [bonds, welcome] = await Promise.all([
    tx.objectStore('bonds').getAll(),
    single(tx, 'welcome'),
  ]);
  const kept = bonds.filter(({ deletedAt }) => !deletedAt);
  const archived = kept
    .filter(({ archivedAt }) => archivedAt !== null)
    .sort((one, other) => (other.archivedAt ?? 0) - (one.archivedAt ?? 0));
  const present = kept.find(({ archivedAt }) => archivedAt === null);
  return {
    present: present ? viewOf(present) : null,
    archived: archived.map(viewOf),
    welcomed: welcome === 'done',
  };
}

export function viewOf({ id, bondKind, quiet, words }: Bond): BondView {
  return { id, kind: bondKind, quiet, name: readWords(words)?.name ?? '' };
}
