import { parentPort } from 'node:worker_threads';
import { runDraw, type Size } from './run.ts';
import { rememberDates } from './swift-dates.ts';

export interface Task {
  readonly seed: number;
  readonly draw: number;
  readonly size: Size;
}

rememberDates();
parentPort?.on('message', ({ seed, draw, size }: Task) => {
  parentPort?.postMessage(runDraw(seed, draw, size));
});
