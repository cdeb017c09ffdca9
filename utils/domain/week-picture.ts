import type { LineDirection, LineUnit, WeekLine } from './boundary.ts';
import { isRecorded, type DayTime } from './day-time.ts';
import { spentIn, type Spent } from './hours-line.ts';
import { TIME_SPHERES, type TimeSphere } from './sphere.ts';
import { addDays, type Day } from './time.ts';

/** One kind of time in the week so far, in minutes, or in evenings where a line is drawn in those. */
export interface WeekBar {
  readonly sphere: TimeSphere;
  readonly unit: LineUnit;
  /** Logged. */
  readonly exact: number;
  /** Besides, by how the days were said to go. */
  readonly about: number;
  readonly floor: number | null;
  readonly ceiling: number | null;
}

/** A calendar week beside its lines. */
export interface WeekPicture {
  readonly from: Day;
  /** Empty while nothing is told of this week. */
  readonly bars: readonly WeekBar[];
}

export interface WeekTold {
  /** The day the week begins on. */
  readonly from: Day;
  /** Without and with what stamps add. */
  readonly exact: readonly DayTime[];
  readonly days: readonly DayTime[];
  readonly lines: readonly WeekLine[];
  readonly hasBond: boolean;
}

/** Who comes first as the week is told of. */
const ORDER: readonly TimeSphere[] = ['us', 'me', 'others', 'elsewhere'];

/** The whole week counts, to its last day: who flies west has a day behind them that has yet to come. */
export function weekPicture({ from, exact, days, lines, hasBond }: WeekTold): WeekPicture {
  const to = addDays(from, 6);
  const isTold = days.some((each) => each.day >= from && each.day <= to && isRecorded(each));
  if (!isTold) return { from, bars: [] };
  const spent = spentIn(days, from, to);
  const drawn = lines.filter(({ sphere }) => hasBond || sphere !== 'us');
  const kinds = ORDER.filter((sphere) => hasBond || sphere !== 'us' || spent.minutes.us > 0);
  const asked = { drawn, spent, logged: spentIn(exact, from, to) };
  return { from, bars: kinds.flatMap((sphere) => barsOf(sphere, asked)) };
}

interface Asked {
  readonly drawn: readonly WeekLine[];
  readonly spent: Spent;
  readonly logged: Spent;
}

/** Hours always; evenings below them where a line is in evenings. */
function barsOf(sphere: TimeSphere, { drawn, spent, logged }: Asked): WeekBar[] {
  const bars = (['hours', 'evenings'] as const).map((unit): WeekBar => {
    const of = unit === 'hours' ? 'minutes' : 'evenings';
    const at = (direction: LineDirection): number | null => {
      const line = drawn.find((each) => {
        return each.sphere === sphere && each.direction === direction && of in each;
      });
      return line === undefined ? null : amountOf(line);
    };
    return {
      sphere,
      unit,
      exact: logged[of][sphere],
      about: Math.max(0, spent[of][sphere] - logged[of][sphere]),
      floor: at('floor'),
      ceiling: at('ceiling'),
    };
  });
  return bars.filter(({ unit, floor, ceiling }) => {
    return unit === 'hours' || floor !== null || ceiling !== null;
  });
}

function amountOf(line: WeekLine): number {
  return 'minutes' in line ? line.minutes : line.evenings;
}

/** What a whole bar of the unit stands for: all bars of hours share one, so that they can be compared. */
export function wholeOf(bars: readonly WeekBar[], unit: LineUnit): number {
  if (unit === 'evenings') return 7;
  const ends = bars
    .filter((bar) => bar.unit === unit)
    .flatMap(({ exact, about, floor, ceiling }) => [exact + about, floor ?? 0, ceiling ?? 0]);
  return Math.max(60, ...ends);
}

/** The kind of time that had most, or null where two had alike or nobody any. */
export function mostOf(time: Readonly<Record<TimeSphere, number>>): TimeSphere | null {
  const most = Math.max(...TIME_SPHERES.map((sphere) => time[sphere]));
  const those = TIME_SPHERES.filter((sphere) => time[sphere] === most);
  return most > 0 && those.length === 1 ? (those[0] ?? null) : null;
}
