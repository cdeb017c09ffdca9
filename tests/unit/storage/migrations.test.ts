import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { closeNotebook, notebook } from '../../../utils/storage/connection.ts';
import { MIGRATIONS } from '../../../utils/storage/migrations/index.ts';
import { assemble } from '../../../utils/storage/assemble.ts';
import { DATABASE } from '../../../utils/storage/names.ts';
import { readingOf } from '../../../utils/storage/transaction.ts';

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
    'staging id',
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

/** Made by the commands of version 2, as they were written. */
const ROWS_OF_2 = {
  moments: {
    id: 'b7c3f7a2-9d5e-4a43-8a3c-0f6a8ad2f1aa',
    createdAt: 1_780_000_000_000,
    updatedAt: 1_780_000_000_000,
    words: { v: 1, kind: 'plain', text: { note: 'Tea' } },
    sphere: 'others',
    at: 1_780_000_000_000,
    zone: 'Europe/Berlin',
    day: '2026-05-28',
    minutes: null,
    subjectId: '0c9f9a65-7a39-4f0b-9f57-3c8f3d1d7f10',
    estimated: false,
  },
  tallies: {
    day: '2026-05-28',
    present: true,
    raised: { person: 1 },
    lastRaisedAt: 1_780_000_000_000,
    acted: 1,
    minutes: { me: 30 },
  },
  boundaries: {
    id: '5b1f2f3e-6f8f-4a0e-9a7e-2d9f4a3b1c22',
    createdAt: 1,
    updatedAt: 1,
    words: { v: 1, kind: 'plain', text: { sentence: 'No phone', wordsIWouldUse: '' } },
    line: { kind: 'limit', area: null, firmness: null, standing: 'mine', reviewOn: null },
    sample: false,
  },
  singles: { name: 'welcome', value: 'done' },
} as const;

/** Made by the commands of version 3, as they were written. */
const STAMP_OF_3 = {
  day: '2026-11-24',
  shares: { me: 1, us: 2, others: 0, elsewhere: 1 },
  source: 'stamped',
  updatedAt: 1_790_000_000_000,
} as const;
const PERSON_OF_3 = {
  id: '0c9f9a65-7a39-4f0b-9f57-3c8f3d1d7f10',
  createdAt: 1_790_000_000_000,
  updatedAt: 1_790_000_000_000,
  words: {
    v: 1,
    kind: 'plain',
    text: { name: 'Mina', note: 'Tea', reaches: [], goodToAskAbout: '' },
  },
  circle: 'close',
  role: null,
  rhythm: null,
  birthday: { date: '--02-29', leapDay: 'mar1', noticeDays: 3 },
  starred: false,
  archivedAt: 1_790_000_000_000,
  sample: false,
} as const;
const UNDO_OF_3 = {
  id: '4b1f2f3e-6f8f-4a0e-9a7e-2d9f4a3b1c22',
  at: 1_790_000_000_000,
  subjectId: PERSON_OF_3.id,
  settled: null,
  steps: [{ kind: 'unarchive', id: PERSON_OF_3.id, archivedAt: 1_790_000_000_000 }],
} as const;

test('rows of version 2 are as they were, and a look at them stumbles over nothing', async () => {
  const old = await openDB(DATABASE, 2, {
    async upgrade(created, _from, _to, tx) {
      for (const migrate of MIGRATIONS.slice(0, 2)) await migrate(unwrap(created), unwrap(tx));
    },
  });
  for (const [store, row] of Object.entries(ROWS_OF_2)) await old.put(store, row);
  old.close();
  const now = await notebook();
  for (const [store, row] of Object.entries(ROWS_OF_2)) {
    expect(await now.getAll(store as keyof typeof ROWS_OF_2)).toEqual([row]);
  }
  expect(await now.getAll('stamps')).toEqual([]);
  const reading = { now: 1_780_000_000_000, zone: 'Europe/Berlin' };
  const state = await assemble(readingOf(now), reading);
  expect(state).toMatchObject({ stamps: [], lines: [], tallies: [{ minutes: { me: 30 } }] });
  await closeNotebook();
});

test('rows of version 3 are as they were, and nothing waits beside them', async () => {
  const old = await openDB(DATABASE, 3, {
    async upgrade(created, _from, _to, tx) {
      for (const migrate of MIGRATIONS.slice(0, 3)) await migrate(unwrap(created), unwrap(tx));
    },
  });
  const rows = { ...ROWS_OF_2, stamps: STAMP_OF_3, people: PERSON_OF_3, undo: UNDO_OF_3 };
  for (const [store, row] of Object.entries(rows)) await old.put(store, row);
  old.close();
  const now = await notebook();
  for (const [store, row] of Object.entries(rows)) {
    expect(await now.getAll(store as keyof typeof rows)).toEqual([row]);
  }
  expect(await now.getAll('staging')).toEqual([]);
  await closeNotebook();
});
