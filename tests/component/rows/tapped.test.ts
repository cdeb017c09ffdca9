import { expect, test } from 'vitest';
import { nextShare, NO_SHARES, type Shares } from '../../../utils/domain/day-stamp.ts';
import { Tapped } from '../../../utils/app/pages/tapped.svelte.ts';

/** Chips whose taps take until they are let go to be kept and read again. */
function chips() {
  const tapped = new Tapped();
  let read = NO_SHARES;
  const waiting: (() => void)[] = [];
  const tap = (sphere: keyof Shares) => {
    const over = tapped.over(read);
    const shares = { ...over, [sphere]: nextShare(over[sphere]) };
    return tapped.tap(shares, async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      read = shares;
    });
  };
  return { tap, keepNext: () => waiting.shift()?.(), shown: () => tapped.over(read) };
}

test('a second tap goes on from the first, though that is not kept yet', async () => {
  const { tap, keepNext, shown } = chips();
  const first = tap('me');
  const second = tap('me');
  expect(shown()).toEqual({ ...NO_SHARES, me: 2 });
  keepNext();
  await first;
  expect(shown()).toEqual({ ...NO_SHARES, me: 2 });
  keepNext();
  await second;
  expect(shown()).toEqual({ ...NO_SHARES, me: 2 });
});

test('once it is kept, what was read is shown', async () => {
  const { tap, keepNext, shown } = chips();
  const first = tap('others');
  expect(shown()).toEqual({ ...NO_SHARES, others: 1 });
  keepNext();
  await first;
  const again = tap('others');
  expect(shown()).toEqual({ ...NO_SHARES, others: 2 });
  keepNext();
  await again;
});
