import { closeNotebook, notebook } from '../../storage/connection.ts';
import type { Database } from '../../storage/schema.ts';

let absence: Promise<unknown> | null = null;

/** The page's own connection. A newer version takes over by reloading the page. */
export function pageNotebook(): Promise<Database> {
  return absence ? absence.then(open) : open();
}

/**
 * Closes it, so that this page neither holds it nor makes a new one by looking. What it reads
 * meanwhile waits until the returned function is called.
 */
export async function leaveNotebook(): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<null>();
  absence = promise;
  await closeNotebook();
  return () => {
    absence = null;
    resolve(null);
  };
}

function open(): Promise<Database> {
  return notebook({ onyield: () => location.reload() });
}
