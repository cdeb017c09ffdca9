import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanInput } from '../../../../utils/domain/plan.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { COFFEE, plansOf } from '../../../support/plans.ts';
import { World } from '../../../support/world.ts';

let world: World;

/** A Thursday, noon. */
beforeEach(async () => {
  world = await World.at('2026-11-26T12:00', 'Europe/Berlin');
  await world.worker.start();
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const coffee: PlanInput = { ...COFFEE, minutes: 30 };
const add = (over: Partial<PlanInput> = {}) => world.ask('addPlan', { ...coffee, ...over });
const refused = (over: Partial<PlanInput>) => world.send('addPlan', { ...coffee, ...over });
const plans = () => plansOf(world);

describe('What repeats', () => {
  const weekly = { repeats: { kind: 'weekly', days: [4] } } as const;
  const change = (id: string, day: string, following: boolean, changes: Partial<PlanInput>) =>
    world.ask('changePlan', { id, day, following, changes });

  test('keeps its end, and what was taken out, where it changes from one time on', async () => {
    const { id } = await add(weekly);
    await world.ask('removePlan', { id, day: '2026-12-03', following: false });
    await world.ask('removePlan', { id, day: '2026-12-24', following: true });
    await change(id, '2026-11-26', true, { time: '16:00' });
    expect(await plans()).toEqual(['weekly 2026-11-26..2026-12-23 16:00 but 2026-12-03']);
    await change(id, '2026-11-26', true, { day: '2026-11-27' });
    expect(await plans()).toEqual(['weekly 2026-11-27..2026-12-24 16:00 but 2026-12-04']);
    await change(id, '2026-12-11', true, { repeats: { kind: 'daily' } });
    expect(await plans()).toEqual([
      'daily 2026-12-11..2026-12-24 16:00 but ',
      'weekly 2026-11-27..2026-12-10 16:00 but 2026-12-04',
    ]);
  });

  test('never gets back what was taken out, however long ago that was', async () => {
    const { id } = await add(weekly);
    await world.ask('removePlan', { id, day: '2026-12-03', following: false });
    world.pass({ days: 100 });
    await world.ask('removePlan', { id, day: '2027-03-11', following: false });
    expect(await plans()).toEqual(['weekly 2026-11-26.. 15:00 but 2026-12-03,2027-03-11']);
  });

  test('on working days moves one of them to the weekend, and its limits stay', async () => {
    const { id } = await add({ repeats: { kind: 'weekdays' } });
    await world.ask('removePlan', { id, day: '2026-12-01', following: false });
    await world.ask('removePlan', { id, day: '2026-12-11', following: true });
    await change(id, '2026-11-27', true, { day: '2026-11-28' });
    expect(await plans()).toEqual([
      'weekdays 2026-11-26..2026-11-26 15:00 but 2026-12-01',
      'weekly 2026-11-28..2026-12-11 15:00 but 2026-12-01',
    ]);
  });

  test('begins on a day of its rule', async () => {
    const answer = await refused({ repeats: { kind: 'weekly', days: [5] } });
    expect(answer).toMatchObject({ error: { code: 'badField', field: 'repeats' } });
  });
});

describe('Put off, a plan', () => {
  const later = { kind: 'later', when: 'today' } as const;

  async function putOff(over: Partial<PlanInput>): Promise<string> {
    const { id } = await add(over);
    world.pass({ hours: 3 });
    await world.worker.look();
    await world.ask('answer', { subjectId: id, nudgeId: null, answer: later });
    world.pass({ minutes: 40 });
    return id;
  }
  const standing = (id: string) => world.toasts().filter((each) => each.startsWith(id));

  test.each([true, false])(
    'of which is said %s comes no more, unless that is taken back',
    async (happened) => {
      const { id: personId } = await world.ask('addPerson', {
        name: 'Mina',
        lastTalked: 'thisWeek',
      });
      const id = await putOff({ personId });
      const { undoId } = await world.ask('answerPlan', { id, day: coffee.day, happened });
      world.pass({ minutes: 50 });
      await world.worker.look();
      expect(standing(id)).toEqual([]);
      await world.ask('undo', { undoId });
      await world.worker.look();
      expect(standing(id)).toHaveLength(1);
    },
  );

  test.each([
    ['19:00', { hours: 7 }, 'Later'],
    ['20:30', { hours: 8, minutes: 30 }, 'Later: tomorrow 8:00 AM'],
  ])('at %s, %o later, says “%s” on its button', async (time, ahead, says) => {
    await add({ time });
    world.pass(ahead);
    await world.worker.look();
    expect(world.shown.at(-1)?.toast.buttons[1]?.replaceAll('\u202f', ' ')).toBe(says);
  });

  test('comes again where another of its times is answered', async () => {
    const id = await putOff({ repeats: { kind: 'daily' }, day: '2026-11-25' });
    await world.ask('answerPlan', { id, day: '2026-11-25', happened: false });
    world.pass({ minutes: 50 });
    await world.worker.look();
    expect(standing(id)).toHaveLength(1);
  });
});

describe('A clock set ahead for one look', () => {
  test('takes no plan, no hour and no note away', async () => {
    await add({ day: '2026-11-30' });
    await world.ask('logTime', {
      sphere: 'me',
      minutes: 90,
      evening: false,
      personId: null,
      note: 'A walk',
      day: '2026-11-26',
    });
    const before = await world.rows();
    const { now } = world;
    world.pass({ days: 100 });
    await world.worker.look();
    world.pass({ minutes: 20 });
    await world.worker.look();
    world.now = now;
    await world.worker.look();
    const after = await world.rows();
    expect(after.subjects).toHaveLength(before.subjects.length);
    expect(after.tallies).toEqual(expect.arrayContaining([...before.tallies]));
    expect(after.moments).toEqual(before.moments);
    expect(await plans()).toEqual(['2026-11-30 15:00']);
  });
});
