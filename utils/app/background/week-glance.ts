import type { Bond } from '../../domain/bond.ts';
import { NO_SHARES, STAMP_ROW_DAYS } from '../../domain/day-stamp.ts';
import type { GlanceHours, GlanceStamp } from '../../domain/glance.ts';
import { isCrossed, isNear, measure, nearestEdge, spentIn } from '../../domain/hours-line.ts';
import {
  addDays,
  daysBetween,
  logicalDay,
  weekBegins,
  type Day,
  type Zone,
} from '../../domain/time.ts';
import { daysSince, type PlanState } from '../../planning/index.ts';

interface Asked {
  readonly state: PlanState;
  readonly bond: Bond | null;
  readonly today: Day;
  readonly zone: Zone;
}

/** Today's chips, and whether nobody has touched them for so long that they fold away. */
export function stampRow({ state, bond, today, zone }: Asked): GlanceStamp {
  const { stamps = [], installedAt, settings } = state;
  const touched = stamps
    .filter(({ source }) => source === 'stamped')
    .map(({ updatedAt }) => updatedAt);
  const last = logicalDay(Math.max(installedAt, ...touched), zone, settings.dayStart);
  return {
    shares: stamps.find(({ day }) => day === today)?.shares ?? NO_SHARES,
    us: bond !== null,
    folded: daysBetween(last, today) >= STAMP_ROW_DAYS,
  };
}

/**
 * The hours line nearest its edge this week: one that comes near goes before all others. To the last
 * day of the week, since who flies west has logged a day that has yet to come there.
 */
export function hoursRow({ state, bond, today }: Asked): GlanceHours | null {
  const { lines = [], weekStart = 1, settings } = state;
  const from = weekBegins(today, weekStart);
  const days = daysSince(state, from);
  const spent = spentIn(days, from, addDays(from, 6));
  const measured = lines
    .filter(({ sphere }) => bond !== null || sphere !== 'us')
    .map((line) => measure(line, spent));
  const near = measured.filter(isNear);
  const nearest = nearestEdge(near.length > 0 ? near : measured);
  if (nearest === null) return null;
  const standing = isNear(nearest) ? 'near' : isCrossed(nearest) ? 'crossed' : 'open';
  return { ...nearest, standing, named: settings.toastStyle === 'names' };
}
