import { browser } from 'wxt/browser';
import type { Marker, Ports, Snapshot } from './ports.ts';

const MARKER = 'marker';
const SNAPSHOT = 'snapshot';

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
  async writeSnapshot(snapshot) {
    await browser.storage.local.set({ [SNAPSHOT]: snapshot });
  },
  async eraseAll() {
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
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

function has(value: unknown, types: Readonly<Record<string, string>>): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(types).every(([field, type]) => typeof fields[field] === type);
}
