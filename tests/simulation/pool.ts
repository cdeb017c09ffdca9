import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Kept } from './kept.ts';
import type { DrawResult } from './run.ts';
import type { Task } from './tasks.ts';

interface Manner {
  readonly threads: number;
  readonly kept: Kept;
  /** Nothing new is begun from then on, in the time of `performance`. */
  readonly until: number;
  /** Hears after each task: how many of those are done that were not kept from before. */
  readonly tell: (done: number, all: number) => void;
}

/** Does what is not kept yet on so many threads; which thread does which changes nothing. */
export async function work(tasks: readonly Task[], manner: Manner): Promise<void> {
  const { threads, kept, until, tell } = manner;
  const missing = tasks.filter((task) => kept.get(task) === null);
  const all = missing.length;
  let done = 0;
  async function one(): Promise<void> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    try {
      while (performance.now() < until) {
        const task = missing.shift();
        if (task === undefined) return;
        worker.postMessage(task);
        const [result] = (await once(worker, 'message')) as [DrawResult];
        kept.put(task, result);
        tell((done += 1), all);
      }
    } finally {
      await worker.terminate();
    }
  }
  await Promise.all(Array.from({ length: Math.min(threads, missing.length) }, one));
}

/** What is there of each draw, those that have their headline only. */
export function keptOf(tasks: readonly Task[], kept: Kept): readonly DrawResult[] {
  const draws = new Map<number, DrawResult>();
  for (const task of tasks) {
    const result = kept.get(task);
    if (result !== null) draws.set(task.draw, { ...draws.get(task.draw), ...result });
  }
  return [...draws]
    .sort(([one], [other]) => one - other)
    .map(([, result]) => result)
    .filter(({ ours }) => ours !== undefined);
}
