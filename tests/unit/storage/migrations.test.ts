import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { closeNotebook, notebook } from '../../../utils/storage/connection.ts';
import { MIGRATIONS } from '../../../utils/storage/migrations/index.ts';
import { DATABASE } from '../../../utils/storage/names.ts';

/** Store, key and indexes at each version: what was shipped stays what it was. */
const SHAPES: readonly (readonly string[])[] = [
  [
    'cells id',
    'drafts form',
    'glances surface',
    'moments id byDay=day bySubjectDay=subjectId,day',
    'nudges id byOpen=open byRaisedAt=raisedAt bySubject=subjectId',
    'people id',
    'plans id',
    'singles name',
    'subjects id',
    'tallies day',
    'undo id byAt=at',
  ],
  [
    'bonds id',
    'boundaries id',
    'cares id',
    'cells id',
    'drafts form',
    'glances surface',
    'goals id',
    'moments id byDay=day bySubjectDay=subjectId,day',
    'nudges id byOpen=open byRaisedAt=raisedAt bySubject=subjectId',
    'people id',
    'plans id',
    'singles name',
    'subjects id',
    'tallies day',
    'undo id byAt=at',
  ],
  [
    'bonds id',
    'boundaries id',
    'cares id',
    'cells id',
    'drafts form',
    'glances surface',
    'goals id',
    'moments id byDay=day bySubjectDay=subjectId,day',
    'nudges id byOpen=open byRaisedAt=raisedAt bySubject=subjectId',
    'people id',
    'plans id',
    'singles name',
    'stamps day',
    'subjects id',
    'tallies day',
    'undo id byAt=at',
  ],
];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('every version has its shape written down here', () => {
  expect(SHAPES).toHaveLength(MIGRATIONS.length);
});

test.each(SHAPES.map((shape, index) => [index + 1, shape] as const))(
  'from nothing to version %i',
  async (version, shape) => {
    const database = await openDB('built', version, {
      async upgrade(created, _from, _to, tx) {
        for (const migrate of MIGRATIONS.slice(0, version)) {
          await migrate(unwrap(created), unwrap(tx));
        }
      },
    });
    const { objectStoreNames } = database;
    const tx = database.transaction([...objectStoreNames]);
    const found = [...objectStoreNames].map((name) => {
      const store = tx.objectStore(name);
      const indexes = [...store.indexNames].map(
        (index) => `${index}=${String(store.index(index).keyPath)}`,
      );
      return [name, String(store.keyPath), ...indexes].join(' ');
    });
    database.close();
    expect(found).toEqual(shape);
  },
);

test('opening takes the last version, and opening again runs no step twice', async () => {
  expect((await notebook()).version).toBe(MIGRATIONS.length);
  await closeNotebook();
  const again = await notebook();
  expect(again.name).toBe(DATABASE);
  await closeNotebook();
});
