import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserKeep } from '../../../utils/platform/keep.ts';

test('nothing written reads as nothing', async () => {
  expect(await browserKeep.read()).toBeNull();
  expect(await browserKeep.readSnapshot()).toBeNull();
});

test('what was written reads back', async () => {
  const snapshot = { version: 3, takenAt: 5, data: { people: [] } };
  await browserKeep.write({ instance: 'a', hadData: true });
  await browserKeep.writeSnapshot(snapshot);
  expect(await browserKeep.read()).toEqual({ instance: 'a', hadData: true });
  expect(await browserKeep.readSnapshot()).toEqual(snapshot);
});

test.each([
  ['no object', 'torn'],
  ['null', null],
  ['a field missing', { instance: 'a' }],
  ['a field of another kind', { instance: 'a', hadData: 'yes' }],
])('a marker that is %s reads as nothing', async (_what, marker) => {
  await fakeBrowser.storage.local.set({ marker });
  expect(await browserKeep.read()).toBeNull();
});

test('a snapshot without its data reads as nothing', async () => {
  await fakeBrowser.storage.local.set({ snapshot: { version: 1, takenAt: 1 } });
  expect(await browserKeep.readSnapshot()).toBeNull();
});

test('erasing empties local and session storage', async () => {
  await fakeBrowser.storage.local.set({ marker: 1, anything: 2 });
  await fakeBrowser.storage.session.set({ key: 3 });
  await browserKeep.eraseAll();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
