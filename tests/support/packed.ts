import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../scripts/processes.ts';
import { testBuild } from './builds.ts';
import { ADDON } from './firefox.ts';

/** A profile of Firefox with our test build in it, packed and unsigned, and how to be rid of it. */
export async function profileWithEvenkeel(): Promise<{ profile: string; remove: () => void }> {
  const profile = mkdtempSync(join(tmpdir(), 'evenkeel-firefox-'));
  const extensions = join(profile, 'extensions');
  mkdirSync(extensions);
  const { code, output } = await runTool('web-ext', [
    'build',
    ...['--source-dir', testBuild('firefox')],
    ...['--artifacts-dir', extensions],
    ...['--filename', 'evenkeel.xpi'],
  ]);
  if (code !== 0) throw new Error(output);
  // Found by its name alone, which the tool does not write.
  renameSync(join(extensions, 'evenkeel.xpi'), join(extensions, `${ADDON}.xpi`));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return { profile, remove };
}
