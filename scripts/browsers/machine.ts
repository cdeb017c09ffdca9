import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { chromium } from 'playwright-core';

export interface Outcome {
  /** Exit code; 127 where the command could not be started. */
  readonly code: number;
  readonly output: string;
}

/** What the scripts ask of the machine they run on, so that every decision can be tested without one. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isRoot: boolean;
  /** A person sits at a terminal and can answer. */
  readonly isTty: boolean;
  /** Where the test tool's own Chromium would be, or is. */
  readonly ownChromium: string;
  exists(path: string): boolean;
  /** Names in a folder; none where there is no such folder. */
  list(folder: string): readonly string[];
  /** Runs quietly and hands back what was printed. */
  run(command: string, args: readonly string[]): Promise<Outcome>;
  /** Runs in full view. */
  show(command: string, args: readonly string[], env?: Record<string, string>): Promise<Outcome>;
}

export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    isTty: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    ownChromium: chromium.executablePath(),
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    run: (command, args) => start(command, args, 'pipe'),
    show: (command, args, env) => start(command, args, 'inherit', env),
  };
}

function start(
  command: string,
  args: readonly string[],
  output: 'pipe' | 'inherit',
  env: Record<string, string> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
    });
    let printed = '';
    child.stdout?.on('data', (chunk) => (printed += String(chunk)));
    child.stderr?.on('data', (chunk) => (printed += String(chunk)));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: printed }));
  });
}
