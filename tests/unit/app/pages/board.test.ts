import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cellOf, nextCell, readBoard } from '../../../../utils/app/pages/board.ts';
import { readNextPlans } from '../../../../utils/app/pages/next-plans.ts';
import { readConcerns, readMoveConcerns } from '../../../../utils/app/pages/plan-concerns.ts';
import { BOARD_PARTS, type BoardPlan } from '../../../../utils/domain/board-view.ts';
import type { PlanInput } from '../../../../utils/domain/plan.ts';
import type { Day } from '../../../../utils/domain/time.ts';
import { browserCalendar } from '../../../../utils/platform/calendar.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { stamp } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

let world: World;

/** A Monday. */
beforeEach(() => begin('2026-11-23T09:00', 'Europe/Berlin'));
afterEach(async () => {
  vi.restoreAllMocks();
  await world.worker.look();
  await closeNotebook();
});

async function begin(at: string, zone: string): Promise<void> {
  world = await World.at(at, zone);
  await world.worker.start();
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({
    now: world.now,
    zone: world.zone,
  }));
  vi.spyOn(browserCalendar, 'weekStart').mockImplementation(async () => world.weekStart);
}

const later = (at: string) => (world.now = Temporal.Instant.from(at).epochMilliseconds);

const WALK: PlanInput = {
  template: 'own',
  title: 'A walk',
  sphere: 'me',
  day: '2026-11-25',
  time: '10:00',
  minutes: 60,
  personId: null,
  careId: null,
  repeats: null,
  inQuietHours: true,
};
const plan = (over: Partial<PlanInput> = {}) => world.ask('addPlan', { ...WALK, ...over });

async function lying(of: Day | null = null): Promise<readonly BoardPlan[]> {
  const { days } = await readBoard(of);
  return days.flatMap(({ plans }) => BOARD_PARTS.flatMap((part) => plans[part]));
}

/** "2026-11-25 morning 10:00 A walk" of each plan, in the order of the board. */
async function board(of: Day | null = null): Promise<string[]> {
  return (await lying(of)).map(
    ({ day, part, input, name }) => `${day} ${part} ${input.time} ${name}`,
  );
}

describe('The board', () => {
  test('has the seven days of the calendar week, from the first one of where one lives', async () => {
    const first = async (of: Day | null) => (await readBoard(of)).days.map(({ day }) => day)[0];
    expect(await first(null)).toBe('2026-11-23');
    world.weekStart = 7;
    expect(await first(null)).toBe('2026-11-22');
    expect(await first('2026-11-28')).toBe('2026-11-22');
    expect(await first('2026-11-29')).toBe('2026-11-29');
  });

  test('has its plans by day and part, in the order of their times', async () => {
    await plan({ title: 'Late', time: '23:30' });
    await plan({ title: 'Supper', time: '18:00' });
    await plan({ title: 'Lunch', time: '12:00' });
    await plan();
    expect(await board()).toEqual([
      '2026-11-25 morning 10:00 A walk',
      '2026-11-25 afternoon 12:00 Lunch',
      '2026-11-25 evening 18:00 Supper',
      '2026-11-25 evening 23:30 Late',
    ]);
  });

  test('puts what lies at one in the morning into the evening of the day before, also across weeks', async () => {
    await plan({ title: 'Stars', day: '2026-11-26', time: '01:00' });
    await plan({ title: 'Late', time: '23:30' });
    await plan({ title: 'Moon', day: '2026-11-30', time: '01:00' });
    expect(await board()).toEqual([
      '2026-11-25 evening 23:30 Late',
      '2026-11-25 evening 01:00 Stars',
      '2026-11-29 evening 01:00 Moon',
    ]);
    expect(await board('2026-11-30')).toEqual([]);
    expect((await lying()).map(({ slot }) => slot)).toEqual([
      '2026-11-25',
      '2026-11-26',
      '2026-11-30',
    ]);
  });

  test('follows the day where it starts at another hour', async () => {
    await world.ask('changeSettings', { changes: { dayStart: '06:00' } });
    await plan({ title: 'Owls', time: '05:30' });
    await plan({ title: 'Larks', time: '06:00' });
    expect(await board()).toEqual([
      '2026-11-24 evening 05:30 Owls',
      '2026-11-25 morning 06:00 Larks',
    ]);
  });

  test.each([
    ['2026-03-23T09:00', '2026-03-29', 'spring'],
    ['2026-10-19T09:00', '2026-10-25', 'autumn'],
  ])('of a week whose clocks change keeps every time on the wall (%s)', async (now, sunday) => {
    vi.restoreAllMocks();
    await closeNotebook();
    await begin(now, 'Europe/Berlin');
    const first = now.slice(0, 10);
    await plan({ day: first, time: '02:30', repeats: { kind: 'daily' } });
    await plan({ title: 'Swim', day: sunday, time: '08:00' });
    const all = await board();
    expect(all).toHaveLength(8);
    expect(all.slice(-2)).toEqual([
      `${sunday} morning 08:00 Swim`,
      `${sunday} evening 02:30 A walk`,
    ]);
  });

  test('keeps its times on the wall after two flights', async () => {
    await plan({ time: '22:30' });
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
      world.zone = zone;
      expect(await board('2026-11-25')).toEqual(['2026-11-25 evening 22:30 A walk']);
    }
  });

  test('has what comes round on each of its days, but for those taken out and from where it ends', async () => {
    const { id } = await plan({ day: '2026-11-23', repeats: { kind: 'daily' } });
    await world.ask('removePlan', { id, day: '2026-11-25', following: false });
    await world.ask('removePlan', { id, day: '2026-11-28', following: true });
    expect((await lying()).map(({ day }) => day)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-26',
      '2026-11-27',
    ]);
    expect(await board('2026-11-30')).toEqual([]);
  });

  test('tells what lies ahead, what is over and asked about, and what was answered', async () => {
    const { id: asked } = await plan({ title: 'Asked' });
    const { id: yes } = await plan({ title: 'Yes' });
    const { id: no } = await plan({ title: 'No' });
    later('2026-11-25T10:30+01:00');
    expect((await lying()).map(({ standing }) => standing)).toEqual(['ahead', 'ahead', 'ahead']);
    later('2026-11-25T11:00+01:00');
    await world.ask('answerPlan', { id: yes, day: '2026-11-25', happened: true });
    await world.ask('answerPlan', { id: no, day: '2026-11-25', happened: false });
    const standings = async (of: Day) =>
      Object.fromEntries((await lying(of)).map((one) => [one.id, one.standing]));
    expect(await standings('2026-11-25')).toEqual({
      [asked]: 'asking',
      [yes]: 'happened',
      [no]: 'passed',
    });
    later('2026-12-03T11:00+01:00');
    expect((await standings('2026-11-25'))[asked]).toBe('over');
  });

  test('names people as they are called now, and offers those who are there', async () => {
    const { id } = await world.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
    const { id: gone } = await world.ask('addPerson', { name: 'Ruth', lastTalked: 'thisWeek' });
    await world.ask('addCare', { activity: 'A bath' });
    await plan({ template: 'coffee', title: '', sphere: 'others', personId: id });
    await world.ask('editPerson', { id, changes: { name: 'Mina B.' } });
    await world.ask('archivePerson', { id: gone });
    expect(await board()).toEqual(['2026-11-25 morning 10:00 Coffee with Mina B.']);
    const { people, cares, bond } = await readBoard(null);
    expect(people).toEqual([{ id, name: 'Mina B.' }]);
    expect(cares).toMatchObject([{ name: 'A bath' }]);
    expect(bond).toBeNull();
  });
});

test.each([
  ['2026-11-23T09:00+01:00', '2026-11-23', 'afternoon'],
  ['2026-11-23T13:00+01:00', '2026-11-23', 'evening'],
  ['2026-11-23T21:00+01:00', '2026-11-24', 'morning'],
  ['2026-11-24T01:00+01:00', '2026-11-24', 'morning'],
])('the next part of the day at %s is %s, %s', async (at, day, part) => {
  later(at);
  expect(await nextCell()).toEqual({ day, part });
});

test.each([
  ['2026-11-26', '15:00', '2026-11-26', 'afternoon'],
  ['2026-11-30', '01:00', '2026-11-29', 'evening'],
  ['2026-11-30', '05:30', '2026-11-30', 'morning'],
])('what begins on %s at %s lies on %s, %s', async (from, time, day, part) => {
  expect(await cellOf({ day: from, time })).toEqual({ day, part });
});

describe('What is pointed out', () => {
  const us = { ...WALK, sphere: 'us', minutes: 120 } as const;
  const crossing = async (input: PlanInput) =>
    (await readConcerns({ input, instead: null })).map((concern) =>
      concern.kind === 'crosses' ? concern.measured.had / 60 : concern.day,
    );
  async function drawCeiling(): Promise<void> {
    await world.ask('chooseBond', { kind: 'partner', name: '' });
    const line = { sphere: 'us', direction: 'ceiling', amount: 5, unit: 'hours' } as const;
    await world.ask('setHoursLine', line);
  }

  test('counts stamps, logged time and what lies ahead of the week in which it would lie', async () => {
    await drawCeiling();
    expect(await crossing(us)).toEqual([]);
    await stamp(world, { us: 1, elsewhere: 1 });
    await plan({ ...us, day: '2026-11-24' });
    expect(await crossing(us)).toEqual([6]);
    expect(await crossing({ ...us, day: '2026-11-30' })).toEqual([]);
  });

  test('knows whether its week is the present one, whose evening reaches past midnight', async () => {
    await drawCeiling();
    const weeks = async (over: Partial<PlanInput>) =>
      (await readConcerns({ input: { ...us, minutes: 360, ...over }, instead: null })).map(
        (concern) => concern.kind === 'crosses' && concern.week,
      );
    expect(await weeks({})).toEqual([{ first: '2026-11-23', isPresent: true }]);
    expect(await weeks({ day: '2026-11-30', time: '01:00' })).toEqual([
      { first: '2026-11-23', isPresent: true },
    ]);
    expect(await weeks({ day: '2026-11-30' })).toEqual([{ first: '2026-11-30', isPresent: false }]);
  });

  test('in another week is what it has there, be it as much as it had before', async () => {
    await drawCeiling();
    await plan({ ...us, minutes: 360 });
    const [long] = await lying();
    if (!long) expect.fail('not there');
    expect(await readMoveConcerns(long, { day: '2026-12-02', time: '10:00' })).toHaveLength(1);
  });

  test('leaves out a line on us while nobody is chosen', async () => {
    await drawCeiling();
    expect(await crossing({ ...us, minutes: 360 })).toEqual([6]);
    await world.ask('chooseBond', { kind: null, name: '' });
    expect(await crossing({ ...us, minutes: 360 })).toEqual([]);
  });

  test('of what is moved is what its new place brings, and nothing it had before', async () => {
    await drawCeiling();
    await plan({ template: 'eveningOfMyOwn', title: '', time: '19:30', day: '2026-11-26' });
    await plan({ ...us, minutes: 360 });
    const [long] = (await lying()).filter(({ input }) => input.sphere === 'us');
    if (!long) expect.fail('not there');
    const move = (day: Day, time: string) => readMoveConcerns(long, { day, time });
    expect(await move('2026-11-27', '19:30')).toEqual([]);
    expect(await move('2026-11-26', '19:30')).toEqual([{ kind: 'ownEvening', day: '2026-11-26' }]);
  });
});

describe('The next plans', () => {
  const next = async () => (await readNextPlans()).map(({ name, slot }) => `${slot} ${name}`);

  test('are the soonest four of seven days, without those that are over or answered', async () => {
    await plan({ title: 'Over', day: '2026-11-23', time: '07:00' });
    await plan({ title: 'Now', day: '2026-11-23', time: '08:30' });
    await plan({ title: 'Swim', day: '2026-11-23', time: '18:00', repeats: { kind: 'daily' } });
    await plan();
    await plan({ title: 'Far', day: '2026-11-30' });
    expect(await next()).toEqual([
      '2026-11-23 Now',
      '2026-11-23 Swim',
      '2026-11-24 Swim',
      '2026-11-25 A walk',
    ]);
  });

  test('of the last day reach until it ends, after midnight', async () => {
    await plan({ title: 'Stars', day: '2026-11-30', time: '01:00' });
    await plan({ title: 'Dawn', day: '2026-11-30', time: '05:00' });
    expect(await next()).toEqual(['2026-11-30 Stars']);
  });
});
