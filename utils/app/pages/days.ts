import { NO_SHARES, STAMP_ROW_DAYS, type Shares } from '../../domain/day-stamp.ts';
import { readWords } from '../../domain/record.ts';
import { withDefaults } from '../../domain/settings.ts';
import { USUAL_FROM_DAYS, usualDays } from '../../domain/usual-days.ts';
import { addDays, daysBetween, logicalDay, type Day } from '../../domain/time.ts';
import { browserClock } from '../../platform/clock.ts';
import { presentBond } from '../../storage/bonds.ts';
import { single } from '../../storage/singles.ts';
import { stampsSince } from '../../storage/stamps.ts';
import { readingOf } from '../../storage/transaction.ts';
import { pageNotebook } from './notebook.ts';

/** What can still be told of days that are over. */
export interface DaysView {
  readonly yesterday: {
    readonly day: Day;
    readonly shares: Shares;
    readonly us: boolean;
    readonly usName: string;
  };
  /** Open days of the last week that "about as usual" would fill in. */
  readonly usual: number;
  /** The rough guess of last week; null once any day was told of, or nobody did for a fortnight. */
  readonly guess: Shares | null;
}

export async function readDays(): Promise<DaysView> {
  const { now, zone } = await browserClock.read();
  const tx = readingOf(await pageNotebook());
  const { dayStart } = withDefaults(await single(tx, 'settings'));
  const today = logicalDay(now, zone, dayStart);
  const [bond, installed, stamps] = await Promise.all([
    presentBond(tx),
    single(tx, 'installed'),
    stampsSince(tx, addDays(today, -USUAL_FROM_DAYS)),
  ]);
  const day = addDays(today, -1);
  const guessed = stamps.findLast(({ source }) => source === 'estimated');
  const isTold = stamps.some(({ source }) => source !== 'estimated');
  const since = installed === null ? today : logicalDay(installed.at, zone, dayStart);
  const isAsked = !isTold && daysBetween(since, today) < STAMP_ROW_DAYS;
  const yesterday = stamps.find((stamp) => stamp.day === day && stamp.source !== 'estimated');
  return {
    yesterday: {
      day,
      shares: yesterday?.shares ?? NO_SHARES,
      us: bond !== null,
      usName: (bond && readWords(bond.words)?.name) ?? '',
    },
    usual: usualDays(stamps, today).length,
    guess: isAsked ? (guessed?.shares ?? NO_SHARES) : null,
  };
}
