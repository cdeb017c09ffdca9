import { beforeEach, expect, test } from 'vitest';
import type { Nudge } from '../../../../utils/domain/nudge.ts';
import { addDays, logicalDay } from '../../../../utils/domain/time.ts';
import { World } from '../../../support/world.ts';

let world: World;

/** Mina is due and was told of when the user came back in the morning. */
beforeEach(async () => {
  world = await World.at('2026-11-23T23:00', 'Europe/Berlin');
  await world.worker.start();
  world.pass({ days: 8 });
  const lastTalked = addDays(logicalDay(world.now, world.zone, '04:00'), -40);
  await world.ask('addPerson', { name: 'Mina', lastTalked });
  await world.goIdle('locked');
  world.pass({ hours: 10 });
  await world.goIdle('active');
});

async function states() {
  const { nudges } = await world.rows();
  return (nudges as Nudge[]).map(({ state }) => state);
}

test('what was told is shown, and seen once a popup has painted it', async () => {
  expect(await states()).toEqual([{ kind: 'shown', at: world.now }]);
  world.pass({ minutes: 5 });
  await world.ask('opened', { surface: 'newtab' });
  expect(await states()).toMatchObject([{ kind: 'shown' }]);
  await world.ask('opened', { surface: 'popup' });
  const seen = [{ kind: 'seen', at: world.now }];
  expect(await states()).toEqual(seen);
  world.pass({ minutes: 5 });
  await world.ask('opened', { surface: 'popup' });
  expect(await states()).toEqual(seen);
});

test('what was seen can be answered, and then stays answered', async () => {
  await world.ask('opened', { surface: 'popup' });
  const [row] = (await world.rows())['nudges'] as Nudge[];
  await world.ask('answer', {
    subjectId: row?.subjectId ?? '',
    nudgeId: row?.id ?? '',
    answer: { kind: 'done', when: 'today' },
  });
  world.pass({ minutes: 1 });
  await world.ask('opened', { surface: 'popup' });
  expect(await states()).toMatchObject([{ kind: 'handled' }]);
});
