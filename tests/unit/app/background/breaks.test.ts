import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import { BREAK_ID } from '../../../../utils/domain/subject.ts';
import type { NudgeRow, SubjectRow } from '../../../../utils/storage/schema.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { passHours, rungAt } from '../../../support/hours.ts';
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

const subjects = async () => (await world.rows()).subjects as readonly SubjectRow[];
const nudges = async () => (await world.rows()).nudges as readonly NudgeRow[];

it('a break comes after 55 minutes at the screen, and its row begins with it', async () => {
  await passHours(world, 0.75);
  expect(await subjects()).toEqual([]);
  await passHours(world, 0.25);
  expect(world.shown.map(({ toast }) => toast.title)).toEqual(['A small plan for today']);
  expect(await subjects()).toMatchObject([{ id: BREAK_ID, lastShown: { day: '2026-11-23' } }]);
  expect(rungAt(world)).toEqual([]);
});

it('with names it says what it is', async () => {
  await world.ask('changeSettings', { changes: { toastStyle: 'names' } });
  await passHours(world, 1);
  expect(world.shown.map(({ toast }) => toast.title)).toEqual(['An hour at the screen']);
});

it('started from its toast it is done', async () => {
  await passHours(world, 1);
  const id = world.toasts()[0] ?? '';
  await world.worker.pressed(id, 0);
  await world.worker.look();
  expect(world.toasts()).toEqual([]);
  expect(await subjects()).toMatchObject([{ lastDone: { day: '2026-11-23' } }]);
  expect(await nudges()).toMatchObject([{ state: { kind: 'handled', answer: 'done' } }]);
});

it('a pause of five minutes takes it away and counts as the break', async () => {
  await passHours(world, 1);
  expect(world.toasts()).toHaveLength(1);
  await world.goIdle('idle');
  world.pass({ minutes: 5 });
  await world.worker.look();
  expect(world.toasts()).toEqual([]);
  expect(await subjects()).toMatchObject([{ lastDone: { day: '2026-11-23' } }]);
  expect((await world.rows()).tallies).toMatchObject([{ acted: 1 }]);
});

it('another length holds from now on, and off means off', async () => {
  const change = (breaks: Partial<typeof DEFAULT_SETTINGS.breaks>) =>
    world.ask('changeSettings', { changes: { breaks: { ...DEFAULT_SETTINGS.breaks, ...breaks } } });
  await change({ afterMinutes: 90 });
  await passHours(world, 1);
  expect(world.shown).toEqual([]);
  await change({ afterMinutes: 25 });
  expect(world.toasts()).toHaveLength(1);
  await change({ on: false });
  expect(world.toasts()).toEqual([]);
  await passHours(world, 6);
  expect(world.shown).toHaveLength(1);
});
