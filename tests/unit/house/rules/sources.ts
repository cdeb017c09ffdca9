import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

export interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file of the repository as it lies here, but for what git ignores. */
export function paths(): readonly string[] {
  const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n').filter(Boolean);
  const isOurs = (name: string) =>
    name !== '.git' && !ignored.some((pattern) => matchesGlob(name, pattern));
  const walk = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter(({ name }) => isOurs(name))
      .flatMap((entry) => {
        const path = posix.join(folder, entry.name);
        return entry.isDirectory() ? walk(path) : [path];
      });
  return walk('');
}

export function sources(pattern: RegExp): readonly Source[] {
  return paths()
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
