import type { EpochMs } from '../domain/time.ts';
import type { RecordId } from '../domain/record.ts';
import type { StoreName } from './names.ts';
import type { ReadTransaction, RowImage, UndoEntry, WriteTransaction } from './schema.ts';

/** How long a command can be taken back, in milliseconds. */
export const UNDO_FOR = 24 * 60 * 60_000;

/** Photographs rows before they change. Taken inside the transaction that changes them. */
export async function imagesOf(
  tx: ReadTransaction,
  keys: readonly (readonly [StoreName, string])[],
): Promise<RowImage[]> {
  return Promise.all(
    keys.map(async ([store, key]) => ({
      store,
      key,
      before: await tx.objectStore(store).get(key as never),
    })),
  );
}

export async function putBack(tx: WriteTransaction, images: readonly RowImage[]): Promise<void> {
  await Promise.all(
    images.map(({ store, key, before }) =>
      before === undefined
        ? tx.objectStore(store).delete(key as never)
        : tx.objectStore(store).put(before as never),
    ),
  );
}

export async function latestUndo(tx: ReadTransaction): Promise<UndoEntry | null> {
  const cursor = await tx.objectStore('undo').index('byAt').openCursor(null, 'prev');
  return cursor?.value ?? null;
}

export async function forgetUndo(tx: WriteTransaction, before: EpochMs): Promise<void> {
  const keys = await tx
    .objectStore('undo')
    .index('byAt')
    .getAllKeys(IDBKeyRange.upperBound(before, true));
  await Promise.all(keys.map((key) => tx.objectStore('undo').delete(key)));
}

/** Removes every entry that holds a row of this record, so that "for good" is for good. */
export async function forgetUndoOf(tx: WriteTransaction, id: RecordId): Promise<void> {
  const entries = await tx.objectStore('undo').getAll();
  const about = entries.filter(
    (entry) => entry.subjectId === id || entry.images.some((image) => image.key === id),
  );
  await Promise.all(about.map((entry) => tx.objectStore('undo').delete(entry.id)));
}
