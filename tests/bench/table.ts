import type { Sample } from './measure.ts';
import { MOMENTS, SUBJECTS, type LookTimes } from './reconcile.ts';
import type { Measured, PageResult } from './run.ts';
import { BEHIND, type WeekResult } from './week.ts';

const MEASURES: readonly { readonly of: keyof Sample; readonly label: string }[] = [
  { of: 'firstPaint', label: 'First paint, ms' },
  { of: 'wordsPainted', label: 'Words painted, ms' },
  { of: 'cpu', label: 'Main-thread CPU, ms' },
  { of: 'scriptBytes', label: 'Script bytes' },
  { of: 'heapBytes', label: 'JavaScript heap, bytes' },
  { of: 'workerAnswer', label: 'Worker, cold start to answer, ms' },
];

/** Medians, and how many times each floor ours is. */
export function formatResult({ page, measured }: PageResult): string {
  const floors = measured.slice(0, -1);
  const ours = measured.at(-1);
  if (!ours) return '';
  const head = [
    `${page.name}, ${page.width} × ${page.height}, ${ours.samples.length} rounds`,
    ...measured.map(({ subject }) => subject),
    ...floors.map(({ subject }) => `ours ÷ ${subject.toLowerCase()}`),
  ];
  const rows = MEASURES.map(({ of, label }) => rowOf(label, measured, medianOf(of)));
  const bytes = rowOf('Worker bundle, bytes', measured, (it) => it.workerBytes);
  const lines = [head, ['---', ...head.slice(1).map(() => '--:')], ...rows, bytes];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Medians of all rounds, of each half of them, and how many times the first the second is. */
export function formatLooks({ without, history }: LookTimes): string {
  const half = Math.floor(without.length / 2);
  const rows: readonly (readonly [string, number, number?])[] = [
    [`All ${without.length} rounds, ms`, 0],
    [`First ${half}, ms`, 0, half],
    [`Last ${without.length - half}, ms`, half],
  ];
  const moments = formatNumber(MOMENTS);
  const head = [`One look, ${SUBJECTS} subjects`, 'no moments', `${moments} moments`, 'ratio'];
  const lines = rows.map(([label, from, to]) => {
    const [one, other] = [without, history].map((times) => median(times.slice(from, to)));
    const ratio = (other ?? Number.NaN) / (one ?? Number.NaN);
    return [label, formatNumber(one ?? NaN), formatNumber(other ?? NaN), ratio.toFixed(2)];
  });
  return [head, ['---', '--:', '--:', '--:'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Medians of the first words by how much lies behind, and how many times those of nothing they are. */
export function formatWeek(results: readonly WeekResult[]): string {
  const rounds = results[0]?.words[0]?.length ?? 0;
  const [, ...behind] = BEHIND.map(formatNumber);
  const head = [
    `Words painted, ms, ${rounds} rounds`,
    'nothing behind',
    ...behind,
    ...behind.map((moments) => `${moments} ÷ nothing`),
    'goal',
  ];
  const lines = results.map(({ page, words }) => {
    const [nothing = Number.NaN, ...others] = words.map(median);
    return [
      page.name,
      ...[nothing, ...others].map(formatNumber),
      ...others.map((other) => (other / nothing).toFixed(2)),
      `≤ ${page.goal}`,
    ];
  });
  return [head, ['---', ...head.slice(1).map(() => '--:')], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function rowOf(
  label: string,
  measured: readonly Measured[],
  value: (of: Measured) => number,
): readonly string[] {
  const values = measured.map(value);
  const ours = values.at(-1) ?? Number.NaN;
  const ratios = values.slice(0, -1).map((floor) => (floor > 0 ? (ours / floor).toFixed(2) : '–'));
  return [label, ...values.map(formatNumber), ...ratios];
}

function medianOf(measure: keyof Sample): (of: Measured) => number {
  return ({ samples }) => median(samples.map((sample) => sample[measure]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}

function formatNumber(value: number): string {
  const fractionDigits = value < 1000 && !Number.isInteger(value) ? 1 : 0;
  const digits = { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits };
  return new Intl.NumberFormat('en', digits).format(value);
}
