import { pair, spreadOf, type Paired, type Spread } from './compare.ts';
import { MEASURE_NAMES, MEASURES, type Measure } from './measures.ts';
import type { DrawResult } from './run.ts';
import { VARIANTS, type VariantName } from './variants.ts';

/** Medians: a row for each variant, a column for each measure. */
export function mediansTable(
  results: readonly DrawResult[],
  variants: readonly VariantName[],
): string {
  const rows = variants.map((variant) => [
    VARIANTS[variant].label,
    ...MEASURE_NAMES.map((measure) => {
      const { median } = spreadOf(results, variant, measure);
      return Number.isNaN(median) ? '–' : fixed(median, MEASURES[measure].digits);
    }),
  ]);
  return table(['', ...MEASURE_NAMES.map((measure) => MEASURES[measure].label)], rows);
}

/** Medians with their spread: a row for each measure, a column for each variant. */
export function spreadsTable(
  results: readonly DrawResult[],
  variants: readonly VariantName[],
): string {
  const rows = MEASURE_NAMES.map((measure) => [
    MEASURES[measure].label,
    ...variants.map((variant) => value(spreadOf(results, variant, measure), measure)),
  ]);
  return table(['', ...variants.map((variant) => VARIANTS[variant].label)], rows);
}

/** A row for each measure, a column for each pair: the first minus the second. */
export function pairsTable(
  results: readonly DrawResult[],
  pairs: readonly { readonly of: VariantName; readonly against: VariantName; label: string }[],
): string {
  const rows = MEASURE_NAMES.map((measure) => [
    MEASURES[measure].label,
    ...pairs.map(({ of, against }) => difference(pair(results, of, against, measure), measure)),
  ]);
  return table(['', ...pairs.map(({ label }) => label)], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = ['---', ...head.slice(1).map(() => '--:')];
  return [head, line, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function value(spread: Spread, measure: Measure): string {
  if (spread.n === 0) return '–';
  const { digits } = MEASURES[measure];
  const [p10, median, p90] = [spread.p10, spread.median, spread.p90].map((n) => fixed(n, digits));
  return `${median} (${p10} to ${p90})`;
}

function difference(paired: Paired, measure: Measure): string {
  if (paired.n === 0) return '–';
  const { digits } = MEASURES[measure];
  const [p10, median, p90] = [paired.p10, paired.median, paired.p90].map((n) => signed(n, digits));
  return `${median} (${p10} to ${p90}); better ${paired.better}, worse ${paired.worse} of ${paired.n}`;
}

export function signed(number: number, digits: number): string {
  const text = fixed(number, digits);
  return Number(text) > 0 ? `+${text}` : text;
}

/** With a true minus, and never −0. */
function fixed(number: number, digits: number): string {
  const text = number.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text.replace('-', '−');
}
