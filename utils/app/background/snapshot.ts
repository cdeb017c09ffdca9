import { HOUR } from '../../domain/time.ts';
import type { Ports, Reading } from '../../platform/ports.ts';
import { MIGRATIONS } from '../../storage/migrations/index.ts';
import type { Database } from '../../storage/schema.ts';
import { write } from '../../storage/transaction.ts';
import { readWhole, writeWhole, type Whole } from '../../storage/whole.ts';

/** At most one copy in this many hours. */
const SNAPSHOT_HOURS = 20;

/** Copies the notebook into storage.local now and then, once it holds something. */
export async function keepSnapshot(
  ports: Ports,
  database: Database,
  { now }: Reading,
): Promise<void> {
  const last = await ports.keep.readSnapshot();
  const age = last ? now - last.takenAt : Infinity;
  if (age >= 0 && age < SNAPSHOT_HOURS * HOUR) return;
  await takeSnapshot(ports, database, now);
}

/** Replaces the copy, for a record that is erased for good. */
export async function takeSnapshot(ports: Ports, database: Database, now: number): Promise<void> {
  if ((await database.count('subjects')) === 0 && (await ports.keep.readSnapshot()) === null)
    return;
  const data = await readWhole(database);
  await ports.keep.writeSnapshot({ version: MIGRATIONS.length, takenAt: now, data });
}

/** Puts the copy back in one transaction. False where there is none, or it is of a later version. */
export async function restoreSnapshot(ports: Ports, database: Database): Promise<boolean> {
  const snapshot = await ports.keep.readSnapshot();
  if (!snapshot || snapshot.version > MIGRATIONS.length) return false;
  await write(database, (tx) => writeWhole(tx, snapshot.data as Partial<Whole>));
  return true;
}
