import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shrinking } from '../../support/shrinking.ts';
import { holds } from '../../support/tried.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** What the property was asked with, and what it said where it failed. */
function tryIt(env: Record<string, string> = {}): { asked: number[]; said: string } {
  for (const name of ['SOAK', 'SEED', 'AT']) vi.stubEnv(name, env[name]);
  const asked: number[] = [];
  const isSmall = fc.property(fc.nat(1_000_000), (n) => {
    asked.push(n);
    return n < 1_000;
  });
  try {
    holds(isSmall, 50);
    return { asked, said: '' };
  } catch (error) {
    return { asked, said: String(error) };
  }
}

describe('A property tried on random lives', () => {
  it('fails with the smallest life, and says how to live it again', () => {
    const { said } = tryIt({ SOAK: '200' });
    const [, SEED = '', AT = ''] = /SEED=(-?\d+) AT=([\d:]+)/.exec(said) ?? [];
    expect(said).toContain('Counterexample: [1000]');
    const again = tryIt({ SEED, AT });
    expect(again.asked[0]).toBe(1_000);
    expect(again.said).toContain('Counterexample: [1000]');
  });

  it('is tried on the same lives at each quick run, and on others in a soak', () => {
    expect(tryIt().asked).toEqual(tryIt().asked);
    expect(tryIt({ SOAK: '50' }).asked).not.toEqual(tryIt({ SOAK: '50' }).asked);
  });

  it('may shrink below what is tried', () => {
    const long = fc.array(fc.nat(9), { minLength: 5, maxLength: 8 });
    const lists = shrinking(long, fc.array(fc.nat(9), { maxLength: 8 }));
    const lengths: number[] = [];
    const { counterexample } = fc.check(
      fc.property(lists, (list) => {
        lengths.push(list.length);
        return !list.includes(7);
      }),
      { numRuns: 200 },
    );
    expect(lengths[0]).toBeGreaterThanOrEqual(5);
    expect(counterexample).toEqual([[7]]);
  });
});
