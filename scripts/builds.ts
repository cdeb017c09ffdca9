import { join } from 'node:path';
import { ROOT, runTool } from './processes.ts';

export interface Build {
  readonly browser: 'chrome' | 'firefox';
  /** The release, or the build whose clock and idle state a test can set. */
  readonly mode: 'production' | 'e2e';
}

export const RELEASES: readonly Build[] = [
  { browser: 'chrome', mode: 'production' },
  { browser: 'firefox', mode: 'production' },
];

export const TEST_BUILDS: readonly Build[] = [
  { browser: 'chrome', mode: 'e2e' },
  { browser: 'firefox', mode: 'e2e' },
];

export function folderOf({ browser, mode }: Build): string {
  const suffix = mode === 'production' ? '' : `-${mode}`;
  return join(ROOT, '.output', `${browser}-mv3${suffix}`);
}

/** What the build tool said, where it failed; null where the build is there. */
export async function build({ browser, mode }: Build): Promise<string | null> {
  const { code, output } = await runTool('wxt', ['build', '-b', browser, '--mode', mode]);
  return code === 0 ? null : output;
}
