import { beforeEach, expect, test } from 'vitest';
import { World } from '../../../support/world.ts';

let world: World;
let mina: string;

beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked: '2026-11-03' }));
});

const subjectOf = async (id: string) =>
  ((await world.rows()).subjects as { id: string; dormant: number }[]).find((row) => row.id === id);

/** Everything kept anywhere, as text. */
async function everything(): Promise<string> {
  const { browser } = await import('wxt/browser');
  return JSON.stringify([await world.rows(), await browser.storage.local.get(null)]);
}

test('"this week" stands for three days ago', async () => {
  const { id } = await world.ask('addPerson', { name: 'Jo', lastTalked: 'thisWeek' });
  expect(await subjectOf(id)).toMatchObject({ lastDone: { day: '2026-11-20' } });
});

test('a changed circle changes the rhythm, unless the person has their own', async () => {
  await world.ask('editPerson', { id: mina, changes: { circle: 'inner' } });
  expect(await subjectOf(mina)).toMatchObject({ rhythm: { n: 7, unit: 'days' } });
  const rhythm = { kind: 'every', n: 2, unit: 'weeks' } as const;
  await world.ask('editPerson', { id: mina, changes: { rhythm } });
  await world.ask('editPerson', { id: mina, changes: { circle: 'wider' } });
  expect(await subjectOf(mina)).toMatchObject({ rhythm });
  await world.ask('editPerson', { id: mina, changes: { rhythm: null } });
  expect(await subjectOf(mina)).toMatchObject({ rhythm: { n: 365 } });
});

test('one field is changed, the others stay', async () => {
  await world.ask('editPerson', { id: mina, changes: { note: 'likes the sea' } });
  await world.ask('editPerson', { id: mina, changes: { goodToAskAbout: 'boats' } });
  expect((await world.rows()).people).toMatchObject([
    { words: { text: { name: 'Mina', note: 'likes the sea', goodToAskAbout: 'boats' } } },
  ]);
});

test('archived: nothing comes round, and undo or bringing back continues where it was', async () => {
  const { undoId } = await world.ask('archivePerson', { id: mina });
  expect(await world.popup()).toMatchObject({ card: { kind: 'empty' } });
  await world.ask('undo', { undoId });
  expect(await subjectOf(mina)).toMatchObject({ dormant: 0, lastDone: { day: '2026-11-03' } });
  await world.ask('archivePerson', { id: mina });
  await world.ask('editPerson', { id: mina, changes: { circle: 'inner' } });
  expect(await subjectOf(mina)).toMatchObject({ dormant: 1 });
  await world.ask('unarchivePerson', { id: mina });
  expect(await subjectOf(mina)).toMatchObject({ dormant: 0, rhythm: { n: 7 } });
});

test('deleted for good: no row, log, draft, undo entry or snapshot knows the person', async () => {
  await world.goIdle('locked');
  world.pass({ minutes: 30 });
  await world.goIdle('active');
  await world.ask('logContact', { personId: mina, when: 'today', note: 'about Mina' });
  await world.ask('editPerson', { id: mina, changes: { note: 'Mina likes the sea' } });
  expect(await everything()).toContain(mina);
  await world.ask('erasePerson', { id: mina });
  const left = await everything();
  expect(left).not.toContain(mina);
  expect(left).not.toContain('Mina');
});

test('samples come and go without a trace of the user’s own', async () => {
  await world.ask('loadSample', {});
  expect((await world.rows()).people).toHaveLength(4);
  await world.ask('loadSample', {});
  expect((await world.rows()).people).toHaveLength(4);
  await world.ask('removeSample', {});
  expect((await world.rows()).people).toMatchObject([{ id: mina }]);
  expect((await world.rows()).plans).toEqual([]);
});

test('the sample plan rings within 90 seconds, in quiet hours too, once', async () => {
  world.pass({ hours: 11 });
  const { planAt } = await world.ask('loadSample', {});
  expect(planAt - world.now).toBeGreaterThanOrEqual(30_000);
  expect(planAt - world.now).toBeLessThanOrEqual(90_000);
  expect((await world.alarms()).find(({ name }) => name === 'next-look')?.scheduledTime).toBe(
    planAt,
  );
  world.now = planAt;
  await world.worker.look();
  await world.worker.look();
  expect(world.shown).toHaveLength(1);
  expect(world.shown[0]?.toast.title).toBe('A small plan for today');
});

test('a test reminder comes at once, in quiet hours too, and goes when it is answered', async () => {
  world.pass({ hours: 11 });
  await world.ask('sendTest', {});
  expect(world.shown.map(({ toast }) => toast.title)).toEqual(['A test, as you asked']);
  await world.worker.pressed(world.toasts()[0] ?? '', 0);
  await world.worker.look();
  expect(world.toasts()).toEqual([]);
  expect((await world.rows()).moments).toEqual([]);
});

test('a pause ends by itself', async () => {
  const { until } = await world.ask('pause', { length: 'tomorrow' });
  expect(new Date(until).toISOString()).toBe('2026-11-24T07:00:00.000Z');
  expect(world.badge).toBe('paused');
  world.now = until;
  await world.worker.look();
  expect(world.badge).not.toBe('paused');
  expect((await world.rows()).singles).not.toContainEqual(
    expect.objectContaining({ name: 'pause' }),
  );
});

test('a contact with a later one known does not move the due day back', async () => {
  await world.ask('logContact', { personId: mina, when: 'today', note: '' });
  const { nextDue } = await world.ask('logContact', {
    personId: mina,
    when: '2026-11-10',
    note: '',
  });
  expect(nextDue).toBe('2026-12-23');
});
