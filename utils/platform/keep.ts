import { browser } from 'wxt/browser';
import type { Marker, Ports, Snapshot, Unfinished } from './ports.ts';

const MARKER = 'marker';
const SNAPSHOT = 'snapshot';
/** Beside the copy, so that its age is known without reading it whole. */
const TAKEN_AT = 'snapshotTakenAt';
const UNFINISHED = 'unfinished';

export const browserKeep: Ports['keep'] = {
  async read() {
    const marker = await stored(MARKER);
    return isMarker(marker) ? marker : null;
  },
  async write(marker) {
    await browser.storage.local.set({ [MARKER]: marker });
  },
  async readSnapshot() {
    const snapshot = await stored(SNAPSHOT);
    return isSnapshot(snapshot) ? snapshot : null;
  },
  async snapshotTakenAt() {
    const takenAt = await stored(TAKEN_AT);
    return typeof takenAt === 'number' ? takenAt : null;
  },
  async writeSnapshot(snapshot) {
    await browser.storage.local.set({ [SNAPSHOT]: snapshot, [TAKEN_AT]: snapshot.takenAt });
  },
  async forgetSnapshot() {
    await browser.storage.local.remove([SNAPSHOT, TAKEN_AT]);
  },
  async readUnfinished() {
    const unfinished = await stored(UNFINISHED);
    return isUnfinished(unfinished) ? unfinished : null;
  },
  async writeUnfinished(unfinished) {
    if (unfinished) await browser.storage.local.set({ [UNFINISHED]: unfinished });
    else await browser.storage.local.remove(UNFINISHED);
  },
  async eraseAll() {
    // Local storage last: as long as anything is left, what says that it has to go is left too.
    await browser.storage.session.clear();
    await browser.storage.local.clear();
  },
};

async function stored(key: string): Promise<unknown> {
  const found: Record<string, unknown> = await browser.storage.local.get(key);
  return found[key];
}

function isMarker(value: unknown): value is Marker {
  return has(value, { instance: 'string', hadData: 'boolean' });
}

function isSnapshot(value: unknown): value is Snapshot {
  return has(value, { version: 'number', takenAt: 'number' }) && 'data' in value;
}

function isUnfinished(value: unknown): value is Unfinished {
  if (!has(value, { kind: 'string' })) return false;
  const { kind } = value as { readonly kind: string };
  return kind === 'erasing' || (kind === 'forgetting' && has(value, { id: 'string' }));
}

function has(value: unknown, types: Readonly<Record<string, string>>): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(types).every(([field, type]) => typeof fields[field] === type);
}
