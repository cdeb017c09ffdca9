/** A store for what was read from a file and waits to be chosen from. Rows of version 3 stay as they are. */
export function fromFiles(database: IDBDatabase): void {
  database.createObjectStore('staging', { keyPath: 'id' });
}
