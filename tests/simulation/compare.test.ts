import { describe, expect, it } from 'vitest';
import { pair, spreadOf } from './compare.ts';
import { findingsOf, verdictOf } from './findings.ts';
import { measure, MEASURE_NAMES, type Measured } from './measures.ts';
import { plotOf } from './plot.ts';
import { reportOf } from './report.ts';
import type { DrawResult } from './run.ts';
import { NAMES } from './variants.ts';
import { SIZE } from './parameters.ts';

const measured = (value: number): Measured =>
  Object.fromEntries(MEASURE_NAMES.map((name) => [name, value])) as Measured;
/** Ours acts on as many as the draw's number, polite always on five. */
const results: DrawResult[] = Array.from({ length: 11 }, (_, draw) => ({
  ...Object.fromEntries(NAMES.map((name) => [name, measured(5)])),
  ours: measured(draw),
}));

describe('Draws are compared', () => {
  it('by their median and the tenth and ninetieth percentile', () => {
    expect(spreadOf(results, 'ours', 'acted')).toEqual({ p10: 1, median: 5, p90: 9, n: 11 });
  });

  it('in pairs, where less is better too, and ties are neither', () => {
    expect(pair(results, 'ours', 'polite', 'acted')).toMatchObject({ better: 5, worse: 5 });
    const late = results.slice(4);
    expect(pair(late, 'ours', 'polite', 'acted')).toMatchObject({ better: 5, worse: 1 });
    expect(pair(late, 'ours', 'polite', 'ignored')).toMatchObject({ better: 1, worse: 5 });
  });

  it('without those that have no value', () => {
    const none = [{ silence: measured(NaN), ours: measured(1) }];
    expect(pair(none, 'ours', 'silence', 'perSent')).toMatchObject({ n: 0, better: 0, worse: 0 });
  });

  it.each([
    [9, 1, 'better'],
    [8, 0, 'unclear'],
    [1, 9, 'worse'],
  ] as const)('better in %i and worse in %i of ten is %s', (better, worse, verdict) => {
    expect(verdictOf({ better, worse, n: 10, p10: 0, median: 0, p90: 0 })).toBe(verdict);
  });
});

describe('The page', () => {
  const how = { command: 'npm run simulate', seed: 1, size: SIZE, date: '2026-11-26' };

  it('tells what speaks against us as plainly as what speaks for us', () => {
    const low = results.slice(0, 5);
    expect(findingsOf(low, 'ours', 'polite')).toContain('**Worse:** acted a day: −3.00');
    expect(findingsOf(low, 'ours', 'polite')).toContain('**Better:** sent a day: −3.00');
    expect(reportOf(low, how)).toContain('in a simulated user with published fatigue estimates');
  });

  it('says first how much of it was not run yet', () => {
    const page = reportOf(results, how);
    expect(page).toContain(
      '**This is not the full run:** 11 of 200 draws are done, and 11 of the 50',
    );
    expect(page.indexOf('not the full run')).toBeLessThan(page.indexOf('##'));
    const whole = { ...how, size: { ...SIZE, draws: 11, ablationDraws: 11 } };
    expect(reportOf(results, whole)).not.toContain('not the full run');
  });

  it('says nothing about parts of which fewer than five draws tell', () => {
    const alone = Array.from({ length: 6 }, () => ({ ours: measured(1), polite: measured(2) }));
    const page = reportOf([...alone, ...results.slice(0, 4)], how);
    expect(page).toContain('Draws that were run whole so far: 4,');
    expect(page).not.toMatch(/NaN|without posterior/);
    expect(reportOf([...alone, ...results.slice(0, 5)], how)).toContain('without posterior');
  });

  it('has a picture with a row for each policy in each panel', () => {
    const svg = plotOf(results);
    expect(svg.match(/class="dot"/g)).toHaveLength(20);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('prefers-color-scheme: dark');
  });
});

describe('Evenness', () => {
  const of = (...bySphere: readonly [number, number, number]) => {
    const acted = bySphere.reduce((sum, each) => sum + each, 0);
    const rest = { sent: 9, actedOnLine: 0, within: 0, minutesOver: 0, switchedOff: false };
    return measure([{ ...rest, acted, bySphere }], 1).evenness;
  };

  it('is one for equal shares, nothing for a single one, and unknown for none', () => {
    expect(of(3, 3, 3)).toBeCloseTo(1);
    expect(of(3, 0, 0)).toBe(0);
    expect(of(0, 0, 0)).toBeNaN();
  });
});
