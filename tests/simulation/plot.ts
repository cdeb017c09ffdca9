import { spreadOf } from './compare.ts';
import { MEASURES, type Measure } from './measures.ts';
import type { DrawResult } from './run.ts';
import { namesOf, VARIANTS, type VariantName } from './variants.ts';

const PANELS: readonly Measure[] = ['acted', 'ignored', 'within', 'minutesOver'];
const WIDTH = 760;
const LEFT = 190;
const ROW = 26;
const HEAD = 44;
const FOOT = 30;

/** Colours follow the reader's scheme; the ground stays the page's own. */
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #2b3440; }
  .title { font-weight: 600; }
  .tick { font-size: 11px; fill: #5a6572; }
  .grid { stroke: #d5dbe1; stroke-width: 1; }
  .span { stroke: #8a96a3; stroke-width: 3; stroke-linecap: round; }
  .dot { fill: #5a6572; }
  .ours .span { stroke: #3f8f8a; }
  .ours .dot { fill: #1f6f6b; }
  .ours text { font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e2e8ee; }
    .tick { fill: #a5b0bb; }
    .grid { stroke: #3a444f; }
    .span { stroke: #7d8995; }
    .dot { fill: #b7c1cb; }
    .ours .span { stroke: #5fb3ad; }
    .ours .dot { fill: #8fd6d0; }
  }`;

/** A panel for each measure, a row for each policy: the median, and a line from p10 to p90. */
export function plotOf(results: readonly DrawResult[]): string {
  const variants = namesOf('headline');
  const height = HEAD + variants.length * ROW + FOOT;
  const panels = PANELS.map((measure, place) => {
    return `<g transform="translate(0 ${place * height})">${panelOf(results, variants, measure)}</g>`;
  });
  const size = `${WIDTH} ${PANELS.length * height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" role="img" aria-label="Medians and 10th to 90th percentile of four measures by policy">
<style>${STYLE}
</style>
${panels.join('\n')}
</svg>
`;
}

function panelOf(
  results: readonly DrawResult[],
  variants: readonly VariantName[],
  measure: Measure,
): string {
  const spreads = variants.map((variant) => ({
    variant,
    spread: spreadOf(results, variant, measure),
  }));
  const ticks = ticksOf(
    Math.min(...spreads.map(({ spread }) => spread.p10)),
    Math.max(...spreads.map(({ spread }) => spread.p90)),
  );
  const [low = 0] = ticks;
  const high = ticks.at(-1) ?? 1;
  const x = (value: number) =>
    round(LEFT + ((value - low) / (high - low || 1)) * (WIDTH - LEFT - 30));
  const bottom = HEAD + variants.length * ROW;
  const grid = ticks.map(
    (tick) =>
      `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${HEAD - 8}" y2="${bottom}"/>` +
      `<text class="tick" text-anchor="middle" x="${x(tick)}" y="${bottom + 14}">${round(tick)}</text>`,
  );
  const rows = spreads.map(({ variant, spread }, place) => {
    const y = HEAD + place * ROW + 8;
    const label = `<text x="0" y="${y + 4}">${VARIANTS[variant].label}</text>`;
    const span = `<line class="span" x1="${x(spread.p10)}" x2="${x(spread.p90)}" y1="${y}" y2="${y}"/>`;
    const dot = `<circle class="dot" cx="${x(spread.median)}" cy="${y}" r="5"/>`;
    return `<g${variant === 'ours' ? ' class="ours"' : ''}>${label}${span}${dot}</g>`;
  });
  const { label, better } = MEASURES[measure];
  const title = `<text class="title" x="0" y="20">${label} (${better} is better)</text>`;
  return [title, ...grid, ...rows].join('\n');
}

/** Four to eight round numbers that hold both ends. */
function ticksOf(low: number, high: number): readonly number[] {
  const rough = (high - low || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough) ?? rough;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step);
}

function round(number: number): number {
  return Number(number.toFixed(2));
}
