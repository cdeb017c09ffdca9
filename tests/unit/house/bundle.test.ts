import { expect, test } from 'vitest';
import { permissionsIn, strangersInWorker } from './rules/bundle.ts';

test.each([
  ['throw new Error("https://svelte.dev/e/lifecycle")', ['Svelte']],
  ['const x="BEGIN:VCALENDAR"', ['ical.js']],
  ['const x=await import("./a.js")', ['import()']],
  ['chrome.alarms.create("important",{when:1})', []],
])('the worker’s bundle %s holds %j', (code, strangers) => {
  expect(strangersInWorker(code)).toEqual(strangers);
});

test('a page of permissions is read by the first cells of its tables', () => {
  const page = '# Permissions\n\n| what | why |\n|---|---|\n| `idle` | x `y` |\n| `alarms` | z |\n';
  expect(permissionsIn(page)).toEqual(['alarms', 'idle']);
});
