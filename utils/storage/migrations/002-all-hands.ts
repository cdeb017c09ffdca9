/** Stores for the nouns of the first week. Rows of version 1 stay as they are. */
export function allHands(database: IDBDatabase): void {
  database.createObjectStore('goals', { keyPath: 'id' });
  database.createObjectStore('boundaries', { keyPath: 'id' });
  database.createObjectStore('cares', { keyPath: 'id' });
  database.createObjectStore('bonds', { keyPath: 'id' });
}
