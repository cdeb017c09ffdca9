import './plain.ts';
import { globSync, readFileSync } from 'node:fs';
import { build } from './builds.ts';
import { ROOT } from './processes.ts';
import { say } from './terminal.ts';
import { openTests } from './testing.ts';
import { countOf, lastLine, type Count } from './verdict.ts';

/** How many lives each property is tried on: `npm run soak -- 20000`. */
const lives = process.argv[2] ?? '5000';

/** The tests that can be told to try more: they read SOAK. Those in a browser have a number of their own. */
const files = globSync('tests/{unit,simulation,e2e/chromium}/**/*.test.ts', { cwd: ROOT }).filter(
  (file) => readFileSync(file, 'utf8').includes("process.env['SOAK']"),
);
const projectOf = (file: string) => (/\be2e\b/.test(file) ? 'chromium' : 'unit');

const refusal = await build({ browser: 'chrome', mode: 'e2e' });
if (refusal !== null) throw new Error(refusal);

process.env['SOAK'] = lives;
const total: Count[] = [];
for (const file of files) {
  const began = performance.now();
  const vitest = await openTests([projectOf(file)], 'dot');
  const { testModules, unhandledErrors } = await vitest.start([file]);
  await vitest.close();
  const count = countOf(testModules, unhandledErrors.length);
  total.push(count);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const tried = projectOf(file) === 'unit' ? `${lives} lives, ` : '';
  say(`${file}: ${tried}${lastLine(count)}, ${minutes} min`);
}
process.exitCode = total.some(({ failed, passed }) => failed > 0 || passed === 0) ? 1 : 0;
