import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readContacts, readPeople } from '../../../../utils/app/pages/people.ts';
import { readToday } from '../../../../utils/app/pages/today.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { aTime } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

const ZONE = 'Europe/Berlin';
let world: World;
let mina: string;

/** Mina was last talked to on the 22nd, comes round every 7 days, and is raised at 10:10 on the 30th. */
beforeEach(async () => {
  world = await World.at('2026-11-30T10:00', ZONE);
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({ now: world.now, zone: ZONE }));
  await world.worker.start();
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked: '2026-11-22' }));
  const changes = { rhythm: { kind: 'every', n: 7, unit: 'days' } } as const;
  await world.ask('editPerson', { id: mina, changes });
  await world.goIdle('locked');
  world.pass({ minutes: 10 });
  await world.goIdle('active');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeNotebook();
});

const lines = async () => (await readToday()).earlier.map(({ name, kind }) => `${name} ${kind}`);

describe('earlier today', () => {
  test('a reminder waits', async () => {
    expect(await lines()).toEqual(['Mina waiting']);
  });

  test.each([
    ['later', { kind: 'later', when: 'tomorrow' }, ['Mina putOff']],
    ['not this one', { kind: 'notThisOne' }, ['Mina declined']],
    ['done, which is told once', { kind: 'done', when: 'today' }, ['Mina logged']],
    ['done on another day', { kind: 'done', when: 'yesterday' }, []],
  ] as const)('answered: %s', async (_sentence, answer, expected) => {
    await world.ask('answer', { subjectId: mina, nudgeId: null, answer });
    expect(await lines()).toEqual(expected);
  });

  test('a test reminder is not part of the day', async () => {
    await world.ask('sendTest', {});
    expect(await lines()).toEqual(['Mina waiting']);
  });

  test('a reminder of yesterday is not part of today', async () => {
    world.pass({ hours: 17, minutes: 50 });
    expect(await lines()).toEqual([]);
  });

  test('what was logged carries its note, newest first', async () => {
    world.pass({ minutes: 5 });
    await world.ask('logContact', { personId: mina, when: 'today', note: 'A walk.' });
    const { earlier } = await readToday();
    expect(earlier.map(({ note }) => note)).toEqual(['A walk.']);
  });

  test('a step that was ticked and what was done for oneself go by their own names', async () => {
    const { id } = await world.ask('addGoal', { wish: 'Ten pages' });
    await world.ask('tickGoal', { id, done: true });
    const care = await world.ask('addCare', { activity: 'A walk' });
    await world.ask('logCare', { id: care.id });
    expect((await lines()).sort()).toEqual(['A walk logged', 'Mina waiting', 'Ten pages logged']);
  });

  test('time with nobody in particular goes by where it went and how long it was', async () => {
    await world.ask('logTime', aTime(world, { minutes: 90 }));
    await world.ask('logTime', aTime(world, { sphere: 'elsewhere', minutes: 45 }));
    expect((await lines()).sort().slice(0, 2)).toEqual([
      'Elsewhere, 45 min logged',
      'Me, 1 h 30 logged',
    ]);
  });

  test('nothing of it is left after the logical midnight', async () => {
    await world.ask('logContact', { personId: mina, when: 'today', note: '' });
    world.pass({ hours: 17, minutes: 49 });
    expect(await lines()).toEqual(['Mina logged']);
    world.pass({ minutes: 1 });
    expect(await lines()).toEqual([]);
  });
});

test('a step that was ticked is told by its own words, and a goal deleted for good by nothing', async () => {
  const { id } = await world.ask('addGoal', { wish: 'Ten pages' });
  await world.ask('tickGoal', { id, done: true });
  expect(await lines()).toContain('Ten pages logged');
  await world.ask('eraseGoal', { id });
  expect((await lines()).join()).not.toContain('logged');
});

test('the lines of the day stay in sight until it ends', async () => {
  const everyDay = { days: [1, 2, 3, 4, 5, 6, 7], inQuietHours: true } as const;
  await world.ask('addClockLine', { sentence: 'Lights out', time: '00:30', ...everyDay });
  await world.ask('addClockLine', { sentence: 'Up', time: '09:00', ...everyDay });
  await world.ask('addClockLine', {
    ...everyDay,
    sentence: 'Sunday rest',
    time: '12:00',
    days: [7],
  });
  const shown = async () => (await readToday()).lines.map(({ sentence }) => sentence);
  expect(await shown()).toEqual(['Up', 'Lights out']);
  world.pass({ hours: 17 });
  const { now, lines: late } = await readToday();
  expect(late.map(({ at }) => at < now)).toEqual([true, true]);
});

test('coming up names people, and somebody archived does not come', async () => {
  expect((await readToday()).coming.map(({ name }) => name)).toEqual(['Mina']);
  await world.ask('archivePerson', { id: mina });
  expect((await readToday()).coming).toEqual([]);
});

describe('people', () => {
  test('count their days from the logical day', async () => {
    const before = await readPeople();
    expect(before.present.map(({ daysSince, dueIn }) => [daysSince, dueIn])).toEqual([[8, -1]]);
    world.pass({ hours: 17, minutes: 49 });
    expect((await readPeople()).today).toBe('2026-11-30');
    world.pass({ minutes: 1 });
    expect((await readPeople()).today).toBe('2026-12-01');
  });

  test('stand by the day they come round, and apart once archived', async () => {
    await world.ask('addPerson', { name: 'Jonas', lastTalked: '2026-11-30' });
    const { id } = await world.ask('addPerson', { name: 'Eva', lastTalked: 'unknown' });
    const names = async () => {
      const { present, archived } = await readPeople();
      return [present, archived].map((list) => list.map(({ text }) => text.name).join(' '));
    };
    expect(await names()).toEqual(['Eva Mina Jonas', '']);
    await world.ask('archivePerson', { id });
    expect(await names()).toEqual(['Mina Jonas', 'Eva']);
  });

  test('keep their contacts, newest first, estimates marked', async () => {
    await world.ask('logContact', { personId: mina, when: 'thisWeek', note: '' });
    await world.ask('logContact', { personId: mina, when: 'yesterday', note: 'Soup.' });
    const contacts = await readContacts(mina, '2026-11-30');
    expect(contacts.map(({ daysAgo, estimated, note }) => [daysAgo, estimated, note])).toEqual([
      [1, false, 'Soup.'],
      [3, true, ''],
    ]);
  });
});
