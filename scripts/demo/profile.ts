import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../processes.ts';
import { beforeLeaving } from './leaving.ts';

/** The folder of a profile: one that is kept for the next time, or one that goes with the script. */
export function openProfile(name: string, keep: boolean): string {
  if (keep) {
    const folder = join(ROOT, '.cache', `profile-${name}`);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
  const folder = mkdtempSync(join(tmpdir(), `evenkeel-${name}-`));
  // A browser that was told to go may still be writing.
  const again = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };
  beforeLeaving(() => rmSync(folder, again));
  return folder;
}
