import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../processes.ts';

export interface Profile {
  readonly folder: string;
  /** Leaves nothing of a throwaway profile, and all of a kept one. */
  leave(): void;
}

export function openProfile(name: string, keep: boolean): Profile {
  if (keep) {
    const folder = join(ROOT, '.cache', `profile-${name}`);
    mkdirSync(folder, { recursive: true });
    return { folder, leave: () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), `evenkeel-${name}-`));
  // A browser that was told to go may still be writing.
  const leave = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  return { folder, leave };
}
