import './plain.ts';
import { parseArgs } from 'node:util';
import { createVitest } from 'vitest/node';
import { obtain } from './browsers/obtain.ts';
import type { Wanted } from './browsers/recipes.ts';
import { build, RELEASES, TEST_BUILDS } from './builds.ts';
import { say, seconds } from './terminal.ts';
import { countOf, exitCode, lastLine, type Count } from './verdict.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { yes: { type: 'boolean', default: false } },
});

const WITHOUT_BROWSER = ['unit', 'component', 'built'];
const WITH_BROWSER: readonly Wanted[] = ['chromium', 'firefox'];

async function main(): Promise<void> {
  const found = await obtain(WITH_BROWSER, { yes: values.yes });
  const missing = WITH_BROWSER.filter((browser) => !found[browser]);
  const here = WITH_BROWSER.filter((browser) => found[browser]);
  const isBuilt = await buildAll();
  const count = isBuilt
    ? await runTests([...WITHOUT_BROWSER, ...here])
    : { passed: 0, failed: 1, skipped: 0 };
  const skipped = await countTests(missing);
  const total = { ...count, skipped: count.skipped + skipped };
  process.exitCode = exitCode(total, missing, Boolean(process.env['CI']));
  say(`\n${lastLine(total)}`);
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

async function runTests(projects: readonly string[]): Promise<Count> {
  const vitest = await createVitest('test', { watch: false, project: [...projects] });
  try {
    const { testModules, unhandledErrors } = await vitest.start(positionals);
    return countOf(testModules, unhandledErrors.length);
  } finally {
    await vitest.close();
  }
}

/** How many tests a browser that is not here leaves out; their files are read, not run. */
async function countTests(projects: readonly string[]): Promise<number> {
  if (!projects.length) return 0;
  const vitest = await createVitest('test', { watch: false, project: [...projects] });
  try {
    const { testModules } = await vitest.collect(positionals);
    return testModules.reduce((sum, { children }) => sum + [...children.allTests()].length, 0);
  } finally {
    await vitest.close();
  }
}

await main();
