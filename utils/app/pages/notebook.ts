import { notebook } from '../../storage/connection.ts';
import type { Database } from '../../storage/schema.ts';

/** The page's own connection. A newer version takes over by reloading the page. */
export function pageNotebook(): Promise<Database> {
  return notebook({ onyield: () => location.reload() });
}
