import { expect, test } from 'vitest';
import { liveQuery } from '../../../../utils/app/pages/live-query.ts';

/** A query whose readings are answered by hand, in any order. */
function byHand() {
  const readings: PromiseWithResolvers<string>[] = [];
  const query = liveQuery(() => {
    const reading = Promise.withResolvers<string>();
    readings.push(reading);
    return reading.promise;
  });
  return { query, answer: (at: number, value: string) => readings[at]?.resolve(value) };
}

test('a late answer never replaces a newer one', async () => {
  const { query, answer } = byHand();
  const [first, second] = [query.refresh(), query.refresh()];
  answer(1, 'new');
  await second;
  answer(0, 'old');
  await first;
  expect(query.current).toEqual({ kind: 'ready', value: 'new' });
});

test('who asked for a reading waits until what is shown is at least as new', async () => {
  const { query, answer } = byHand();
  let told = false;
  const asked = query.refresh().then(() => (told = true));
  const overtaking = query.refresh();
  answer(0, 'old');
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toBe(false);
  answer(1, 'new');
  await Promise.all([asked, overtaking]);
  expect(query.current).toEqual({ kind: 'ready', value: 'new' });
});

test('a reading that fails is a value', async () => {
  const query = liveQuery(() => Promise.reject(new Error('gone')));
  await query.refresh();
  expect(query.current).toEqual({ kind: 'failed', trouble: 'unreadable' });
});
