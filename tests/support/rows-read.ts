import { vi } from 'vitest';

const READS = ['get', 'getAll', 'getKey', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const;

/** Counts every row and key that any store or index hands out while `work` runs. */
export async function rowsReadBy(work: () => Promise<unknown>): Promise<number> {
  let rows = 0;
  const spies = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((prototype) =>
    READS.map((name) => {
      const real = prototype[name] as (...input: unknown[]) => IDBRequest<unknown>;
      return vi.spyOn(prototype, name).mockImplementation(function (
        this: unknown,
        ...input: unknown[]
      ) {
        const request = real.apply(this, input);
        // A cursor succeeds once for each row.
        request.addEventListener('success', () => (rows += lengthOf(request.result)));
        return request as never;
      });
    }),
  );
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return rows;
}

function lengthOf(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  return result === undefined || result === null ? 0 : 1;
}
