import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readHistory, type HistoryLine } from '../../../../utils/app/pages/history.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { aTime } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

let world: World;
let mina: string;

beforeEach(async () => {
  world = await World.at('2026-11-26T12:00', 'Europe/Berlin');
  vi.spyOn(browserClock, 'read').mockImplementation(() => Promise.resolve(world));
  await world.worker.start();
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked: 'unknown' }));
  await world.ask('logContact', { personId: mina, when: '2026-11-20', note: 'Tea with Zoë' });
  await world.ask('logTime', aTime(world, { sphere: 'us', minutes: 90, note: 'A film' }));
  const { id } = await world.ask('addGoal', { wish: 'Ten pages' });
  await world.ask('tickGoal', { id, done: true });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.worker.look();
  await closeNotebook();
});

const told = ({ name, note, minutes }: HistoryLine) =>
  [name, note, minutes].filter((each) => each !== '' && each !== null).join(' · ');
const found = async (words: string) => (await readHistory(words)).lines.map(told).sort();

test('all of it is there, with the names of now', async () => {
  expect(await found('')).toEqual(['A film · 90', 'Mina · Tea with Zoë', 'Ten pages']);
  await world.ask('editPerson', { id: mina, changes: { name: 'Mina B.' } });
  expect(await found('')).toContain('Mina B. · Tea with Zoë');
});

test('it is searched by note, by name, by where the time went and by day', async () => {
  expect(await found('zoe tea')).toEqual(['Mina · Tea with Zoë']);
  expect(await found('mina')).toEqual(['Mina · Tea with Zoë']);
  expect(await found('us')).toEqual(['A film · 90']);
  expect(await found('2026-11-20')).toEqual(['Mina · Tea with Zoë']);
  expect(await found('sauna')).toEqual([]);
});

test('somebody removed has no name in it', async () => {
  await world.ask('erasePerson', { id: mina });
  expect(await found('')).toEqual(['A film · 90', 'Ten pages']);
});

test('it comes page by page', async () => {
  for (let n = 0; n < 70; n += 1) {
    await world.send('logTime', aTime(world, { minutes: n + 1 }));
  }
  const first = await readHistory('');
  expect(first.lines).toHaveLength(50);
  const second = await readHistory('', first.next);
  expect(second.lines).toHaveLength(23);
  expect(second.next).toBeNull();
});
