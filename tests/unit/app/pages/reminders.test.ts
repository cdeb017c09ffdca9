import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sameEveryDay } from '../../../../utils/domain/settings.ts';
import { readReminders } from '../../../../utils/app/pages/reminders.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { World } from '../../../support/world.ts';

let world: World;

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

test('what quiet hours have come to lie over is named', async () => {
  const quiet = (start: string) =>
    world.ask('changeSettings', {
      changes: { quietHours: sameEveryDay([{ start, end: '08:00' }]) },
    });
  await quiet('23:00');
  await world.ask('addClockLine', {
    sentence: 'Laptop shut',
    time: '22:00',
    days: [1, 2, 3, 4, 5, 6, 7],
    inQuietHours: false,
  });
  expect((await readReminders()).hushed).toEqual([]);
  await quiet('21:30');
  expect((await readReminders()).hushed).toEqual(['Laptop shut']);
});
