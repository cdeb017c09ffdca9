import { parentPort } from 'node:worker_threads';
import { runDraw } from './run.ts';
import { rememberDates } from './swift-dates.ts';
import type { Task } from './tasks.ts';

rememberDates();
parentPort?.on('message', ({ seed, draw, part, size }: Task) => {
  parentPort?.postMessage(runDraw(seed, draw, part, size));
});
