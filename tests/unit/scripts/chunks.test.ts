import { expect, test } from 'vitest';
import { chunkOf } from '../../../scripts/chunks.ts';

const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '/entrypoints/popup/App.svelte': ['/entrypoints/popup/main.ts'],
  '/entrypoints/popup/Later.svelte': [],
  '/components/Card.svelte': ['/entrypoints/popup/App.svelte', '/entrypoints/newtab/App.svelte'],
  '/components/Button.svelte': ['/components/Card.svelte'],
  '/components/Chart.svelte': ['/entrypoints/newtab/App.svelte'],
  '/components/Loop.svelte': ['/components/Loop.svelte'],
  '/components/Rare.svelte': ['/entrypoints/popup/Later.svelte'],
};
const modules = { getModuleInfo: (id: string) => ({ importers: IMPORTERS[id] ?? [] }) };

test.each(['/components/Card.svelte', '/components/Button.svelte'])(
  '%s, which the popup starts with, lies in the shared file',
  (id) => expect(chunkOf(id, modules)).toBe('shared'),
);

test.each([
  ['/components/Chart.svelte', 'another page'],
  ['/components/Rare.svelte', 'a part that is loaded later'],
  ['/components/Loop.svelte', 'itself'],
])('%s, imported by %s, is left to the bundler', (id) => expect(chunkOf(id, modules)).toBeNull());

test('the popup’s own files stay its own', () => {
  expect(chunkOf('/entrypoints/popup/App.svelte', modules)).toBeNull();
});
