import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readDays } from '../../../../utils/app/pages/days.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { shares, stamp } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

let world: World;

/** A Thursday. */
beforeEach(async () => {
  world = await World.at('2026-11-26T18:00', 'Europe/Berlin');
  vi.spyOn(browserClock, 'read').mockImplementation(() => Promise.resolve(world));
  await world.worker.start();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.worker.look();
  await closeNotebook();
});

test('yesterday is as it was told, and a rough guess is nothing told', async () => {
  await world.ask('guessWeek', { shares: shares({ me: 1 }) });
  expect(await readDays()).toMatchObject({
    yesterday: { day: '2026-11-25', shares: shares({}), us: false },
    guess: shares({ me: 1 }),
  });
  await stamp(world, { others: 2 }, '2026-11-25');
  expect(await readDays()).toMatchObject({
    yesterday: { day: '2026-11-25', shares: shares({ others: 2 }) },
    guess: null,
  });
});

test('a rough guess is asked for while no day was told of, empty at first', async () => {
  expect((await readDays()).guess).toEqual(shares({}));
  await stamp(world, { others: 2 });
  expect((await readDays()).guess).toBeNull();
});

test('a rough guess is asked for no more once a fortnight has passed without an answer', async () => {
  world.pass({ days: 13 });
  expect((await readDays()).guess).toEqual(shares({}));
  world.pass({ days: 1 });
  expect((await readDays()).guess).toBeNull();
});

test('usual days are offered once there are enough to tell, and not again when accepted', async () => {
  for (let week = 0; week < 3; week += 1) {
    await stamp(world, { me: 1 });
    world.pass({ days: 7 });
  }
  expect((await readDays()).usual).toBe(0);
  world.pass({ days: 1 });
  expect((await readDays()).usual).toBe(1);
  const { days, undoId } = await world.ask('acceptUsual', {});
  expect(days).toBe(1);
  expect((await readDays()).usual).toBe(0);
  await world.ask('undo', { undoId });
  expect((await readDays()).usual).toBe(1);
});
