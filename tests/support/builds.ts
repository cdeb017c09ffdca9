import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOf, type Build } from '../../scripts/builds.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Where screenshots of a run lie, by browser. */
export const SCREENSHOTS = join(ROOT, 'test-results', 'screenshots');

/** The folder of the test build, which `npm test` makes first. */
export function testBuild(browser: 'chrome' | 'firefox'): string {
  return existing({ browser, mode: 'e2e' });
}

/** The folder of what is released, which `npm test` makes as well. */
export function releaseBuild(browser: 'chrome' | 'firefox'): string {
  return existing({ browser, mode: 'production' });
}

function existing(build: Build): string {
  const folder = folderOf(build);
  if (existsSync(folder)) return folder;
  throw new Error(`no such build: wxt build --mode ${build.mode} -b ${build.browser}`);
}

/** A copy that a test may change, and how to be rid of it. */
export function copyOf(folder: string): { folder: string; remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'evenkeel-build-'));
  cpSync(folder, copy, { recursive: true });
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}
