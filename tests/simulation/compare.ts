import { MEASURES, type Measure } from './measures.ts';
import type { DrawResult } from './run.ts';
import type { VariantName } from './variants.ts';

/** Median and the tenth and ninetieth percentile over draws; `n` of them had a value. */
export interface Spread {
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  readonly n: number;
}

/** Differences within each draw, and in how many the first was better or worse; ties are neither. */
export interface Paired extends Spread {
  readonly better: number;
  readonly worse: number;
}

export function spreadOf(
  results: readonly DrawResult[],
  variant: VariantName,
  measure: Measure,
): Spread {
  return spread(results.map((result) => result[variant]?.[measure] ?? Number.NaN));
}

export function pair(
  results: readonly DrawResult[],
  variant: VariantName,
  other: VariantName,
  measure: Measure,
): Paired {
  const differences = results.map(
    (result) => (result[variant]?.[measure] ?? NaN) - (result[other]?.[measure] ?? NaN),
  );
  const sign = MEASURES[measure].better === 'more' ? 1 : -1;
  return {
    ...spread(differences),
    better: differences.filter((difference) => difference * sign > 0).length,
    worse: differences.filter((difference) => difference * sign < 0).length,
  };
}

function spread(values: readonly number[]): Spread {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return {
    p10: quantile(sorted, 0.1),
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    n: sorted.length,
  };
}

/** Between the two values next to it, evenly. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}
