import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPeople } from '../../../../utils/app/pages/people.ts';
import type { Birthday } from '../../../../utils/domain/person.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { World } from '../../../support/world.ts';

let world: World;
let mina: string;

beforeEach(async () => {
  world = await World.at('2027-02-25T10:00', 'Europe/Berlin');
  await world.worker.start();
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' }));
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({
    now: world.now,
    zone: world.zone,
  }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.worker.look();
  await closeNotebook();
});

const view = async () => (await readPeople()).present.find(({ id }) => id === mina);

describe('the next birthday', () => {
  test.each([
    ['--02-25', 'feb28', 0],
    ['--02-26', 'feb28', 1],
    ['1984-02-24', 'feb28', 364],
    ['--02-29', 'feb28', 3],
    ['1984-02-29', 'mar1', 4],
  ] as const)('of %s (%s) is in %i days', async (date, leapDay, days) => {
    const birthday: Birthday = { date, leapDay, noticeDays: 3 };
    await world.ask('editPerson', { id: mina, changes: { birthday } });
    expect((await view())?.birthdayIn).toBe(days);
  });

  test('is nowhere while none is known', async () => {
    expect((await view())?.birthdayIn).toBeNull();
  });
});

test('whoever was reached for is asked about, for twelve hours', async () => {
  expect((await view())?.reachedFor).toBe(false);
  await world.ask('reachOut', { subjectId: mina, nudgeId: null });
  expect((await view())?.reachedFor).toBe(true);
  world.pass({ hours: 12 });
  expect((await view())?.reachedFor).toBe(false);
});

test('numbers are links where the settings say so', async () => {
  expect((await readPeople()).telephony).toBe(false);
  await world.ask('changeSettings', { changes: { telephony: true } });
  expect((await readPeople()).telephony).toBe(true);
});

test('those without a known contact come first, and who is alike by name', async () => {
  for (const [name, lastTalked] of [
    ['Zora', 'unknown'],
    ['Ben', 'thisMonth'],
    ['Ada', 'unknown'],
    ['Anna', 'thisMonth'],
  ] as const) {
    await world.ask('addPerson', { name, lastTalked });
  }
  const names = (await readPeople()).present.map(({ text }) => text.name);
  expect(names).toEqual(['Ada', 'Zora', 'Anna', 'Ben', 'Mina']);
});
