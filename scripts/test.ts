import './plain.ts';
import { parseArgs } from 'node:util';
import { obtain } from './browsers/obtain.ts';
import type { Wanted } from './browsers/recipes.ts';
import { build, RELEASES, TEST_BUILDS } from './builds.ts';
import { say, seconds } from './terminal.ts';
import { openTests } from './testing.ts';
import { countOf, exitCode, lastLine, type Count } from './verdict.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { yes: { type: 'boolean', default: false } },
});

const BROWSERS: readonly Wanted[] = ['chromium', 'firefox'];
const PROJECTS = ['unit', 'component', 'built', ...BROWSERS];

async function main(): Promise<void> {
  const found = await obtain(BROWSERS, { yes: values.yes });
  const missing = BROWSERS.filter((browser) => found[browser] === null);
  const count = (await buildAll()) ? await runTests() : { passed: 0, failed: 1, skipped: 0 };
  process.exitCode = exitCode(count, missing, Boolean(process.env['CI']));
  say(`\n${lastLine(count)}`);
}

async function buildAll(): Promise<boolean> {
  const began = performance.now();
  for (const wanted of [...RELEASES, ...TEST_BUILDS]) {
    const complaint = await build(wanted);
    if (complaint === null) continue;
    say(`The ${wanted.mode} build for ${wanted.browser} did not come about:\n${complaint}`);
    return false;
  }
  say(`Four builds made (${seconds(began)})`);
  return true;
}

/** Where there is no Firefox its tests skip themselves. */
async function runTests(): Promise<Count> {
  const vitest = await openTests(PROJECTS);
  try {
    const { testModules, unhandledErrors } = await vitest.start(positionals);
    return countOf(testModules, unhandledErrors.length);
  } finally {
    await vitest.close();
  }
}

await main();
