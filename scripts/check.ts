import './plain.ts';
import { runTool, type Outcome } from './processes.ts';
import { say, seconds } from './terminal.ts';

const CHECKS: readonly { name: string; run: () => Promise<Outcome> }[] = [
  {
    name: 'lint',
    run: () => runTool('eslint', ['.', '--max-warnings', '0']),
  },
  {
    name: 'types',
    run: () =>
      runTool('svelte-check', [
        '--tsconfig',
        './tsconfig.json',
        '--output',
        'human',
        '--fail-on-warnings',
      ]),
  },
  {
    name: 'format',
    run: () => runTool('prettier', ['--check', '--log-level', 'warn', '.']),
  },
  { name: 'unused code', run: () => runTool('knip', []) },
];

/** All run, two at a time, even if one fails; what a good one prints is of no interest. */
const waiting = [...CHECKS];
const lines: string[] = [];
let failed = 0;

async function work(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const began = performance.now();
    const { code, output } = await check.run();
    if (code !== 0) {
      failed += 1;
      say(`\n── ${check.name}\n${output.trim()}`);
    }
    lines.push(`${code === 0 ? 'ok    ' : 'failed'}  ${check.name} (${seconds(began)})`);
  }
}

await Promise.all([work(), work()]);
say(`\n${lines.join('\n')}`);
if (failed) say('Much of this is put right by: npm run fix');
process.exitCode = failed ? 1 : 0;
