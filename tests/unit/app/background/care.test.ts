import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CareChanges, SelfCare } from '../../../../utils/domain/self-care.ts';
import { notebook } from '../../../../utils/storage/connection.ts';
import { keepDraft } from '../../../../utils/storage/drafts.ts';
import type { SubjectRow } from '../../../../utils/storage/schema.ts';
import { World } from '../../../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
});
// Whatever look the last command asked for belongs to this world.
afterEach(() => world.worker.look());

const add = async (activity: string) => (await world.ask('addCare', { activity })).id;
const edit = (id: string, changes: CareChanges) => world.send('editCare', { id, changes });

async function rowsOf<Row>(store: string): Promise<Row[]> {
  return ((await world.rows()) as unknown as Record<string, Row[]>)[store] ?? [];
}
async function careOf(id: string): Promise<SelfCare | undefined> {
  return (await rowsOf<SelfCare>('cares')).find((row) => row.id === id);
}
async function subjectOf(id: string): Promise<SubjectRow | undefined> {
  return (await rowsOf<SubjectRow>('subjects')).find((row) => row.id === id);
}
/** Everything kept anywhere, as text. */
async function everything(): Promise<string> {
  const { browser } = await import('wxt/browser');
  return JSON.stringify([await world.rows(), await browser.storage.local.get(null)]);
}

test('one line makes an activity: a quarter of an hour of rest that never comes round', async () => {
  const id = await add(' A walk ');
  expect(await careOf(id)).toMatchObject({
    words: { text: { activity: 'A walk' } },
    careKind: 'rest',
    minutes: 15,
    rhythm: null,
    sample: false,
  });
  expect(await subjectOf(id)).toMatchObject({ kind: 'care', sphere: 'me', rhythm: { kind: 'on' } });
  world.pass({ days: 30 });
  await world.worker.look();
  expect(await rowsOf('nudges')).toEqual([]);
});

test.each([
  [{ minutes: 0 }, 'minutes', 'outOfRange'],
  [{ minutes: 601 }, 'minutes', 'outOfRange'],
  [{ minutes: 7.5 }, 'minutes', 'outOfRange'],
  [{ activity: ' ' }, 'activity', 'empty'],
  [{ slot: { days: [], time: '19:00' } }, 'slot.days', 'empty'],
  [{ slot: { days: [2], time: '25:00' } }, 'slot.time', 'notATime'],
  [{ slot: { days: [2], time: '22:00' } }, 'slot.time', 'alwaysQuiet'],
] as const)(
  '%o is refused beside its field, and nothing is changed',
  async (changes, field, why) => {
    const id = await add('A walk');
    const before = await careOf(id);
    const error = { code: 'badField', field, problem: why };
    expect(await edit(id, changes)).toEqual({ ok: false, error });
    expect(await careOf(id)).toEqual(before);
  },
);

test('in the week: its days and time, all seven as daily, and out again', async () => {
  const id = await add('A walk');
  await edit(id, { slot: { days: [4, 2, 2], time: '19:00' } });
  const weekly = { kind: 'on', rule: { kind: 'weekly', days: [2, 4] }, time: '19:00' };
  expect(await careOf(id)).toMatchObject({ rhythm: weekly });
  expect(await subjectOf(id)).toMatchObject({ rhythm: weekly });
  await edit(id, { minutes: 40, careKind: 'move' });
  expect(await careOf(id)).toMatchObject({ rhythm: weekly, minutes: 40, careKind: 'move' });
  await edit(id, { slot: { days: [1, 2, 3, 4, 5, 6, 7], time: '07:30' } });
  expect(await subjectOf(id)).toMatchObject({ rhythm: { rule: { kind: 'daily' } } });
  await edit(id, { slot: null });
  expect(await careOf(id)).toMatchObject({ rhythm: null });
  expect(await subjectOf(id)).toMatchObject({ rhythm: { rule: { days: [] } } });
});

test('a slot is set anew only when it changes, so that a new word rings nothing twice', async () => {
  const id = await add('A walk');
  await edit(id, { slot: { days: [1], time: '11:00' } });
  const set = world.now;
  world.pass({ hours: 1 });
  await edit(id, { activity: 'A long walk' });
  expect(await subjectOf(id)).toMatchObject({ setAt: set });
  await edit(id, { slot: { days: [1], time: '15:00' } });
  expect(await subjectOf(id)).toMatchObject({ setAt: world.now });
});

test('logged, its minutes are for me; undo takes them back', async () => {
  const id = await add('A walk');
  await edit(id, { minutes: 40 });
  const { undoId } = await world.ask('logCare', { id });
  expect(await rowsOf('moments')).toMatchObject([
    { subjectId: id, sphere: 'me', minutes: 40, day: '2026-11-23', estimated: false },
  ]);
  expect(await subjectOf(id)).toMatchObject({ lastDone: { day: '2026-11-23' } });
  await world.ask('undo', { undoId });
  expect(await rowsOf('moments')).toEqual([]);
  expect(await subjectOf(id)).toMatchObject({ lastDone: null });
});

test('logged at 03:50, it counts for the day before', async () => {
  const id = await add('A walk');
  world.now = Temporal.PlainDateTime.from('2026-11-24T03:50').toZonedDateTime(
    world.zone,
  ).epochMilliseconds;
  await world.ask('logCare', { id });
  expect(await rowsOf('moments')).toMatchObject([{ day: '2026-11-23' }]);
});

test('twice on a day is twice: two walks are two walks', async () => {
  const id = await add('A walk');
  await world.ask('logCare', { id });
  await world.ask('logCare', { id });
  expect(await rowsOf('moments')).toHaveLength(2);
});

test('deleted for good: no row, draft, undo entry or copy knows the activity', async () => {
  const id = await add('Breathing with Ada');
  await world.ask('logCare', { id });
  await keepDraft(await notebook(), `care.${id}`, { activity: 'Breathing with Adam' }, world.now);
  world.pass({ hours: 21 });
  await world.worker.look();
  expect(await everything()).toContain('Adam');
  await world.ask('eraseCare', { id });
  const left = await everything();
  expect(left).not.toContain(id);
  expect(left).not.toContain('Ada');
});

test('what is not there is refused', async () => {
  const id = '00000000-0000-4000-8000-000000000009';
  expect(await world.send('logCare', { id })).toMatchObject({ error: { code: 'notFound' } });
  expect(await world.send('eraseCare', { id })).toMatchObject({ error: { code: 'notFound' } });
  expect(await edit(id, { minutes: 5 })).toMatchObject({ error: { code: 'notFound' } });
});
