import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, RELEASES } from '../../../../scripts/builds.ts';
import { strangersInWorker } from '../rules/bundle.ts';

/** Before compression. A new tab is opened dozens of times a day. */
const MOST_SCRIPT_BYTES = 45_000;

describe.each(RELEASES)('the new tab of the release for $browser', (release) => {
  const folder = folderOf(release);
  const html = readFileSync(join(folder, 'newtab.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');

  test('loads few scripts, all of them named in its page, and no framework', () => {
    expect(scripts.length).toBeGreaterThan(0);
    const code = scripts.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
    expect(importsIn(code).filter((path) => !scripts.some((it) => it.endsWith(path)))).toEqual([]);
    expect(strangersInWorker(code)).toEqual([]);
    const bytes = scripts.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
    expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });

  test('takes the place of the browser’s own', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      chrome_url_overrides?: object;
    };
    expect(manifest.chrome_url_overrides).toEqual({ newtab: 'newtab.html' });
  });
});

/** File names behind `from"./…"` and `import"./…"`. */
function importsIn(code: string): readonly string[] {
  return [...code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(
    ([, path]) => path ?? '',
  );
}
