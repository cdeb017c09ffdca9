import { parseArgs } from 'node:util';
import { benchReconcile } from '../tests/bench/reconcile.ts';
import { runBench } from '../tests/bench/run.ts';
import { formatLooks, formatResult, formatWeek } from '../tests/bench/table.ts';
import { benchWeek } from '../tests/bench/week.ts';
import { build, folderOf, type Build } from './builds.ts';
import { say } from './terminal.ts';

const ROUNDS = 15;
const LOOK_ROUNDS = 60;
const WEEK_ROUNDS = 40;
const release: Build = { browser: 'chrome', mode: 'production' };

/** `--rounds 20` says how often; `--built` measures the release build that is there; `--reconcile` what a look costs, `--week` what years cost. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string' },
      built: { type: 'boolean', default: false },
      reconcile: { type: 'boolean', default: false },
      week: { type: 'boolean', default: false },
    },
  });
  const complaint = values.built ? null : await build(release);
  if (complaint !== null) {
    say(complaint);
    return 1;
  }
  if (values.reconcile) {
    const rounds = Number(values.rounds ?? LOOK_ROUNDS);
    say(`\n${formatLooks(await benchReconcile(folderOf(release), rounds, say))}`);
    return 0;
  }
  if (values.week) {
    const rounds = Number(values.rounds ?? WEEK_ROUNDS);
    say(`\n${formatWeek(await benchWeek(folderOf(release), rounds, say))}`);
    return 0;
  }
  const results = await runBench(folderOf(release), Number(values.rounds ?? ROUNDS), say);
  for (const result of results) say(`\n${formatResult(result)}`);
  return 0;
}

process.exitCode = await main();
