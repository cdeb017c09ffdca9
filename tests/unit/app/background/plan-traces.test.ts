import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlanInput } from '../../../../utils/domain/plan.ts';
import { closeNotebook, notebook } from '../../../../utils/storage/connection.ts';
import { keepDraft } from '../../../../utils/storage/drafts.ts';
import { COFFEE } from '../../../support/plans.ts';
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

test('Whoever is deleted for good leaves no plan that names them, nor a way to take one back', async () => {
  await add({ template: 'own', title: 'Dinner with M.', personId: mina });
  await add({ template: 'own', title: 'A swim' });
  await world.ask('erasePerson', { id: mina });
  const { plans: rows, undo } = await world.rows();
  expect(JSON.stringify([rows, undo])).not.toContain('Dinner');
  expect(rows).toHaveLength(1);
});

test('Whoever or whatever is deleted for good leaves the plans that are being typed', async () => {
  const { id: walk } = await world.ask('addCare', { activity: 'A walk' });
  const { id } = await add();
  const type = async (form: string, fields: Readonly<Record<string, string>>) =>
    keepDraft(await notebook(), form, { template: 'coffee', ...fields }, world.now);
  const typed = async () =>
    ((await world.rows()).drafts as readonly { form: string }[]).map(({ form }) => form);
  await type('addPlan', { title: 'Dinner with M.', personId: mina });
  await type(`plan.${id}`, { careId: walk });
  await world.ask('erasePerson', { id: mina });
  expect(await typed()).toEqual([`plan.${id}`]);
  await type('addPlan', { title: 'A swim', personId: '' });
  await world.ask('eraseCare', { id: walk });
  expect(await typed()).toEqual(['addPlan']);
});

test('A plan deleted for good leaves no word in what can be taken back of the one it came from', async () => {
  const weekly = { repeats: { kind: 'weekly', days: [4] }, template: 'own' } as const;
  const { id } = await add({ ...weekly, title: 'A swim' });
  const changes = { title: 'Dinner with M.' };
  const moved = await world.ask('changePlan', {
    id,
    day: '2026-12-03',
    following: false,
    changes,
  });
  await world.ask('erasePlan', { id: moved.id });
  const { plans: rows, undo } = await world.rows();
  expect(JSON.stringify([rows, undo])).not.toContain('Dinner');
  expect(rows).toHaveLength(1);
});
