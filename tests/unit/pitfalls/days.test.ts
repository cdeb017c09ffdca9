import { afterEach, expect, it } from 'vitest';
import { goalRowsOf } from '../../../utils/domain/rows-view.ts';
import type { DayTally } from '../../../utils/domain/tally.ts';
import { addDays } from '../../../utils/domain/time.ts';
import { closeNotebook } from '../../../utils/storage/connection.ts';
import type { NudgeRow } from '../../../utils/storage/schema.ts';
import { moveTo } from '../../support/hours.ts';
import { World } from '../../support/world.ts';

let world: World;

afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

async function worldAt(time: string, zone = 'Europe/Berlin'): Promise<void> {
  world = await World.at(time, zone);
  await world.worker.start();
  await world.ask('changeSettings', { changes: { breaks: { on: false, afterMinutes: 55 } } });
}

const tallies = async () => [...(await world.rows()).tallies] as unknown as DayTally[];

it('pitfall 02: five hours logged from Monday to Saturday, over a clock change and two journeys, are five hours', async () => {
  await worldAt('2026-10-19T12:00');
  const { id } = await world.ask('addCare', { activity: 'A walk' });
  await world.ask('editCare', { id, changes: { minutes: 60 } });
  const hours: readonly (readonly [string, string])[] = [
    ['2026-10-19T12:30', 'Europe/Berlin'],
    // Still yesterday in Greenwich.
    ['2026-10-20T05:00', 'Asia/Tokyo'],
    ['2026-10-22T01:30', 'Asia/Tokyo'],
    ['2026-10-23T10:00', 'America/New_York'],
    // Half past two in the night to Sunday belongs to Saturday; at three the clock goes back.
    ['2026-10-25T02:30', 'Europe/Berlin'],
  ];
  for (const [time, zone] of hours) {
    world.zone = zone;
    moveTo(world, time);
    await world.ask('logCare', { id });
  }
  const minutes = new Map((await tallies()).map((row) => [row.day, row.minutes.me ?? 0]));
  const week = Array.from({ length: 6 }, (_, n) => addDays('2026-10-19', n));
  const inWeek = () => week.map((day) => minutes.get(day) ?? 0);
  expect(inWeek()).toEqual([60, 60, 60, 0, 60, 60]);
  world.zone = 'Pacific/Kiritimati';
  await world.worker.look();
  const after = new Map((await tallies()).map((row) => [row.day, row.minutes.me ?? 0]));
  expect(week.map((day) => after.get(day) ?? 0)).toEqual(inWeek());
});

it('pitfall 15: last night’s figure is this morning’s', async () => {
  await worldAt('2026-06-01T12:00');
  const { id } = await world.ask('addGoal', { wish: 'Ten pages' });
  for (const day of ['02', '03', '04']) {
    moveTo(world, `2026-06-${day}T22:00`);
    await world.ask('tickGoal', { id, done: true });
  }
  const figure = async () => {
    const [goal] = (await world.popup())?.goals ?? [];
    return [goal?.done, goal?.of];
  };
  expect(await figure()).toEqual([3, 4]);
  moveTo(world, '2026-06-05T03:59');
  await world.worker.look();
  expect(await figure()).toEqual([3, 4]);
  moveTo(world, '2026-06-05T08:00');
  await world.worker.look();
  expect(await figure()).toEqual([3, 5]);
});

it('pitfall 17: the rollover to a new day is the same however often and from wherever it is looked at', async () => {
  await worldAt('2026-06-01T12:00');
  await world.ask('addPerson', { name: 'Mina', lastTalked: addDays('2026-06-01', -60) });
  moveTo(world, '2026-06-02T10:00');
  await world.goIdle('locked');
  await world.goIdle('active');
  moveTo(world, '2026-06-03T04:00');
  await world.worker.look();
  const once = JSON.stringify(await tallies());
  await Promise.all([world.worker.look(), world.worker.start(), world.goIdle('active')]);
  await world.stop();
  await world.worker.start();
  expect(JSON.stringify(await tallies())).toBe(once);
  expect((await tallies()).map(({ day }) => day)).toEqual([
    '2026-06-01',
    '2026-06-02',
    '2026-06-03',
  ]);
});

it.each([
  ['04:00', '2026-06-03T03:50', '2026-06-03T04:20', '2026-06-02'],
  ['00:00', '2026-06-02T23:50', '2026-06-03T00:20', '2026-06-02'],
])(
  'pitfall 28: with days from %s, raised at %s and answered at %s, it counts for the day it was raised',
  async (dayStart, raised, answered, day) => {
    await worldAt('2026-06-01T12:00');
    const none = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, []]));
    await world.ask('changeSettings', {
      changes: { dayStart, quietHours: none as never },
    });
    const { id } = await world.ask('addPerson', { name: 'Mina', lastTalked: '2026-04-01' });
    await world.goIdle('locked');
    moveTo(world, raised);
    await world.goIdle('active');
    const [nudge] = ([...(await world.rows()).nudges] as unknown as NudgeRow[]).filter(
      (row) => row.subjectId === id,
    );
    expect(nudge?.day).toBe(day);
    moveTo(world, answered);
    await world.worker.look();
    await world.ask('answer', {
      subjectId: id,
      nudgeId: nudge?.id ?? '',
      answer: { kind: 'done', when: 'today' },
    });
    const { moments, subjects } = await world.rows();
    expect(moments).toMatchObject([{ day }]);
    expect(subjects).toMatchObject([{ lastDone: { day } }]);
    expect((await tallies()).find((row) => row.day === day)).toMatchObject({ acted: 1 });
  },
);

it('pitfall 29: a glance left open past the logical midnight shows today’s goals, open again', async () => {
  await worldAt('2026-06-01T12:00');
  const { id } = await world.ask('addGoal', { wish: 'Ten pages' });
  await world.ask('tickGoal', { id, done: true });
  const glance = (await world.popup()) ?? expect.fail('no glance');
  expect(goalRowsOf(glance, world.now)).toMatchObject([{ goal: { tickedToday: true } }]);
  moveTo(world, '2026-06-02T03:59');
  expect(goalRowsOf(glance, world.now)).toMatchObject([{ goal: { tickedToday: true } }]);
  // Nobody has planned since: the row alone knows when its day ends, and its card with it.
  moveTo(world, '2026-06-02T04:00');
  expect(goalRowsOf(glance, world.now)).toMatchObject([{ goal: { tickedToday: false } }]);
  expect(glance.validUntil).toBeLessThanOrEqual(world.now);
});
