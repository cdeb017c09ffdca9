import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findBrowser } from '../../scripts/browsers/launch.ts';
import { testBuild } from './builds.ts';

/** Where a distribution's Chromium looks for policies. */
const SETTINGS = '/etc/chromium';

/** A Chromium in which our test build is installed for good: packed, by policy. */
export interface Installed {
  readonly extensionId: string;
  /** Starts the browser with the policy, which nobody else on this machine sees. */
  readonly launcher: string;
  remove(): void;
}

/** Or why it cannot be had here. */
export async function installByPolicy(): Promise<Installed | string> {
  const browser = await findBrowser('chromium');
  if (browser === null || !browser.startsWith('/usr/') || !existsSync(SETTINGS)) {
    return `only a Chromium that reads ${SETTINGS} takes a policy from here`;
  }
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-installed-'));
  const settings = join(folder, 'settings');
  cpSync(SETTINGS, settings, { recursive: true });
  const probe = spawnSync('unshare', [...inItsOwnView(settings), 'true']);
  if (probe.status !== 0) {
    rmSync(folder, { recursive: true });
    return 'this user may not give the browser a view of its own of /etc';
  }
  const extensionId = pack(browser, folder);
  const policies = join(settings, 'policies', 'managed');
  mkdirSync(policies, { recursive: true });
  writeFileSync(join(policies, 'evenkeel.json'), policyOf(extensionId, folder));
  const launcher = join(folder, 'chromium');
  writeFileSync(launcher, scriptOf([...inItsOwnView(settings), browser]));
  chmodSync(launcher, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { extensionId, launcher, remove };
}

/** A mount that only the process and its children have: nothing in /etc is written. */
function inItsOwnView(settings: string): string[] {
  const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  const script = `mount --bind "$0" ${SETTINGS} && exec "$@"`;
  return [...asRoot, '--mount', 'sh', '-c', script, settings];
}

function scriptOf(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  return `#!/bin/sh\nexec unshare ${quoted} "$@"\n`;
}

/** Leaves `build.crx` and what announces it to the browser. */
function pack(browser: string, folder: string): string {
  const build = join(folder, 'build');
  cpSync(testBuild('chrome'), build, { recursive: true });
  const profile = join(folder, 'packing');
  const args = chromiumArguments({ headless: true, profile });
  spawnSync(browser, [...args, `--pack-extension=${build}`], { timeout: 60_000 });
  const key = createPublicKey(createPrivateKey(readFileSync(`${build}.pem`)));
  const hash = createHash('sha256').update(key.export({ type: 'spki', format: 'der' }));
  const extensionId = [...hash.digest('hex').slice(0, 32)]
    .map((digit) => 'abcdefghijklmnop'[parseInt(digit, 16)])
    .join('');
  const { version } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    version: string;
  };
  writeFileSync(
    join(folder, 'updates.xml'),
    `<?xml version="1.0"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${extensionId}">
    <updatecheck codebase="file://${build}.crx" version="${version}"/>
  </app>
</gupdate>
`,
  );
  return extensionId;
}

function policyOf(extensionId: string, folder: string): string {
  return JSON.stringify({
    ExtensionInstallForcelist: [`${extensionId};file://${folder}/updates.xml`],
    // What a policy installed is closed to every tool otherwise.
    DeveloperToolsAvailability: 1,
  });
}
