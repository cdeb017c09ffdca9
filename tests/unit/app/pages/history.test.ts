import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  heldIn,
  readHistory,
  readHistoryFrom,
  type HistoryLine,
} from '../../../../utils/app/pages/history.ts';
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

test('whoever is closest is found by name', async () => {
  await world.ask('chooseBond', { kind: 'partner', name: 'Mira' });
  expect(await found('mira')).toEqual(['A film · 90']);
});

test('from the first line on it is as many as were shown, with what came since', async () => {
  for (let n = 0; n < 120; n += 1)
    await world.send('logTime', aTime(world, { minutes: n + 1, day: '2026-11-25' }));
  const isWanted = () => true;
  const shown = await readHistoryFrom({ words: '', count: 100, isWanted });
  expect(shown.lines).toHaveLength(100);
  await world.ask('logTime', aTime(world, { note: 'New' }));
  const again = await readHistoryFrom({ words: '', count: 100, isWanted });
  expect(again.lines.some(({ note }) => note === 'New')).toBe(true);
  expect(again.lines).toHaveLength(100);
});

test('what is wanted no more is not read on', async () => {
  for (let n = 0; n < 120; n += 1) await world.send('logTime', aTime(world, { minutes: n + 1 }));
  const parts: number[] = [];
  const onpart = ({ lines }: { lines: readonly HistoryLine[] }) => void parts.push(lines.length);
  const left = await readHistoryFrom({ words: '', count: 120, isWanted: () => false, onpart });
  expect(left.lines).toHaveLength(50);
  expect(parts).toEqual([]);
  await readHistoryFrom({ words: '', count: 120, isWanted: () => true, onpart });
  expect(parts).toEqual([50, 100]);
});

test('a line that is held keeps its place though it is gone, and stands twice where it was moved', async () => {
  const { lines } = await readHistory('');
  const [first, second, ...rest] = lines;
  if (!first || !second) throw new Error('too few');
  const places = heldIn([first, ...rest], [second, undefined]);
  expect(places.map(({ line }) => line.id)).toEqual(lines.map(({ id }) => id));
  expect(places.map(({ isThere }) => isThere)).toEqual(lines.map(({ id }) => id !== second.id));
  expect(heldIn(lines, [first])).toHaveLength(lines.length);
  const moved = { ...first, day: '2026-01-01' };
  expect(heldIn([second, ...rest, moved], [first]).map(({ line }) => line.day)).toEqual([
    ...lines.map(({ day }) => day),
    '2026-01-01',
  ]);
});
