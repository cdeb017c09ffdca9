import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { readNames } from '../../../../utils/app/pages/names.ts';
import { readReminders } from '../../../../utils/app/pages/reminders.ts';
import { SAMPLED } from '../../../../utils/storage/names.ts';
import { World } from '../../../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const texts = async () => JSON.stringify((await world.rows()).glances);

test('every invented record is marked wherever its name is shown, and nobody’s own', async () => {
  await world.ask('addPerson', { name: 'Zoe', lastTalked: 'unknown' });
  await world.ask('addGoal', { wish: 'Swim' });
  await world.ask('loadSample', {});
  const glances = await texts();
  expect(glances).toContain('"goals":["Swim","Ten pages after coffee (sample)"]');
  expect(glances).toContain('"line":"Laptop shut (sample)"');
  const names = (await readNames()).map(({ name }) => name);
  expect(names).toEqual(['Aunt Ruth (sample)', 'Jonas (sample)', 'Mina (sample)', 'Zoe']);
  const { comingUp } = await readReminders();
  const coming = comingUp.map(({ name }) => name);
  expect(coming.filter((name) => !name.endsWith('(sample)')).sort()).toEqual(['Swim', 'Zoe']);
});

test('they can be removed at once as long as one is left, of whichever kind', async () => {
  await world.ask('loadSample', {});
  const { people } = await world.rows();
  for (const { id } of people as readonly { id: string }[]) await world.ask('erasePerson', { id });
  expect((await readReminders()).hasSample).toBe(true);
  await world.ask('removeSample', {});
  expect((await readReminders()).hasSample).toBe(false);
  const rows = await world.rows();
  for (const store of SAMPLED) expect(rows[store], store).toEqual([]);
  const subjects = rows.subjects as readonly { kind: string }[];
  expect(subjects.filter(({ kind }) => kind !== 'break')).toEqual([]);
});

test('removed, they leave nobody’s own and no trace', async () => {
  const { id } = await world.ask('addPerson', { name: 'Zoe', lastTalked: 'unknown' });
  await world.ask('loadSample', {});
  await world.ask('removeSample', {});
  expect((await world.rows()).people).toMatchObject([{ id }]);
  expect(JSON.stringify(await world.rows())).not.toMatch(/Mina|Jonas|Aunt Ruth|Ten pages|Laptop/);
});
