import type { Bond } from '../domain/bond.ts';
import type { ReadTransaction } from './schema.ts';

/** The closest one just now, or null for nobody. */
export async function presentBond(tx: ReadTransaction): Promise<Bond | null> {
  const bonds = await tx.objectStore('bonds').getAll();
  return bonds.find(({ archivedAt, deletedAt }) => archivedAt === null && !deletedAt) ?? null;
}
