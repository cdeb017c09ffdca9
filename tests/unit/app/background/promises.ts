import { expect } from 'vitest';
import type { Moment } from '../../../../utils/domain/moment.ts';
import { rhythmOf, type Person } from '../../../../utils/domain/person.ts';
import { DEFAULT_SETTINGS, FIRST_DAYS, FIRST_DAYS_CAP } from '../../../../utils/domain/settings.ts';
import type { DayTally } from '../../../../utils/domain/tally.ts';
import { MINUTE, addDays } from '../../../../utils/domain/time.ts';
import { isQuiet } from '../../../../utils/planning/index.ts';
import { NEXT_LOOK, TICK } from '../../../../utils/platform/alarms.ts';
import type { NudgeRow, SubjectRow } from '../../../../utils/storage/schema.ts';
import type { Life } from './life.ts';

interface Rows {
  readonly people: readonly Person[];
  readonly subjects: readonly SubjectRow[];
  readonly nudges: readonly NudgeRow[];
  readonly moments: readonly Moment[];
  readonly tallies: readonly DayTally[];
}

/** Everything that holds after any life. */
export async function keepsPromises(life: Life): Promise<void> {
  const rows = (await life.world.rows()) as unknown as Rows;
  neverInQuietHours(life);
  oncePerOccasion(life, rows);
  withinTheShare(life);
  spaced(life);
  counted(life, rows);
  agreed(life, rows);
  expect(
    [...life.erased].filter((id) => JSON.stringify(rows).includes(id)),
    'erased',
  ).toEqual([]);
  await twoAlarms(life);
}

function neverInQuietHours({ world }: Life): void {
  for (const { at } of world.shown) {
    expect(isQuiet(DEFAULT_SETTINGS, at, world.zone), 'never in quiet hours').toBe(false);
  }
}

function oncePerOccasion({ world, seen, cuts }: Life, { nudges }: Rows): void {
  const shows = world.shown.map(({ toast }) => toast.id);
  const again = shows.length - new Set(shows).size;
  expect(again, 'shown again only if cut off').toBeLessThanOrEqual(cuts);
  // A person on a day is one occasion, unless the user put it off and asked for it again.
  const asked = [...seen.values()].filter((row) => !isWoken(row));
  for (const [occasion, ids] of Map.groupBy(asked, (row) => `${row.subjectId} ${row.day}`)) {
    expect(ids, `one for ${occasion}`).toHaveLength(1);
  }
  const open = nudges.filter((row) => row.open === 1);
  for (const [subjectId, ids] of Map.groupBy(open, (row) => row.subjectId)) {
    expect(ids, `one open for ${subjectId}`).toHaveLength(1);
  }
}

/** Everybody here is a person: theirs is half of the cap, but for what was asked for by Later. */
function withinTheShare({ seen, installedOn }: Life): void {
  const asked = [...seen.values()].filter((row) => !isWoken(row));
  for (const [day, raised] of Map.groupBy(asked, (row) => row.day)) {
    const first = day < addDays(installedOn, FIRST_DAYS);
    const share = Math.ceil((first ? FIRST_DAYS_CAP : DEFAULT_SETTINGS.cap) / 2);
    expect(raised.length, `the share of ${day}`).toBeLessThanOrEqual(share);
  }
}

const isWoken = ({ reason }: NudgeRow) => reason.occasion === 'snoozed';

/** Nothing here is timed. What was cut off before it was shown may be shown later than it was raised. */
function spaced({ world, seen, cuts }: Life): void {
  const between = DEFAULT_SETTINGS.spacingMinutes * MINUTE;
  const raised = [...seen.values()].map(({ raisedAt }) => raisedAt);
  expect(closest(raised), 'spacing').toBeGreaterThanOrEqual(between);
  const shown = new Map(world.shown.map(({ toast, at }) => [toast.id, at]));
  const late = [...seen.values()].filter(
    ({ id, raisedAt }) => (shown.get(id) ?? raisedAt) > raisedAt,
  );
  expect(late.length, 'shown late only if cut off').toBeLessThanOrEqual(cuts);
  if (cuts === 0) expect(closest([...shown.values()]), 'spacing').toBeGreaterThanOrEqual(between);
}

function closest(instants: readonly number[]): number {
  const inOrder = [...instants].sort((a, b) => a - b);
  return Math.min(Infinity, ...inOrder.slice(1).map((at, n) => at - (inOrder[n] ?? 0)));
}

/** What was raised stays counted whatever is taken back; what was acted on only while it stands. */
function counted({ seen, erased }: Life, { nudges, tallies }: Rows): void {
  const raised = Map.groupBy(seen.values(), (row) => row.day);
  const acted = Map.groupBy(nudges.filter(isActedOn), (row) => row.day);
  for (const { day, ...tally } of tallies) {
    const told = { raised: tally.raised.person ?? 0, acted: tally.acted };
    const found = { raised: raised.get(day)?.length ?? 0, acted: acted.get(day)?.length ?? 0 };
    if (erased.size === 0) expect(told, `the tally of ${day}`).toEqual(found);
    // Whoever was erased took the rows along, not the counts.
    expect(told.raised, `raised on ${day}`).toBeGreaterThanOrEqual(found.raised);
    expect(told.acted, `acted on ${day}`).toBeGreaterThanOrEqual(found.acted);
  }
}

const isActedOn = ({ state }: NudgeRow) => state.kind === 'handled' && state.answer === 'done';

/** The planner knows of everybody what their record and their moments say. */
function agreed({ people: entered }: Life, { people, subjects, nudges, moments }: Rows): void {
  expect(subjects.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
  for (const subject of subjects) {
    const person = people.find(({ id }) => id === subject.id) ?? expect.fail('no person');
    const days = moments.filter((row) => row.subjectId === person.id).map(({ day }) => day);
    const last = [entered.get(person.id) ?? '', ...days].sort().at(-1);
    expect(subject.lastDone?.day, 'last done').toBe(last);
    expect(subject.rhythm, 'rhythm').toEqual(rhythmOf(person));
    expect(subject.dormant, 'dormant').toBe(person.archivedAt === null ? 0 : 1);
    const isOpenFor = (row: NudgeRow) => row.open === 1 && row.subjectId === subject.id;
    if (subject.dormant === 1) expect(nudges.some(isOpenFor), 'open in the archive').toBe(false);
  }
}

async function twoAlarms({ world }: Life): Promise<void> {
  const alarms = await world.alarms();
  expect(alarms.map(({ name }) => name).sort()).toEqual([NEXT_LOOK, TICK].sort());
  expect(alarms.find(({ name }) => name === NEXT_LOOK)?.scheduledTime).toBeGreaterThan(world.now);
}
