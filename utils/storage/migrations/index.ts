import { firstSail } from './001-first-sail.ts';
import { allHands } from './002-all-hands.ts';
import { theWeek } from './003-the-week.ts';
import { fromFiles } from './004-from-files.ts';

/** One step per version. It may await IndexedDB only, never touches `words`, never drops user data. */
export type Migration = (
  database: IDBDatabase,
  transaction: IDBTransaction,
) => void | Promise<void>;

/** Append only. The database's version is the length of this list. */
export const MIGRATIONS: readonly Migration[] = [firstSail, allHands, theWeek, fromFiles];
