import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readCloseness } from '../../../../utils/app/pages/pictures/people.ts';
import { readFortnights } from '../../../../utils/app/pages/pictures/steps.ts';
import { readWeekPicture } from '../../../../utils/app/pages/pictures/week.ts';
import { readWeeksPicture } from '../../../../utils/app/pages/pictures/weeks.ts';
import { addDays } from '../../../../utils/domain/time.ts';
import { browserCalendar } from '../../../../utils/platform/calendar.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { rowsReadBy } from '../../../support/rows-read.ts';
import { aTime, stamp, todayOf } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

let world: World;

/** A Friday. */
beforeEach(async () => {
  world = await World.at('2026-11-27T18:00', 'Europe/Berlin');
  await world.worker.start();
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({
    now: world.now,
    zone: world.zone,
  }));
  vi.spyOn(browserCalendar, 'weekStart').mockImplementation(async () => world.weekStart);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.worker.look();
  await closeNotebook();
});

describe('The week beside its lines', () => {
  test('has the lines as they are drawn, and what stamps add by itself', async () => {
    const line = { sphere: 'others', direction: 'floor', amount: 2, unit: 'evenings' } as const;
    await world.ask('setHoursLine', line);
    await world.ask('logTime', aTime(world, { minutes: 60 }));
    await stamp(world, { me: 1, others: 1 });
    expect((await readWeekPicture()).bars).toMatchObject([
      { sphere: 'me', exact: 60, about: 90 },
      { sphere: 'others', unit: 'hours', about: 90 },
      { sphere: 'others', unit: 'evenings', exact: 0, about: 0.5, floor: 2 },
      { sphere: 'elsewhere' },
    ]);
  });

  test('reads no more rows after a long history', async () => {
    await world.ask('logTime', aTime(world));
    const few = await rowsReadBy(readWeekPicture);
    for (let ago = 10; ago < 30; ago += 1) {
      await world.ask('logTime', aTime(world, { day: addDays(todayOf(world), -ago) }));
    }
    expect(await rowsReadBy(readWeekPicture)).toBe(few);
  });
});

describe('The last twelve weeks', () => {
  test('hold what the counts by day no longer do, once those are tidied away', async () => {
    world = await World.at('2026-09-09T18:00', 'Europe/Berlin');
    await world.worker.start();
    await world.ask('logTime', aTime(world, { sphere: 'us', minutes: 45, note: 'A walk' }));
    await stamp(world, { elsewhere: 1 });
    world.now = Date.parse('2026-11-27T17:00+01:00');
    await world.passOver({ minutes: 29 });
    expect((await world.rows()).tallies).not.toContainEqual(
      expect.objectContaining({ day: '2026-09-09' }),
    );
    const weeks = await readWeeksPicture();
    expect(weeks).toHaveLength(12);
    expect(weeks[11]).toMatchObject({
      from: '2026-09-07',
      about: true,
      minutes: { us: 45, elsewhere: 195, me: 0, others: 0 },
    });
  });

  test('know nothing of what was deleted or taken back', async () => {
    const { id } = await world.ask('logTime', aTime(world));
    const { undoId } = await world.ask('logTime', aTime(world, { minutes: 30 }));
    await world.ask('deleteMoment', { id });
    await world.ask('undo', { undoId });
    expect(await readWeeksPicture()).toEqual([]);
  });
});

test('people are those who are not archived', async () => {
  const { id } = await world.ask('addPerson', { name: 'Ruth', lastTalked: 'thisMonth' });
  await world.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
  expect((await readCloseness()).map(({ name }) => name)).toEqual(['Ruth', 'Mina']);
  await world.ask('archivePerson', { id });
  expect((await readCloseness()).map(({ name }) => name)).toEqual(['Mina']);
});

test('steps are those in sight, with their fortnight', async () => {
  const { id } = await world.ask('addGoal', { wish: 'Ten pages' });
  for (const wish of ['Piano', 'A walk', 'Swim']) await world.ask('addGoal', { wish });
  await world.ask('tickGoal', { id, done: true });
  const { goals } = await readFortnights();
  expect(goals.map(({ step }) => step)).toEqual(['Ten pages', 'Piano', 'A walk']);
  expect(goals[0]?.days).toEqual([...Array<string>(13).fill('before'), 'done']);
});
