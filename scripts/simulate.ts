import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { codeOf, Kept } from '../tests/simulation/kept.ts';
import { SEED, SIZE } from '../tests/simulation/parameters.ts';
import { plotOf } from '../tests/simulation/plot.ts';
import { keptOf, work } from '../tests/simulation/pool.ts';
import { hasParts, reportOf } from '../tests/simulation/report.ts';
import type { DrawResult, Size } from '../tests/simulation/run.ts';
import { mediansTable } from '../tests/simulation/table.ts';
import { tasksOf } from '../tests/simulation/tasks.ts';
import { NAMES } from '../tests/simulation/variants.ts';
import { ROOT } from './processes.ts';
import { say, seconds } from './terminal.ts';

const WORKER = join(ROOT, 'tests', 'simulation', 'worker.ts');
/** Enough to see that it runs; too few for anything to be said. */
const QUICK: Size = { ...SIZE, users: 4, draws: 3, ablationDraws: 3 };

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    /** A folder for the page and the picture, instead of docs. */
    out: { type: 'string' },
    draws: { type: 'string' },
    'ablation-draws': { type: 'string' },
    users: { type: 'string' },
    seed: { type: 'string' },
    /** How many draws are done at once. */
    threads: { type: 'string' },
    /** Ends after so long with the draws that are done; the same command goes on. */
    minutes: { type: 'string' },
  },
});

const seed = Number(values.seed ?? SEED);
const size = sizeOf(values.quick ? QUICK : SIZE);
/** Only the size that was frozen may be published. */
const isWhole = Object.entries(SIZE).every(([name, value]) => size[name as keyof Size] === value);

async function main(): Promise<void> {
  const began = performance.now();
  const tasks = tasksOf(seed, size);
  const kept = new Kept(join(ROOT, '.cache', 'simulation'), size, codeOf(WORKER));
  await work(tasks, {
    threads: Number(values.threads ?? Math.min(2, availableParallelism())),
    kept,
    until: began + Number(values.minutes ?? Infinity) * 60_000,
    tell: (done, all) => {
      const left = ((performance.now() - began) / done) * (all - done);
      say(`${done} of ${all} (${seconds(began)}, about ${Math.ceil(left / 60_000)} min left)`);
    },
  });
  const results = keptOf(tasks, kept);
  const told = results.filter(hasParts);
  say(await pretty(mediansTable(told, NAMES)));
  say(`Medians of ${told.length} draws × ${size.users} users; seed ${seed}, ${seconds(began)}`);
  if (values.out ?? isWhole) await write(results);
}

async function write(results: readonly DrawResult[]): Promise<void> {
  const folder = values.out ?? join(ROOT, 'docs');
  const how = {
    command: ['npm run simulate', ...changed()].join(' '),
    seed,
    size,
    date: new Date().toISOString().slice(0, 10),
  };
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  writeFileSync(join(folder, 'simulation.md'), await pretty(reportOf(results, how)));
  writeFileSync(join(folder, 'pictures', 'simulation.svg'), plotOf(results));
}

function sizeOf(usual: Size): Size {
  return {
    users: Number(values.users ?? usual.users),
    days: usual.days,
    draws: Number(values.draws ?? usual.draws),
    ablationDraws: Number(values['ablation-draws'] ?? usual.ablationDraws),
  };
}

/** What was asked for beyond the usual. */
function changed(): readonly string[] {
  const { quick, out: _out, threads: _threads, minutes: _minutes, ...rest } = values;
  const given = Object.entries(rest).flatMap(([name, value]) => {
    return value === undefined ? [] : [`--${name} ${value}`];
  });
  const options = [...(quick ? ['--quick'] : []), ...given];
  return options.length > 0 ? ['--', ...options] : [];
}

async function pretty(markdown: string): Promise<string> {
  const options = await resolveConfig(join(ROOT, 'docs', 'simulation.md'));
  return format(markdown, { ...options, plugins: [], parser: 'markdown' });
}

await main();
