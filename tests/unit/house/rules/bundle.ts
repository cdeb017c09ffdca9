import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words that stay in a bundle however it is minified. */
const SVELTE = /svelte\.dev\/e\/|__svelte/;
const CALENDARS = /VTIMEZONE|VCALENDAR/;
const LAZY_IMPORT = /\bimport\s*\(/;

/** The worker starts dozens of times a day, and Chrome allows no `import()` in it. */
export function strangersInWorker(code: string): readonly string[] {
  return [
    ...(SVELTE.test(code) ? ['Svelte'] : []),
    ...(CALENDARS.test(code) ? ['ical.js'] : []),
    ...(LAZY_IMPORT.test(code) ? ['import()'] : []),
  ];
}

/** Only a test build can be told what time it is. */
export const DOOR_MARK = 'evenkeel-e2e';

export interface Built {
  readonly path: string;
  readonly text: string;
}

export function filesOf(folder: string): readonly Built[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path: path.slice(folder.length + 1), text: readFileSync(path, 'latin1') }));
}

/** The permissions that a page explains: the code in the first cell of each row of its tables. */
export function permissionsIn(page: string): readonly string[] {
  return [...page.matchAll(/^\|\s*`(\w+)`\s*\|/gm)].map(([, name]) => name ?? '').sort();
}
