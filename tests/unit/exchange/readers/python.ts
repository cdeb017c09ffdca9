import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'read.py');
/** The one on the path may be another than the system's, whose packages are those of the system. */
const PYTHONS = ['python3', '/usr/bin/python3'];

export type Library = 'icalendar' | 'vobject';

/** A Python that has the library, or why there is none. */
export function pythonWith(library: Library): { readonly path: string } | string {
  const path = PYTHONS.find((one) => spawnSync(one, ['-c', `import ${library}`]).status === 0);
  return path ? { path } : `no Python with ${library} (Debian: apt install python3-${library})`;
}

/** What the other reader makes of a file. */
export function readWith(path: string, args: readonly string[], file: string): unknown {
  const { status, stdout, stderr } = spawnSync(path, [SCRIPT, ...args], {
    input: file,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    // Whatever the reader's own zone is, it is not to matter.
    env: { ...process.env, TZ: 'Asia/Tokyo' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
