import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveCopy, saveWhatCanBeRead, type CopyFile } from '../../../../utils/app/pages/export.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { browserKeep } from '../../../../utils/platform/keep.ts';
import { MIGRATIONS } from '../../../../utils/storage/migrations/index.ts';
import { DATABASE } from '../../../../utils/storage/names.ts';
import { World } from '../../../support/world.ts';

/** What was handed to the browser as a file. */
let saved: Blob[];
let link: { download: string; setAttribute: () => void; click: () => void };

beforeEach(async () => {
  const world = await World.at('2026-11-23T10:00', 'Europe/Berlin');
  await world.worker.start();
  await world.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
  saved = [];
  link = { download: '', setAttribute: vi.fn(), click: vi.fn() };
  vi.stubGlobal('document', { createElement: () => link });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:one';
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await closeNotebook();
});

async function savedFile(): Promise<CopyFile> {
  expect(saved).toHaveLength(1);
  return JSON.parse((await saved[0]?.text()) ?? '') as CopyFile;
}

test('a copy holds every store, the version and the day, under a name that tells nothing', async () => {
  await saveCopy();
  const { app, version, savedAt, notebook } = await savedFile();
  expect({ app, version, name: link.download }).toEqual({
    app: 'Evenkeel',
    version: MIGRATIONS.length,
    name: 'copy.json',
  });
  expect(Temporal.Instant.from(savedAt).epochMilliseconds).toBeGreaterThan(0);
  expect(JSON.stringify(notebook['people'])).toContain('Mina');
  expect(link.click).toHaveBeenCalledOnce();
});

test('the file’s address is let go of again', async () => {
  const revoke = vi.spyOn(URL, 'revokeObjectURL');
  await saveCopy();
  vi.runAllTimers();
  expect(revoke).toHaveBeenCalledWith('blob:one');
});

test('of a lost notebook the copy of the last day is still saved', async () => {
  await browserKeep.writeSnapshot({ version: 1, takenAt: 5, data: { people: [{ id: 'a' }] } });
  await closeNotebook();
  const gone = indexedDB.deleteDatabase(DATABASE);
  await new Promise((resolve) => (gone.onsuccess = resolve));
  expect(await saveWhatCanBeRead()).toBe(1);
  expect(await savedFile()).toMatchObject({ notebook: {}, lastCopy: { takenAt: 5 } });
});

test('where nothing can be read there is no file', async () => {
  await browserKeep.eraseAll();
  await closeNotebook();
  const gone = indexedDB.deleteDatabase(DATABASE);
  await new Promise((resolve) => (gone.onsuccess = resolve));
  expect(await saveWhatCanBeRead()).toBe(0);
  expect(saved).toEqual([]);
});
