import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Erase from '../../../../utils/app/pages/erase.ts';
import type * as Notebook from '../../../../utils/app/pages/notebook.ts';

const PAGES = 'chrome-extension://evenkeel/';
const happened: string[] = [];
let answer: unknown;
let eraseEverything: typeof Erase.eraseEverything;
let pageNotebook: typeof Notebook.pageNotebook;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  happened.length = 0;
  answer = { ok: true, value: null };
  const tab = (id: number, url: string) => ({ id, url });
  vi.stubGlobal('sessionStorage', { clear: () => happened.push('session') });
  vi.stubGlobal('localStorage', { clear: () => happened.push('local') });
  vi.stubGlobal('chrome', {
    runtime: {
      getURL: () => PAGES,
      sendMessage: async ({ command }: { command: string }) => {
        happened.push(command);
        return answer;
      },
    },
    tabs: {
      getCurrent: async () => tab(1, `${PAGES}dashboard.html`),
      query: async () => [
        tab(1, `${PAGES}dashboard.html`),
        tab(2, `${PAGES}recovery.html`),
        tab(3, 'https://example.org/'),
      ],
      remove: async (ids: number[]) => happened.push(`closed ${ids.join()}`),
    },
  });
  // A page that erased everything never comes back: each test is a page of its own.
  vi.resetModules();
  ({ eraseEverything } = await import('../../../../utils/app/pages/erase.ts'));
  ({ pageNotebook } = await import('../../../../utils/app/pages/notebook.ts'));
  await pageNotebook();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('other pages of ours close before anything is erased', async () => {
  expect(await eraseEverything()).toBe(true);
  expect(happened).toEqual(['closed 2', 'session', 'local', 'eraseEverything']);
});

test('where it was refused the page reads on', async () => {
  answer = { ok: false, error: { code: 'blocked' } };
  expect(await eraseEverything()).toBe(false);
  expect(await (await pageNotebook()).count('people')).toBe(0);
});
