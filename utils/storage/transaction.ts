import type { Database, ReadTransaction, WriteTransaction } from './schema.ts';
import { STORES } from './names.ts';

/**
 * Runs `work` in one strict readwrite transaction over all stores and waits until it is on disk.
 * `work` may await nothing but this transaction. What it throws aborts everything.
 */
export async function write<Result>(
  database: Database,
  work: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  const tx = database.transaction([...STORES], 'readwrite', { durability: 'strict' });
  const done = tx.done;
  done.catch(() => undefined); // awaited below, or replaced by the error of `work`
  try {
    const result = await work(tx);
    await done;
    return result;
  } catch (error) {
    abort(tx);
    throw error;
  }
}

/** One consistent look at several stores. */
export function readingOf(database: Database): ReadTransaction {
  return database.transaction([...STORES], 'readonly');
}

function abort(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch (error) {
    // Already finished: nothing is left to take back.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}
