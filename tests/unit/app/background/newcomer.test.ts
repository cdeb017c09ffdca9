import { beforeEach, expect, test } from 'vitest';
import type { GlanceCard } from '../../../../utils/domain/glance.ts';
import { addDays } from '../../../../utils/domain/time.ts';
import { World } from '../../../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-24T10:00', 'Europe/Berlin');
  await world.worker.start();
  await world.send('opened', { surface: 'popup' });
});

async function card(): Promise<GlanceCard | undefined> {
  return (await world.popup())?.card;
}

test('adding somebody, then choosing a circle, keeps the first hello', async () => {
  const { id } = await world.ask('addPerson', { name: 'Mina', lastTalked: 'thisMonth' });
  await world.send('opened', { surface: 'popup' });
  expect(await card()).toMatchObject({ kind: 'reminder', reason: { occasion: 'warmUp' } });
  await world.ask('editPerson', { id, changes: { circle: 'inner' } });
  expect(await card()).toMatchObject({ kind: 'reminder', subjectId: id });
  world.pass({ hours: 3 });
  await world.worker.look();
  expect(await card()).toMatchObject({ kind: 'reminder', subjectId: id });
});

test('a rhythm made longer and short again brings the reminder back, without a second toast', async () => {
  world.pass({ days: 8 });
  const lastTalked = addDays('2026-12-02', -8);
  const { id } = await world.ask('addPerson', { name: 'Mina', lastTalked });
  const every = (n: number) => ({ rhythm: { kind: 'every', n, unit: 'days' } }) as const;
  await world.ask('editPerson', { id, changes: every(7) });
  await world.goIdle('locked');
  await world.goIdle('active');
  expect(await card()).toMatchObject({ kind: 'reminder', reason: { cadenceDays: 7 } });

  await world.ask('editPerson', { id, changes: every(60) });
  expect(await card()).toEqual({ kind: 'calm', held: false });
  expect(world.toasts()).toEqual([]);
  await world.ask('editPerson', { id, changes: every(6) });
  expect(await card()).toMatchObject({ kind: 'reminder', reason: { cadenceDays: 6 } });
  expect([world.shown.length, world.badge]).toEqual([1, 'dot']);
});

test('put off twice in a day, somebody is asked for twice more', async () => {
  const back = async () => {
    world.pass({ minutes: 95 });
    await world.goIdle('idle');
    world.pass({ minutes: 10 });
    await world.goIdle('active');
  };
  world.pass({ days: 8 });
  const lastTalked = addDays('2026-12-02', -60);
  const { id } = await world.ask('addPerson', { name: 'Mina', lastTalked });
  const later = { kind: 'later', when: 'today' } as const;
  for (const shown of [1, 2, 3]) {
    await back();
    expect(world.shown).toHaveLength(shown);
    expect(await card()).toMatchObject({ subjectId: id, timesLater: shown - 1 });
    await world.ask('answer', { subjectId: id, nudgeId: null, answer: later });
  }
});
