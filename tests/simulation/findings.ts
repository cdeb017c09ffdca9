import { pair, type Paired } from './compare.ts';
import { MEASURE_NAMES, MEASURES, type Measure } from './measures.ts';
import type { DrawResult } from './run.ts';
import { signed } from './table.ts';
import { VARIANTS, type VariantName } from './variants.ts';

/** From this share of draws on a difference is told as one; below it, it is not claimed. */
const CLEAR = 0.9;

type Verdict = 'better' | 'worse' | 'unclear';

/** What one policy gained and lost against another, nothing left out. */
export function findingsOf(
  results: readonly DrawResult[],
  of: VariantName,
  against: VariantName,
): string {
  const told = MEASURE_NAMES.map((measure) => {
    const paired = pair(results, of, against, measure);
    return { n: paired.n, verdict: verdictOf(paired), text: tell(paired, measure) };
  }).filter(({ n }) => n > 0);
  const list = (verdict: Verdict) =>
    told.filter((each) => each.verdict === verdict).map(({ text }) => text);
  const lines = [
    ['Better', list('better')],
    ['Worse', list('worse')],
    ['No difference to claim', list('unclear')],
  ] as const;
  return lines
    .map(([head, texts]) => `- **${head}:** ${texts.length > 0 ? texts.join('; ') : 'nothing'}.`)
    .join('\n');
}

/** One measure of one pair as a sentence. */
export function sentenceOf(
  results: readonly DrawResult[],
  of: VariantName,
  against: VariantName,
  measure: Measure,
): string {
  const names = `${VARIANTS[of].label} against ${VARIANTS[against].label}`;
  return `${names}: ${tell(pair(results, of, against, measure), measure)}.`;
}

export function verdictOf({ better, worse, n }: Paired): Verdict {
  if (n === 0) return 'unclear';
  if (better >= CLEAR * n) return 'better';
  return worse >= CLEAR * n ? 'worse' : 'unclear';
}

function tell({ median, better, worse, n }: Paired, measure: Measure): string {
  const { label, digits } = MEASURES[measure];
  const name = label.charAt(0).toLowerCase() + label.slice(1);
  return `${name}: ${signed(median, digits)} (better in ${better}, worse in ${worse} of ${n} draws)`;
}
