import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DrawResult } from './run.ts';
import type { Task } from './tasks.ts';

/** The results of a run, each in a file of its own, so that an interrupted one goes on where it was. */
export class Kept {
  readonly #folder: string;

  /** Whatever bears on a result has a part in the folder's name: other code never meets old results. */
  constructor(cache: string, { users, days }: Task['size'], code: string) {
    this.#folder = join(cache, `${code}-${users}x${days}`);
    mkdirSync(this.#folder, { recursive: true });
  }

  get(task: Task): DrawResult | null {
    try {
      return JSON.parse(readFileSync(this.#path(task), 'utf8'), unknownAgain) as DrawResult;
    } catch {
      return null;
    }
  }

  /** Never half a file, however it is interrupted. */
  put(task: Task, result: DrawResult): void {
    const path = this.#path(task);
    writeFileSync(`${path}.new`, JSON.stringify(result));
    renameSync(`${path}.new`, path);
  }

  #path({ seed, draw, part }: Task): string {
    return join(this.#folder, `${seed}-${part}-${draw}.json`);
  }
}

/** What was not a number is null in JSON. */
function unknownAgain(_: string, value: unknown): unknown {
  return value === null ? Number.NaN : value;
}

/** Of a file and all of ours that it imports, whatever they are called. */
export function codeOf(entry: string): string {
  const hash = createHash('sha256');
  const files = [...filesOf(entry)].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [, text] of files) hash.update(text);
  return hash.digest('hex').slice(0, 12);
}

/** The texts of a file and of all of ours that it imports, by their paths. */
export function filesOf(
  path: string,
  known = new Map<string, string>(),
): ReadonlyMap<string, string> {
  if (known.has(path)) return known;
  const text = readFileSync(path, 'utf8');
  known.set(path, text);
  for (const [, wanted] of text.matchAll(/(?:from|import) '(\.{1,2}\/[^']+)'/g)) {
    if (wanted !== undefined) filesOf(join(dirname(path), wanted), known);
  }
  return known;
}
