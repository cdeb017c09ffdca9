import { afterAll, beforeAll, expect } from 'vitest';
import type { Sink } from './sink.ts';

interface Launched {
  readonly sink: Sink;
  close(): Promise<void>;
}

/**
 * One browser for all tests of a file: started before them, closed after them, and by then nothing
 * may have arrived at its sink.
 */
export function forThisFile<Kind extends Launched>(launch: () => Promise<Kind>): () => Kind {
  let browser: Kind | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    const requests = browser?.sink.requests;
    await browser?.close();
    expect(requests, 'what reached the network sink').toEqual([]);
  });
  return () => {
    if (!browser) throw new Error('the browser is there from the first test on');
    return browser;
  };
}
