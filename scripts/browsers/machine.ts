import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { chromium } from 'playwright-core';
import { run } from '../processes.ts';

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
  readonly run: typeof run;
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
    run,
  };
}
