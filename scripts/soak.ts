import './plain.ts';
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { build } from './builds.ts';
import { ROOT } from './processes.ts';
import { say } from './terminal.ts';
import { openTests } from './testing.ts';
import { countOf, lastLine, type Count } from './verdict.ts';

/** How many lives each property is tried on: `npm run soak -- 20000`. */
const lives = process.argv[2] ?? '10000';

/** The tests that can be told to try more. Those in a browser have a number of their own. */
const isSoaked = /process\.env\['SOAK'\]|support\/tried\.ts/;
const files = globSync('tests/{unit,simulation,e2e/chromium}/**/*.test.ts', {
  cwd: ROOT,
  exclude: ['tests/unit/support/**'],
}).filter((file) => isSoaked.test(readFileSync(file, 'utf8')));
const isInBrowser = (file: string) => /\be2e\b/.test(file);

const refusal = await build({ browser: 'chrome', mode: 'e2e' });
if (refusal !== null) throw new Error(refusal);

process.env['SOAK'] = lives;
const total: Count[] = [];

async function soak(file: string): Promise<void> {
  const began = performance.now();
  const vitest = await openTests([isInBrowser(file) ? 'chromium' : 'unit'], 'dot');
  const { testModules, unhandledErrors } = await vitest.start([file]);
  await vitest.close();
  const count = countOf(testModules, unhandledErrors.length);
  total.push(count);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const tried = isInBrowser(file) ? '' : `${lives} lives, `;
  say(`${file}: ${tried}${lastLine(count)}, ${minutes} min`);
}

/** One after the other on each core, the longest first; browsers alone, after all else. */
const isLong = (file: string): number => Number(file.includes('month'));
const waiting = files.filter((file) => !isInBrowser(file)).sort((a, b) => isLong(b) - isLong(a));
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await soak(file);
  }),
);
for (const file of files.filter(isInBrowser)) await soak(file);

const sum = (of: keyof Count): number => total.reduce((all, count) => all + count[of], 0);
say(lastLine({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }));
process.exitCode = total.some(({ failed, passed }) => failed > 0 || passed === 0) ? 1 : 0;
