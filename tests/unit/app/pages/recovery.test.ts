import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { examine, readLastCopy } from '../../../../utils/app/pages/recovery.ts';
import { browserKeep } from '../../../../utils/platform/keep.ts';
import { closeNotebook, notebook } from '../../../../utils/storage/connection.ts';
import { DATABASE } from '../../../../utils/storage/names.ts';

/** What the background answers. */
let answer: unknown;
const asked = vi.fn();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  answer = { ok: true, value: null };
  const sendMessage = async (message: unknown) => {
    asked(message);
    return answer;
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
});
afterEach(async () => {
  await closeNotebook();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  asked.mockReset();
});

describe('what is found', () => {
  test('well, where the notebook opens and the background agrees', async () => {
    expect(await examine()).toBe('well');
    expect(asked).toHaveBeenCalledWith({ command: 'opened', input: { surface: 'dashboard' } });
  });

  test('the trouble the background names', async () => {
    answer = { ok: false, error: { code: 'emptied' } };
    expect(await examine()).toBe('emptied');
  });

  test('silence, where the background gives no answer to go by', async () => {
    answer = { ok: false, error: { code: 'unexpected' } };
    expect(await examine()).toBe('silent');
  });

  test('newer, without asking the background', async () => {
    const request = indexedDB.open(DATABASE, 99);
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
    expect(await examine()).toBe('newer');
    expect(asked).not.toHaveBeenCalled();
  });

  test('unreadable, where it opens and one store cannot be read', async () => {
    await notebook();
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('one value', 'DataError');
    });
    expect(await examine()).toBe('unreadable');
  });
});

describe('the copy of the last day', () => {
  const data = { singles: [{ name: 'installed', value: { at: 1, instance: 'one' } }] };

  test('none', async () => {
    expect(await readLastCopy()).toBeNull();
  });

  test('one that can be brought back says from when', async () => {
    await browserKeep.writeSnapshot({ version: 1, takenAt: 5, data });
    expect(await readLastCopy()).toEqual({ takenAt: 5, restorable: true });
  });

  test('one of a later version cannot', async () => {
    await browserKeep.writeSnapshot({ version: 99, takenAt: 5, data });
    expect(await readLastCopy()).toEqual({ takenAt: 5, restorable: false });
  });

  test('none to go by, where the browser’s storage does not answer', async () => {
    vi.spyOn(browserKeep, 'readSnapshot').mockRejectedValue(new Error('damaged'));
    expect(await readLastCopy()).toBeNull();
  });
});
