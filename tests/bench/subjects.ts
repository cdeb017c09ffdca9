import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Size } from './tab.ts';

export interface PageKind extends Size {
  readonly name: string;
  /** Path of the page in Evenkeel, and in the floors. */
  readonly ours: string;
  readonly floor: string;
}

/** What is compared, page by page. */
export const PAGES: readonly PageKind[] = [
  { name: 'Popup', ours: 'popup.html', floor: 'popup.html', width: 360, height: 600 },
  { name: 'New tab', ours: 'newtab.html', floor: 'newtab.html', width: 1280, height: 800 },
];

export interface Subject {
  /** Of its manifest. */
  readonly name: string;
  readonly folder: string;
}

export const OURS = 'Evenkeel';
const FLOORS = join(import.meta.dirname, 'floors');

/** The floors and a copy of the release build, which somebody may build anew meanwhile. */
export function gather(release: string): { subjects: readonly Subject[]; remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'evenkeel-release-'));
  cpSync(release, copy, { recursive: true });
  return {
    subjects: [
      { name: 'Floor: blank', folder: join(FLOORS, 'blank') },
      { name: 'Floor: one record', folder: join(FLOORS, 'one-record') },
      { name: OURS, folder: copy },
    ],
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}

export function pathOf(page: PageKind, { name }: Subject): string {
  return name === OURS ? page.ours : page.floor;
}

export function workerBytes({ folder }: Subject): number {
  const { background } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    background: { service_worker: string };
  };
  return bytesOf(folder, background.service_worker);
}

/** Of a file, as it lies in the package. */
export function bytesOf(folder: string, path: string): number {
  return statSync(join(folder, path)).size;
}

/** The same build under another name, which has a notebook of its own beside it. */
export function copyOf(release: string, folder: string, name: string): string {
  const copy = join(folder, name);
  cpSync(release, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, name }));
  return copy;
}
