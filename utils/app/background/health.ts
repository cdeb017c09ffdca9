import { NotebookTrouble, notebook, troubleOf } from '../../storage/connection.ts';
import type { Database, WriteTransaction } from '../../storage/schema.ts';
import { putSingle, single } from '../../storage/singles.ts';
import { readingOf } from '../../storage/transaction.ts';
import type { Ports, Reading } from '../../platform/ports.ts';
import { newId } from './scene.ts';

/** Whether this notebook is in use, and by which instance. */
export interface Standing {
  readonly database: Database;
  readonly instance: string | null;
}

/**
 * Opens the notebook and compares it with the mark kept outside it.
 * Rejects with `NotebookTrouble('emptied')` where it is blank although it held data.
 */
export async function standing(ports: Ports): Promise<Standing> {
  const [database, marker] = await Promise.all([notebook(), ports.keep.read()]);
  const installed = await installedIn(database);
  if (!installed && marker?.hadData) throw new NotebookTrouble('emptied');
  return { database, instance: installed?.instance ?? null };
}

/** Opening succeeds on some notebooks that cannot be read. */
async function installedIn(database: Database) {
  try {
    return await single(readingOf(database), 'installed');
  } catch (error) {
    throw new NotebookTrouble(troubleOf(error) ?? 'unreadable', error);
  }
}

/** Begins an instance where there is none, inside the caller's transaction. */
export async function begin(tx: WriteTransaction, { now }: Reading): Promise<string> {
  const installed = await single(tx, 'installed');
  if (installed) return installed.instance;
  const instance = newId();
  await putSingle(tx, 'installed', { at: now, instance });
  return instance;
}

/** Keeps the mark outside the notebook true. Written after the commit it speaks of. */
export async function mark(ports: Ports, database: Database, instance: string): Promise<void> {
  const marker = await ports.keep.read();
  const hadData = marker?.hadData === true || (await database.count('subjects')) > 0;
  if (marker?.instance === instance && marker.hadData === hadData) return;
  await ports.keep.write({ instance, hadData });
}
