import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { SEED, SIZE } from '../tests/simulation/parameters.ts';
import { plotOf } from '../tests/simulation/plot.ts';
import { runDraws } from '../tests/simulation/pool.ts';
import { reportOf } from '../tests/simulation/report.ts';
import type { DrawResult, Size } from '../tests/simulation/run.ts';
import { mediansTable } from '../tests/simulation/table.ts';
import { NAMES } from '../tests/simulation/variants.ts';
import { ROOT } from './processes.ts';
import { say, seconds } from './terminal.ts';

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
  },
});

const seed = Number(values.seed ?? SEED);
const size = sizeOf(values.quick ? QUICK : SIZE);
/** Only the size that was frozen may be published. */
const isWhole = Object.entries(SIZE).every(([name, value]) => size[name as keyof Size] === value);

async function main(): Promise<void> {
  const began = performance.now();
  const threads = Math.min(2, availableParallelism());
  const results = await runDraws(seed, size, threads, (done) => {
    if (done % 10 === 0) say(`${done} of ${size.draws} draws (${seconds(began)})`);
  });
  const told = results.slice(0, size.ablationDraws);
  say(await pretty(mediansTable(told, NAMES)));
  say(`Medians of ${told.length} draws × ${size.users} users; seed ${seed}, ${seconds(began)}`);
  if (values.out ?? isWhole) await write(results, (performance.now() - began) / 60_000);
}

async function write(results: readonly DrawResult[], minutes: number): Promise<void> {
  const folder = values.out ?? join(ROOT, 'docs');
  const how = {
    command: ['npm run simulate', ...changed()].join(' '),
    seed,
    size,
    date: new Date().toISOString().slice(0, 10),
    minutes: Math.ceil(minutes),
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
  const { quick, out: _, ...rest } = values;
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
