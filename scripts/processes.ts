import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export interface Outcome {
  /** Exit code; 127 where the command could not be started. */
  readonly code: number;
  /** What it printed, unless it was shown. */
  readonly output: string;
}

interface Manner {
  /** In full view of whoever started the script, instead of kept. */
  readonly shown?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export function run(
  command: string,
  args: readonly string[],
  { shown = false, env = {} }: Manner = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const stream = shown ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', stream, stream],
      env: { ...process.env, ...env },
    });
    let output = '';
    const keep = (chunk: unknown) => (output += String(chunk));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const PROGRAMS = {
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  playwright: 'playwright-core/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  'svelte-check': 'svelte-check/bin/svelte-check',
  vitest: 'vitest/vitest.mjs',
  'web-ext': 'web-ext/bin/web-ext.js',
  wxt: 'wxt/bin/wxt.mjs',
} as const;
type Tool = keyof typeof PROGRAMS;

/** The command line of one of the project's own tools, on the Node that runs this script. */
export function toolCommand(tool: Tool): [command: string, program: string] {
  return [process.execPath, join(ROOT, 'node_modules', PROGRAMS[tool])];
}

export function runTool(tool: Tool, args: readonly string[], manner?: Manner): Promise<Outcome> {
  const [command, program] = toolCommand(tool);
  return run(command, [program, ...args], manner);
}
