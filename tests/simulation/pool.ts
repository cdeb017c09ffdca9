import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DrawResult, Size } from './run.ts';
import type { Task } from './worker.ts';

/** All draws on so many threads; which thread runs which changes nothing. */
export async function runDraws(
  seed: number,
  size: Size,
  threads: number,
  tell: (done: number) => void,
): Promise<readonly DrawResult[]> {
  const results = new Map<number, DrawResult>();
  let next = 0;
  async function work(): Promise<void> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    try {
      for (let draw = next++; draw < size.draws; draw = next++) {
        worker.postMessage({ seed, draw, size } satisfies Task);
        const [result] = (await once(worker, 'message')) as [DrawResult];
        results.set(draw, result);
        tell(results.size);
      }
    } finally {
      await worker.terminate();
    }
  }
  await Promise.all(Array.from({ length: threads }, work));
  return Array.from({ length: size.draws }, (_, draw) => results.get(draw) ?? {});
}
