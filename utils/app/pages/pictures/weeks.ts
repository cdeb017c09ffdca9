import { daysTime } from '../../../domain/day-time.ts';
import { withDefaults } from '../../../domain/settings.ts';
import { logicalDay } from '../../../domain/time.ts';
import { firstOfWeeks, weeksPicture, type WeekOfMany } from '../../../domain/weeks-picture.ts';
import { browserCalendar } from '../../../platform/calendar.ts';
import { browserClock } from '../../../platform/clock.ts';
import { loggedSince } from '../../../storage/counted.ts';
import { single } from '../../../storage/singles.ts';
import { stampsSince } from '../../../storage/stamps.ts';
import { readingOf } from '../../../storage/transaction.ts';
import { pageNotebook } from '../notebook.ts';

/** The last twelve calendar weeks, the present one first; empty while nothing is told of any. */
export async function readWeeksPicture(): Promise<readonly WeekOfMany[]> {
  const { now, zone } = await browserClock.read();
  const weekStart = await browserCalendar.weekStart();
  const tx = readingOf(await pageNotebook());
  const { dayStart, freeHours } = withDefaults(await single(tx, 'settings'));
  const today = logicalDay(now, zone, dayStart);
  const from = firstOfWeeks(today, weekStart);
  const [logged, stamps] = await Promise.all([loggedSince(tx, from), stampsSince(tx, from)]);
  return weeksPicture({
    today,
    weekStart,
    exact: daysTime(logged, [], freeHours),
    days: daysTime(logged, stamps, freeHours),
  });
}
