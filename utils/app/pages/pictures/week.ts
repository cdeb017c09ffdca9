import { daysTime } from '../../../domain/day-time.ts';
import { weekPicture, type WeekPicture } from '../../../domain/week-picture.ts';
import { withDefaults } from '../../../domain/settings.ts';
import { logicalDay, weekBegins } from '../../../domain/time.ts';
import { browserCalendar } from '../../../platform/calendar.ts';
import { browserClock } from '../../../platform/clock.ts';
import { presentBond } from '../../../storage/bonds.ts';
import { weekLines } from '../../../storage/lines.ts';
import { single } from '../../../storage/singles.ts';
import { stampsSince } from '../../../storage/stamps.ts';
import { talliesSince } from '../../../storage/tallies.ts';
import { readingOf } from '../../../storage/transaction.ts';
import { pageNotebook } from '../notebook.ts';

/** The present calendar week beside its lines. */
export async function readWeekPicture(): Promise<WeekPicture> {
  const { now, zone } = await browserClock.read();
  const weekStart = await browserCalendar.weekStart();
  const tx = readingOf(await pageNotebook());
  const { dayStart, freeHours } = withDefaults(await single(tx, 'settings'));
  const from = weekBegins(logicalDay(now, zone, dayStart), weekStart);
  const [tallies, stamps, lines, bond] = await Promise.all([
    talliesSince(tx, from),
    stampsSince(tx, from),
    weekLines(tx),
    presentBond(tx),
  ]);
  return weekPicture({
    from,
    exact: daysTime(tallies, [], freeHours),
    days: daysTime(tallies, stamps, freeHours),
    lines,
    hasBond: bond !== null,
  });
}
