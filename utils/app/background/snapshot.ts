import { HOUR } from '../../domain/time.ts';
import type { Ports, Reading } from '../../platform/ports.ts';
import { notebook, troubleOf } from '../../storage/connection.ts';
import { MIGRATIONS } from '../../storage/migrations/index.ts';
import type { Database } from '../../storage/schema.ts';
import { write } from '../../storage/transaction.ts';
import { isRestorable, readWhole, replaceNotebook, writeWhole } from '../../storage/whole.ts';

/** At most one copy in this many hours. */
const SNAPSHOT_HOURS = 20;

/** Copies the notebook into storage.local now and then, once it holds something. */
export async function keepSnapshot(
  ports: Ports,
  database: Database,
  { now }: Reading,
): Promise<void> {
  const takenAt = await ports.keep.snapshotTakenAt();
  const age = takenAt === null ? Infinity : now - takenAt;
  if (age >= 0 && age < SNAPSHOT_HOURS * HOUR) return;
  await takeSnapshot(ports, database, now);
}

/** Replaces the copy, whatever its age. */
export async function takeSnapshot(ports: Ports, database: Database, now: number): Promise<void> {
  if ((await database.count('subjects')) === 0 && (await ports.keep.readSnapshot()) === null)
    return;
  const data = await readWhole(database);
  await ports.keep.writeSnapshot({ version: MIGRATIONS.length, takenAt: now, data });
}

/**
 * Puts the copy back in one transaction, or in the place of a notebook that cannot be opened and read.
 * The copy itself stays. False where there is none that this version can read: nothing changed.
 */
export async function restoreSnapshot(ports: Ports): Promise<boolean> {
  const snapshot = await ports.keep.readSnapshot();
  if (!snapshot || !isRestorable(snapshot)) return false;
  const { version, data } = snapshot;
  const sound = version === MIGRATIONS.length ? await soundNotebook() : null;
  if (sound) await write(sound, (tx) => writeWhole(tx, data));
  else await replaceNotebook(version, data);
  return true;
}

/** Null where the notebook is out of order; a page that holds it is asked for first. */
async function soundNotebook(): Promise<Database | null> {
  try {
    const database = await notebook();
    await readWhole(database);
    return database;
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null || trouble === 'blocked') throw error;
    return null;
  }
}
