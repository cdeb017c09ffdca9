import { pair, spreadOf, type Paired, type Spread } from './compare.ts';
import { MEASURE_NAMES, MEASURES, type Measure } from './measures.ts';
import type { DrawResult } from './run.ts';
import { VARIANTS, type VariantName } from './variants.ts';

/** A row for each variant, a column for each measure. */
export function valuesTable(
  results: readonly DrawResult[],
  variants: readonly VariantName[],
  { withSpread }: { readonly withSpread: boolean },
): string {
  const rows = variants.map((variant) => [
    VARIANTS[variant].label,
    ...MEASURE_NAMES.map((measure) => {
      return value(spreadOf(results, variant, measure), measure, withSpread);
    }),
  ]);
  return table(['', ...MEASURE_NAMES.map((measure) => MEASURES[measure].label)], rows);
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

function value(spread: Spread, measure: Measure, withSpread: boolean): string {
  if (spread.n === 0) return '–';
  const { digits } = MEASURES[measure];
  const [p10, median, p90] = [spread.p10, spread.median, spread.p90].map((n) => fixed(n, digits));
  return withSpread ? `${median} (${p10} to ${p90})` : `${median}`;
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
