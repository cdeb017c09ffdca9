/** A store for how days were shared. Rows of version 2 stay as they are. */
export function theWeek(database: IDBDatabase): void {
  database.createObjectStore('stamps', { keyPath: 'day' });
}
