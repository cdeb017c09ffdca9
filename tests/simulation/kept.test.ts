import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, filesOf, Kept } from './kept.ts';
import { MEASURE_NAMES, type Measured } from './measures.ts';
import { keptOf, work } from './pool.ts';
import { PARTS } from './run.ts';
import { tasksOf } from './tasks.ts';

const SIZE = { users: 1, days: 3, draws: 2, ablationDraws: 1 };
const measured = (value: number): Measured =>
  Object.fromEntries(MEASURE_NAMES.map((name) => [name, value])) as Measured;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulation-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('A run that was interrupted', () => {
  const tasks = tasksOf(1, SIZE);

  it('begins with the headline and has each part of each draw once', () => {
    expect(tasks.slice(0, 2).map(({ part }) => part)).toEqual(['headline', 'headline']);
    expect(tasks).toHaveLength(SIZE.draws + PARTS.length - 1);
    expect(new Set(tasks.map(({ draw, part }) => `${draw} ${part}`)).size).toBe(tasks.length);
  });

  it('does only what is missing, and comes to the same', async () => {
    const once = new Kept(folder, SIZE, 'once');
    const twice = new Kept(folder, SIZE, 'twice');
    const told: number[] = [];
    const how = { threads: 1, until: Infinity, tell: (_: number, all: number) => told.push(all) };
    await work(tasks, { ...how, kept: once });
    await work(tasks.slice(0, 4), { ...how, kept: twice });
    told.length = 0;
    await work(tasks, { ...how, kept: twice });
    expect(told).toEqual(tasks.slice(4).map(() => tasks.length - 4));
    expect(keptOf(tasks, twice)).toEqual(keptOf(tasks, once));
  });

  it('begins nothing past its time', async () => {
    const kept = new Kept(folder, SIZE, 'late');
    await work(tasks, { threads: 1, kept, until: 0, tell: () => undefined });
    expect(keptOf(tasks, kept)).toEqual([]);
  });

  it('tells of no draw without its headline', () => {
    const kept = new Kept(folder, SIZE, 'part');
    const [part] = tasks.filter((task) => task.part === 'withoutCap');
    if (part) kept.put(part, { withoutCap: measured(1) });
    expect(keptOf(tasks, kept)).toEqual([]);
  });

  it('keeps what is no number', () => {
    const kept = new Kept(folder, SIZE, 'none');
    const [task] = tasks;
    if (!task) throw new Error('a run has tasks');
    kept.put(task, { ours: measured(NaN) });
    expect(kept.get(task)).toEqual({ ours: measured(NaN) });
  });
});

describe('The name of the code', () => {
  it('changes with whatever is imported, however far down, and with nothing else', () => {
    writeFileSync(join(folder, 'a.ts'), "import { b } from './b.ts';\nb();\n");
    writeFileSync(join(folder, 'b.ts'), 'export const b = () => 1;\n');
    const before = codeOf(join(folder, 'a.ts'));
    writeFileSync(join(folder, 'c.ts'), 'export {};\n');
    expect(codeOf(join(folder, 'a.ts'))).toBe(before);
    writeFileSync(join(folder, 'b.ts'), 'export const b = () => 2;\n');
    expect(codeOf(join(folder, 'a.ts'))).not.toBe(before);
  });

  it('follows the planner and the user, and not what tells of the results', () => {
    const root = join(import.meta.dirname, '..', '..');
    const files = new Set(filesOf(join(import.meta.dirname, 'worker.ts')).keys());
    for (const path of ['utils/planning/score.ts', 'tests/simulation/parameters.ts']) {
      expect(files).toContain(join(root, path));
    }
    expect(files).not.toContain(join(root, 'tests/simulation/report.ts'));
  });
});
