import { putSingle, single } from './singles.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** How often something was logged, changed or drawn: where it has grown, the boat may move at once. */
export async function loggedSoFar(tx: ReadTransaction): Promise<number> {
  return (await single(tx, 'logged')) ?? 0;
}

export async function countLogged(tx: WriteTransaction): Promise<void> {
  await putSingle(tx, 'logged', (await loggedSoFar(tx)) + 1);
}
