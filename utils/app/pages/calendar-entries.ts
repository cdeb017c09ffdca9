import type { Boundary } from '../../domain/boundary.ts';
import type { Goal } from '../../domain/goal.ts';
import type { Person } from '../../domain/person.ts';
import type { Plan } from '../../domain/plan.ts';
import { readWords, type RecordId } from '../../domain/record.ts';
import type { SlotRule } from '../../domain/rhythm.ts';
import type { SelfCare } from '../../domain/self-care.ts';
import { addDays, instantOf, type Day, type EpochMs, type Zone } from '../../domain/time.ts';
import {
  birthdayEntry,
  careEntry,
  goalEntry,
  planEntry,
  type Entered,
} from '../../exchange/calendar-entries.ts';
import type { CalendarEntry } from '../../exchange/calendar.ts';
import { slotDaysBetween } from '../../planning/index.ts';
import { planTitle } from '../../texts/plans.ts';
import { t } from '../../texts/translate.ts';

/** What of it goes into a file: the present week, all that repeats and what is planned ahead, or one plan. */
export type CalendarSpan = 'week' | 'all' | { readonly plan: RecordId };

export interface CalendarRecords {
  readonly plans: readonly Plan[];
  readonly people: readonly Person[];
  readonly cares: readonly SelfCare[];
  readonly goals: readonly Goal[];
  readonly boundaries: readonly Boundary[];
}

export interface CalendarScope {
  readonly span: CalendarSpan;
  readonly names: boolean;
  readonly sequence: number;
  readonly today: Day;
  readonly week: { readonly first: Day; readonly last: Day };
  /** Where the wall clock hangs. */
  readonly zone: Zone;
  /** The logical day of an instant. */
  readonly dayOf: (at: EpochMs) => Day;
}

/** Everything with a place in a calendar; samples have none. */
export function entriesOf(
  { plans, people, cares, goals, boundaries }: CalendarRecords,
  scope: CalendarScope,
): readonly CalendarEntry[] {
  const names = new Map(people.map(({ id, words }) => [id, readWords(words)?.name ?? '']));
  const nameOf = (id: RecordId | null) => names.get(id ?? '') ?? '';
  const entered = ({ createdAt }: { readonly createdAt: EpochMs }, title: string): Entered => ({
    sequence: scope.sequence,
    title: scope.names && title !== '' ? title : null,
    from: scope.dayOf(createdAt),
  });
  const entries = [
    ...plans
      .filter(isThere)
      .map((plan) => planEntry(plan, entered(plan, planTitle(plan, nameOf(plan.personId))))),
    ...cares
      .filter(isThere)
      .map((care) => careEntry(care, entered(care, readWords(care.words)?.activity ?? ''))),
    ...goals
      .filter((goal) => isThere(goal) && goal.archivedAt === null && goal.inSight !== null)
      .map((goal) => goalEntry(goal, entered(goal, readWords(goal.words)?.wish ?? ''))),
    ...boundaries.filter(isThere).map((boundary) => lineEntry(boundary, entered)),
    ...people
      .filter((person) => isThere(person) && person.archivedAt === null)
      .map(({ id, birthday, createdAt }) => {
        const title = t('calendar_birthday', { name: nameOf(id) });
        return birthday && birthdayEntry({ id, birthday }, entered({ createdAt }, title));
      }),
  ];
  return entries.flatMap((entry) => (entry ? within(entry, scope) : []));
}

function isThere({
  deletedAt,
  sample,
}: {
  readonly deletedAt?: EpochMs;
  readonly sample: boolean;
}): boolean {
  return deletedAt === undefined && !sample;
}

/** A clock line is a plan of no minutes. */
function lineEntry(
  boundary: Boundary,
  entered: (record: Boundary, title: string) => Entered,
): CalendarEntry | null {
  const { id, line, words } = boundary;
  if (line.kind !== 'clock') return null;
  const title = readWords(words)?.sentence ?? '';
  return planEntry({ id, when: line.rhythm, minutes: 0 }, entered(boundary, title));
}

/** What of it lies in the week, each time of what repeats for itself; else what lies ahead. */
function within(entry: CalendarEntry, scope: CalendarScope): CalendarEntry[] {
  const { span, today, week } = scope;
  const { rule, until, except: _, ...rest } = entry;
  if (typeof span === 'object') return entry.id === span.plan ? [entry] : [];
  const isInWeek = (day: Day) => day >= week.first && day <= week.last;
  if (span === 'all') {
    const last = rule === null ? entry.day : until;
    return last === undefined || logicalDayOf(last, entry, scope) >= today ? [entry] : [];
  }
  const days = rule === null ? [entry.day] : daysIn(entry, rule, week);
  return days
    .filter((day) => isInWeek(logicalDayOf(day, entry, scope)))
    .map((day) => (rule === null ? entry : { ...rest, day, rule: null, ofSeries: true }));
}

/** The days on the wall of its times in the week, and after its last midnight. */
function daysIn(
  entry: CalendarEntry,
  rule: SlotRule,
  { first, last }: CalendarScope['week'],
): Day[] {
  const { day: from, until, except = [] } = entry;
  const on = { rule, from, except, ...(until === undefined ? {} : { until }) };
  return slotDaysBetween({ on }, first, addDays(last, 1));
}

/** What lies after midnight belongs to the day before. */
function logicalDayOf(day: Day, { span }: CalendarEntry, { zone, dayOf }: CalendarScope): Day {
  return span.kind === 'timed' ? dayOf(instantOf(day, span.time, zone)) : day;
}
