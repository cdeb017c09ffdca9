import type { LineUnit } from '../domain/boundary.ts';
import { sumOf } from '../domain/day-time.ts';
import { TIME_SPHERES, type TimeSphere } from '../domain/sphere.ts';
import type { Day } from '../domain/time.ts';
import { mostOf, type WeekBar } from '../domain/week-picture.ts';
import { WEEKS_SHOWN, type WeekOfMany } from '../domain/weeks-picture.ts';
import { amountWords, inHalves, lengthWords } from './amounts.ts';
import { stampName } from './stamps.ts';
import { language, t } from './translate.ts';

/** What a picture shows, in words: each row begins with what it is about. */
export interface PictureTable {
  readonly caption: string;
  /** The first one heads the rows' own heads. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

/** "2 h 30", "about 8 h", "1 evening"; '' for nothing. */
function amount(value: number, unit: LineUnit, isAbout: boolean): string {
  if (value <= 0) return '';
  if (!isAbout) return unit === 'hours' ? lengthWords(Math.round(value)) : amountWords(value, unit);
  const half = Math.max(0.5, inHalves(value, unit));
  const words = unit === 'hours' ? lengthWords(half * 60) : amountWords(half, unit);
  return t('picture_about', { amount: words });
}

/** "about 3 h 30 of at least 5 h". */
export function barWords({ unit, exact, about, floor, ceiling }: WeekBar): string {
  const had = amount(exact + about, unit, about > 0) || t('picture_none');
  const [least, most] = [amount(floor ?? 0, unit, false), amount(ceiling ?? 0, unit, false)];
  if (floor !== null && ceiling !== null) {
    return t('picture_between', { had, floor: least, ceiling: most });
  }
  if (floor !== null) return t('picture_floor', { had, line: least });
  return ceiling === null ? had : t('picture_ceiling', { had, line: most });
}

/** "Others", or "Others, evenings" beside another bar in hours. */
export function barName({ sphere, unit }: WeekBar): string {
  const name = kindName(sphere);
  return unit === 'evenings' ? t('picture_evenings', { name }) : name;
}

export function kindName(sphere: TimeSphere): string {
  return stampName(sphere, '');
}

/** Every bar in one sentence. */
export function weekGist(bars: readonly WeekBar[]): string {
  const parts = bars.map((bar) => t('picture_part', { name: barName(bar), amount: barWords(bar) }));
  const list = new Intl.ListFormat(language(), { type: 'unit' }).format(parts);
  return t('picture_week_gist', { parts: list });
}

export function weekTable(bars: readonly WeekBar[]): PictureTable {
  return {
    caption: t('picture_week_caption'),
    columns: [
      t('picture_column_time'),
      t('picture_column_logged'),
      t('picture_column_about'),
      t('picture_column_together'),
      t('picture_column_floor'),
      t('picture_column_ceiling'),
    ],
    rows: bars.map((bar) => {
      const { unit, exact, about, floor, ceiling } = bar;
      const had = (value: number, isAbout: boolean) =>
        amount(value, unit, isAbout) || t('picture_cell_none');
      const line = (value: number | null) =>
        value === null ? t('picture_cell_no_line') : amount(value, unit, false);
      return {
        head: barName(bar),
        cells: [
          had(exact, false),
          had(about, true),
          had(exact + about, about > 0),
          line(floor),
          line(ceiling),
        ],
      };
    }),
  };
}

/** "23 Nov", as the user's language writes a day. */
function dayWords(day: Day): string {
  const style = { day: 'numeric', month: 'short' } as const;
  return Temporal.PlainDate.from(day).toLocaleString(language(), style);
}

/** "This week", or the day a week begins on. */
export function weekName({ from, isNow }: WeekOfMany): string {
  return isNow ? t('picture_week_now') : dayWords(from);
}

/** "about 31 h", "about 9 h so far", "nothing told". */
export function weekWords({ minutes, about, told, isNow }: WeekOfMany): string {
  if (!told) return t('picture_week_untold');
  const all = amount(sumOf(minutes), 'hours', about) || t('picture_cell_none');
  return isNow ? t('picture_week_so_far', { amount: all }) : all;
}

export function weeksGist(weeks: readonly WeekOfMany[]): string {
  const n = weeks.filter(({ told }) => told).length;
  const most = mostOf(allOf(weeks));
  return most === null
    ? t('picture_weeks_gist', { n })
    : t('picture_weeks_gist_most', { n, name: kindName(most) });
}

function allOf(weeks: readonly WeekOfMany[]): Record<TimeSphere, number> {
  const sum: Record<TimeSphere, number> = { me: 0, us: 0, others: 0, elsewhere: 0 };
  for (const { minutes } of weeks) for (const one of TIME_SPHERES) sum[one] += minutes[one];
  return sum;
}

export function weeksTable(
  weeks: readonly WeekOfMany[],
  kinds: readonly TimeSphere[],
): PictureTable {
  return {
    caption: t('picture_weeks_caption'),
    columns: [t('picture_column_week'), ...kinds.map(kindName), t('picture_column_all')],
    rows: weeks.slice(0, WEEKS_SHOWN).map((week) => ({
      head: week.isNow ? t('picture_week_present') : dayWords(week.from),
      cells: [
        ...kinds.map((sphere) => {
          const had = amount(week.minutes[sphere], 'hours', week.about);
          return had || t(week.told ? 'picture_cell_none' : 'picture_week_untold');
        }),
        weekWords(week),
      ],
    })),
  };
}
