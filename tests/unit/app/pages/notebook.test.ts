import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveNotebook, pageNotebook } from '../../../../utils/app/pages/notebook.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closeNotebook);

test('a page that left makes no new notebook by looking, until it comes back', async () => {
  await pageNotebook();
  const comeBack = await leaveNotebook();
  globalThis.indexedDB = new IDBFactory();
  const open = vi.spyOn(indexedDB, 'open');
  const looking = pageNotebook();
  await new Promise(setImmediate);
  expect(open).not.toHaveBeenCalled();
  comeBack();
  expect(await (await looking).count('people')).toBe(0);
});
