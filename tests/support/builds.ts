import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Where screenshots of a run lie, by browser. */
export const SCREENSHOTS = join(ROOT, 'test-results', 'screenshots');

/** The folder of the test build, which `npm test` makes first. */
export function testBuild(browser: 'chrome' | 'firefox'): string {
  const folder = join(ROOT, '.output', `${browser}-mv3-e2e`);
  if (!existsSync(folder)) {
    throw new Error(`no test build: wxt build --mode e2e -b ${browser}`);
  }
  return folder;
}

/** A copy that a test may change, and how to be rid of it. */
export function copyOf(folder: string): { folder: string; remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'evenkeel-build-'));
  cpSync(folder, copy, { recursive: true });
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}
