import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
  beforeLeaving(() => throwAway(folder));
  return folder;
}

/** A browser that was told to go still writes for a while, and makes its folder anew. */
function throwAway(folder: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; attempt < 10 && existsSync(folder); attempt++) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    Atomics.wait(clock, 0, 0, 300);
  }
}
