import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Plan, PlanInput } from '../../../../utils/domain/plan.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { COFFEE, plansOf } from '../../../support/plans.ts';
import { eveningsOf, minutesOf, momentsOf } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

let world: World;
let mina: string;

/** A Thursday, noon. */
beforeEach(async () => {
  world = await World.at('2026-11-26T12:00', 'Europe/Berlin');
  await world.worker.start();
  mina = (await world.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' })).id;
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const add = (over: Partial<PlanInput> = {}) => world.ask('addPlan', { ...COFFEE, ...over });
const refused = (over: Partial<PlanInput>) => world.send('addPlan', { ...COFFEE, ...over });

const plans = () => plansOf(world);
const subjects = async () =>
  ((await world.rows()).subjects as readonly { kind: string }[]).filter(
    ({ kind }) => kind === 'plan',
  );
/** What stands of plans; people are asked for as well. */
const rung = () => world.toasts().filter((id) => id.includes('T'));
async function card() {
  await world.worker.look();
  return (await world.popup())?.card;
}

describe('A plan', () => {
  test('rings at its time, under what it was made from and whom it is with', async () => {
    await world.ask('changeSettings', { changes: { toastStyle: 'names' } });
    await add({ personId: mina });
    world.pass({ hours: 2, minutes: 59 });
    await world.worker.look();
    expect(rung()).toEqual([]);
    world.pass({ minutes: 1 });
    await world.worker.look();
    expect(rung()).toHaveLength(1);
    expect(world.shown.at(-1)?.toast.title).toContain('Coffee with Mina');
  });

  test('taken back is gone, with what rings for it', async () => {
    const { undoId } = await add();
    await world.ask('undo', { undoId });
    expect(await plans()).toEqual([]);
    expect(await subjects()).toEqual([]);
  });

  test.each<[Partial<PlanInput>, object]>([
    [{ template: 'own' }, { code: 'badField', field: 'title', problem: 'empty' }],
    [{ day: '2026-11-18' }, { code: 'badField', field: 'day', problem: 'outOfRange' }],
    [{ day: '2029-01-01' }, { code: 'badField', field: 'day', problem: 'outOfRange' }],
    [{ day: '2026-02-30' }, { code: 'badField', field: 'day', problem: 'notADay' }],
    [{ minutes: 4 }, { code: 'badField', field: 'minutes', problem: 'outOfRange' }],
    [{ time: '25:00' }, { code: 'badField', field: 'time', problem: 'notATime' }],
    [{ personId: '11111111-1111-4111-8111-111111111111' }, { code: 'notFound' }],
    [{ careId: '11111111-1111-4111-8111-111111111111' }, { code: 'notFound' }],
    [{ time: '22:00' }, { code: 'inQuietHours' }],
  ])('with %j is refused with %j, and changes nothing', async (over, error) => {
    const answer = await refused(over);
    expect(answer).toMatchObject({ ok: false, error });
    expect(await plans()).toEqual([]);
  });

  test('in quiet hours is kept once that is confirmed, and asked about anew for another time', async () => {
    const { id } = await add({ time: '22:00', inQuietHours: true });
    const change = (changes: Partial<PlanInput>) =>
      world.send('changePlan', { id, day: COFFEE.day, following: false, changes });
    expect(await change({ minutes: 30 })).toMatchObject({ ok: true });
    expect(await change({ time: '23:00' })).toMatchObject({ error: { code: 'inQuietHours' } });
    expect(await change({ time: '23:00', inQuietHours: true })).toMatchObject({ ok: true });
  });

  test('moved rings at its new time only, and moved back at its old', async () => {
    const { id } = await add();
    const changes = { day: '2026-11-27', time: '10:00' };
    const moved = await world.ask('changePlan', {
      id,
      day: COFFEE.day,
      following: false,
      changes,
    });
    expect(moved.id).toBe(id);
    expect(await plans()).toEqual(['2026-11-27 10:00']);
    world.pass({ hours: 3 });
    await world.worker.look();
    expect(rung()).toEqual([]);
    await world.ask('undo', { undoId: moved.undoId });
    expect(await plans()).toEqual(['2026-11-26 15:00']);
  });

  test('removed leaves no word, and what it showed leaves with it', async () => {
    const { id } = await add({ template: 'own', title: 'Dinner at the harbour' });
    world.pass({ hours: 3 });
    await world.worker.look();
    expect(world.toasts()).toHaveLength(1);
    const { undoId } = await world.ask('removePlan', { id, day: COFFEE.day, following: false });
    await world.worker.look();
    expect(world.toasts()).toEqual([]);
    const { plans: rows } = await world.rows();
    expect(JSON.stringify(rows)).not.toContain('harbour');
    await world.ask('undo', { undoId });
    expect(await plans()).toEqual(['2026-11-26 15:00']);
  });
});

describe('What repeats', () => {
  const weekly = { repeats: { kind: 'weekly', days: [4] } } as const;
  const change = (id: string, day: string, following: boolean, changes: Partial<PlanInput>) =>
    world.ask('changePlan', { id, day, following, changes });

  test('moved once leaves the others where they are', async () => {
    const { id } = await add(weekly);
    const moved = await change(id, '2026-12-03', false, { day: '2026-12-04' });
    expect(moved.id).not.toBe(id);
    expect(await plans()).toEqual(['2026-12-04 15:00', 'weekly 2026-11-26.. 15:00 but 2026-12-03']);
    await world.ask('undo', { undoId: moved.undoId });
    expect(await plans()).toEqual(['weekly 2026-11-26.. 15:00 but ']);
  });

  test('moved from one time on ends before it and goes on anew', async () => {
    const { id } = await add(weekly);
    const moved = await change(id, '2026-12-03', true, { day: '2026-12-04', time: '16:00' });
    expect(await plans()).toEqual([
      'weekly 2026-11-26..2026-12-02 15:00 but ',
      'weekly 2026-12-04.. 16:00 but ',
    ]);
    expect((await world.rows()).plans).toContainEqual(
      expect.objectContaining({
        id: moved.id,
        when: expect.objectContaining({
          on: { rule: { kind: 'weekly', days: [5] }, from: '2026-12-04' },
        }),
      }),
    );
    await world.ask('undo', { undoId: moved.undoId });
    expect(await plans()).toEqual(['weekly 2026-11-26.. 15:00 but ']);
  });

  test('moved as a whole from its first time on stays one', async () => {
    const { id } = await add(weekly);
    expect((await change(id, '2026-11-26', true, { time: '16:00' })).id).toBe(id);
    expect(await plans()).toEqual(['weekly 2026-11-26.. 16:00 but ']);
  });

  test('loses one time, or all from one on', async () => {
    const { id } = await add(weekly);
    await world.ask('removePlan', { id, day: '2026-12-03', following: false });
    await world.ask('removePlan', { id, day: '2026-12-17', following: true });
    expect(await plans()).toEqual(['weekly 2026-11-26..2026-12-16 15:00 but 2026-12-03']);
    const gone = { id, day: '2026-12-03', following: false };
    expect(await world.send('removePlan', gone)).toMatchObject({ error: { code: 'notFound' } });
  });

  test('that is over is looked at no more', async () => {
    const { id } = await add({ repeats: { kind: 'daily' } });
    await world.ask('removePlan', { id, day: '2026-11-28', following: true });
    await world.passOver({ days: 6 });
    expect(await subjects()).toEqual([]);
    expect(await plans()).toEqual(['daily 2026-11-26..2026-11-27 15:00 but ']);
  });
});

describe('Did it happen?', () => {
  const answer = (id: string, happened: boolean, day = COFFEE.day) =>
    world.send('answerPlan', { id, day, happened });

  test('is asked in the popup once it is over and nothing else is to be done', async () => {
    const { id } = await add();
    world.pass({ hours: 4 });
    await world.worker.look();
    await world.ask('answer', {
      subjectId: id,
      nudgeId: null,
      answer: { kind: 'later', when: 'tomorrow' },
    });
    expect(await card()).toMatchObject({ kind: 'happened', planId: id, day: COFFEE.day });
    await answer(id, false);
    expect(await card()).not.toMatchObject({ kind: 'happened' });
  });

  test('yes logs its time and the contact with whom it was, and can be taken back', async () => {
    const { id } = await add({ personId: mina, time: '18:00', minutes: 120 });
    expect(await answer(id, true)).toMatchObject({
      error: { code: 'badField', problem: 'inTheFuture' },
    });
    world.pass({ hours: 9 });
    const { undoId } = await world.ask('answerPlan', { id, day: COFFEE.day, happened: true });
    expect(await minutesOf(world)).toEqual({ others: 120 });
    expect(await eveningsOf(world)).toEqual({ others: 1 });
    expect(await momentsOf(world)).toMatchObject([{ subjectId: mina, minutes: 120 }]);
    expect(await answer(id, true)).toMatchObject({ error: { code: 'alreadyAnswered' } });
    await world.ask('undo', { undoId });
    expect(await minutesOf(world)).toEqual({});
    expect(await answer(id, false)).toMatchObject({ ok: true });
    expect(await minutesOf(world)).toEqual({});
  });

  test('yes counts for the day on which it was, also after its reminder is long forgotten', async () => {
    const { id } = await add({ sphere: 'us', template: 'eveningForTwo', time: '19:30' });
    await world.passOver({ days: 5 });
    expect(await subjects()).toEqual([]);
    await world.ask('answerPlan', { id, day: COFFEE.day, happened: true });
    expect(await momentsOf(world)).toMatchObject([{ day: '2026-11-26', sphere: 'us' }]);
  });

  test('is answered within a week, and later not at all', async () => {
    const { id } = await add({ repeats: { kind: 'daily' } });
    world.pass({ days: 8 });
    expect(await answer(id, true)).toMatchObject({ error: { code: 'tooLate' } });
    expect(await answer(id, true, '2026-11-27')).toMatchObject({ ok: true });
    expect(await minutesOf(world)).toEqual({ others: 60 });
  });

  test('of what comes round is logged once, also when what was said is long forgotten', async () => {
    const { id } = await add({ repeats: { kind: 'daily' } });
    world.pass({ hours: 5 });
    await world.ask('answerPlan', { id, day: COFFEE.day, happened: true });
    world.pass({ days: 100 });
    await world.ask('answerPlan', { id, day: '2027-03-05', happened: false });
    const [plan] = (await world.rows()).plans as readonly Plan[];
    expect(plan?.answers).toMatchObject([{ day: '2027-03-05' }]);
    expect(await answer(id, true)).toMatchObject({ error: { code: 'tooLate' } });
    expect(await momentsOf(world)).toHaveLength(1);
  });

  test('is answered by what is said to its reminder, for that time alone', async () => {
    const { id } = await add({ repeats: { kind: 'daily' } });
    world.pass({ hours: 3 });
    await world.worker.look();
    const done = { kind: 'done', when: 'today' } as const;
    await world.ask('answer', { subjectId: id, nudgeId: world.toasts()[0] ?? '', answer: done });
    expect(await minutesOf(world)).toEqual({ others: 60 });
    world.pass({ hours: 2 });
    expect(await card()).not.toMatchObject({ kind: 'happened' });
    world.pass({ days: 1 });
    await world.worker.look();
    const declined = { kind: 'notThisOne' } as const;
    const { undoId } = await world.ask('answer', {
      subjectId: id,
      nudgeId: world.toasts()[0] ?? null,
      answer: declined,
    });
    expect(await answer(id, true, '2026-11-27')).toMatchObject({
      error: { code: 'alreadyAnswered' },
    });
    await world.ask('undo', { undoId });
    expect(await answer(id, true, '2026-11-27')).toMatchObject({ ok: true });
  });
});
