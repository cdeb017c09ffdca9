import type { ReadTransaction, SingleName, Singles, WriteTransaction } from './schema.ts';

/** The value, or null while it was never written. */
export async function single<Name extends SingleName>(
  tx: ReadTransaction,
  name: Name,
): Promise<Singles[Name] | null> {
  const row = await tx.objectStore('singles').get(name);
  return (row?.value as Singles[Name] | undefined) ?? null;
}

export async function putSingle<Name extends SingleName>(
  tx: WriteTransaction,
  name: Name,
  value: Singles[Name],
): Promise<void> {
  await tx.objectStore('singles').put({ name, value } as never);
}

export async function dropSingle(tx: WriteTransaction, name: SingleName): Promise<void> {
  await tx.objectStore('singles').delete(name);
}
