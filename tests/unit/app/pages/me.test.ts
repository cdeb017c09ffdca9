import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addIdea, careRefusalOf, readCares } from '../../../../utils/app/pages/care.ts';
import { goalRefusalOf, readGoals } from '../../../../utils/app/pages/goals.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { World } from '../../../support/world.ts';

const ZONE = 'Europe/Berlin';
let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', ZONE);
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({ now: world.now, zone: ZONE }));
  await world.worker.start();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.worker.look();
  await closeNotebook();
});

async function add(wish: string): Promise<string> {
  world.pass({ minutes: 1 });
  return (await world.ask('addGoal', { wish })).id;
}
const wishes = (goals: readonly { readonly text: { readonly wish: string } }[]) =>
  goals.map(({ text }) => text.wish);

describe('what a page reads of the goals', () => {
  test('three in their places, the others in order of entry, the archive latest first', async () => {
    const ids: string[] = [];
    for (const wish of ['a', 'b', 'c', 'd', 'e']) ids.push(await add(wish));
    const [a = '', b = ''] = ids;
    await world.ask('archiveGoal', { id: b });
    world.pass({ minutes: 1 });
    await world.ask('archiveGoal', { id: a });
    const view = await readGoals();
    expect(wishes(view.inSight)).toEqual(['c']);
    expect(wishes(view.beyond)).toEqual(['d', 'e']);
    expect(wishes(view.archived)).toEqual(['a', 'b']);
    expect(view.hasRoom).toBe(true);
  });

  test('of an archived one every day, of a present one the fortnight', async () => {
    const old = await add('old');
    const present = await add('present');
    await world.ask('tickGoal', { id: old, done: true });
    await world.ask('tickGoal', { id: present, done: true });
    await world.ask('archiveGoal', { id: old });
    const all = ['2026-11-23'];
    expect((await readGoals()).archived).toMatchObject([{ ticked: all, begun: '2026-11-23' }]);
    expect((await readGoals()).inSight).toMatchObject([{ ticked: all, inSight: true }]);
  });

  test('what the closest one is called, if anybody is', async () => {
    expect((await readGoals()).closest).toBe('');
    await world.ask('chooseBond', { kind: 'partner', name: 'Robin' });
    expect((await readGoals()).closest).toBe('Robin');
  });

  test('a full sight is said plainly, a bad field with its name', async () => {
    for (const wish of ['a', 'b', 'c']) await add(wish);
    const id = await add('d');
    const full = await world.send('editGoal', { id, changes: { inSight: true } });
    expect(goalRefusalOf(full)).toMatchObject({
      field: 'inSight',
      words: expect.stringMatching(/^Three are in sight/),
    });
    const long = await world.send('editGoal', { id, changes: { then: 'x'.repeat(201) } });
    expect(goalRefusalOf(long)).toMatchObject({ field: 'then' });
    expect(goalRefusalOf(await world.send('editGoal', { id, changes: {} }))).toBeNull();
  });
});

describe('what a page reads of self-care', () => {
  test('in order of entry, with its days, and whether it was done today', async () => {
    const { id } = await world.ask('addCare', { activity: 'A walk' });
    world.pass({ minutes: 1 });
    await world.ask('addCare', { activity: 'Tea' });
    const slot = { days: [2, 4], time: '19:00' } as const;
    await world.ask('editCare', { id, changes: { slot } });
    await world.ask('logCare', { id });
    expect(await readCares()).toMatchObject([
      { activity: 'A walk', slot, doneToday: true },
      { activity: 'Tea', slot: null, doneToday: false },
    ]);
    const daily = { days: [1, 2, 3, 4, 5, 6, 7], time: '07:30' } as const;
    await world.ask('editCare', { id, changes: { slot: daily } });
    expect(await readCares()).toMatchObject([{ slot: daily }, {}]);
  });

  test('a bad field is named', async () => {
    const { id } = await world.ask('addCare', { activity: 'A walk' });
    const refused = await world.send('editCare', { id, changes: { minutes: 0 } });
    expect(careRefusalOf(refused)).toMatchObject({ field: 'minutes' });
  });

  test('an idea that cannot be added says so, and changes nothing', async () => {
    // Nobody answers: the background is not there.
    const answer = await addIdea('Tea', { careKind: 'rest', minutes: 10 });
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected' } });
    expect(await readCares()).toEqual([]);
  });
});
