import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserKeep } from '../../../utils/platform/keep.ts';

test('nothing written reads as nothing', async () => {
  expect(await browserKeep.read()).toBeNull();
  expect(await browserKeep.readSnapshot()).toBeNull();
  expect(await browserKeep.readUnfinished()).toBeNull();
});

test('what was written reads back', async () => {
  const snapshot = { version: 3, takenAt: 5, data: { people: [] } };
  await browserKeep.write({ instance: 'a', hadData: true });
  await browserKeep.writeSnapshot(snapshot);
  expect(await browserKeep.read()).toEqual({ instance: 'a', hadData: true });
  expect(await browserKeep.readSnapshot()).toEqual(snapshot);
  expect(await browserKeep.snapshotTakenAt()).toBe(5);
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

test.each([{ kind: 'erasing' }, { kind: 'forgetting', id: 'a' }] as const)(
  'unfinished reads back until it is finished: %o',
  async (unfinished) => {
    await browserKeep.writeUnfinished(unfinished);
    expect(await browserKeep.readUnfinished()).toEqual(unfinished);
    await browserKeep.writeUnfinished(null);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  },
);

test.each([
  ['no object', 'erasing'],
  ['another kind', { kind: 'x' }],
  ['nobody', { kind: 'forgetting' }],
])('unfinished that is %s reads as nothing', async (_what, unfinished) => {
  await fakeBrowser.storage.local.set({ unfinished });
  expect(await browserKeep.readUnfinished()).toBeNull();
});

test('the copy alone can be forgotten', async () => {
  await browserKeep.write({ instance: 'a', hadData: true });
  await browserKeep.writeSnapshot({ version: 1, takenAt: 5, data: {} });
  await browserKeep.forgetSnapshot();
  expect(await browserKeep.readSnapshot()).toBeNull();
  expect(await browserKeep.snapshotTakenAt()).toBeNull();
  expect(await browserKeep.read()).not.toBeNull();
});

test('erasing empties local and session storage', async () => {
  await fakeBrowser.storage.local.set({ marker: 1, anything: 2 });
  await fakeBrowser.storage.session.set({ key: 3 });
  await browserKeep.eraseAll();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
