import { beforeEach, expect, test } from 'vitest';
import { addDays, logicalDay } from '../../../../utils/domain/time.ts';
import { World } from '../../../support/world.ts';

const ZONE = 'Europe/Berlin';
let world: World;
let mina: string;

const today = () => logicalDay(world.now, world.zone, '04:00');

/** Mina comes round every 7 days and was last talked to 8 days ago; it is a quiet night. */
beforeEach(async () => {
  world = await World.at('2026-11-23T23:00', ZONE);
  await world.worker.start();
  world.pass({ days: 8 });
  const lastTalked = addDays(today(), -8);
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked }));
  await world.ask('editPerson', {
    id: mina,
    changes: { rhythm: { kind: 'every', n: 7, unit: 'days' } },
  });
  await world.goIdle('locked');
  world.pass({ hours: 10 });
});

async function comeBack() {
  await world.goIdle('active');
}

async function onlyOpenNudge() {
  const { nudges } = await world.rows();
  const open = (nudges as { open: number; id: string }[]).filter((row) => row.open === 1);
  expect(open).toHaveLength(1);
  return open[0]?.id ?? '';
}

async function subject() {
  const { subjects } = await world.rows();
  return (subjects as { id: string; lastDone: { day: string } | null }[]).find(
    ({ id }) => id === mina,
  );
}

test('a friend past their rhythm is raised once at the first return after quiet hours', async () => {
  expect(world.shown).toEqual([]);
  await comeBack();
  expect(world.shown).toHaveLength(1);
  expect(world.toasts()).toHaveLength(1);
  expect(world.badge).toBe('dot');
  await world.worker.look();
  world.pass({ hours: 2 });
  await world.worker.look();
  expect(world.shown).toHaveLength(1);
});

test('a discreet toast tells nothing that was typed', async () => {
  await comeBack();
  expect(JSON.stringify(world.shown)).not.toContain('Mina');
});

test('names are on the toast once the user chose so', async () => {
  await world.ask('changeSettings', { changes: { toastStyle: 'names' } });
  await comeBack();
  expect(world.shown[0]?.toast.message).toBe(
    'It has been 9 days since you and Mina talked. One line is plenty.',
  );
});

test('Done on the toast logs it, clears toast and badge, and moves the due day by one rhythm', async () => {
  await comeBack();
  await world.worker.pressed(await onlyOpenNudge(), 0);
  await world.worker.look();
  expect(world.toasts()).toEqual([]);
  expect(world.badge).toBe('none');
  expect((await subject())?.lastDone?.day).toBe(today());
  expect((await world.rows()).moments).toHaveLength(1);
  expect(await world.popup()).toMatchObject({
    card: { kind: 'calm', held: false },
    settled: { nextDue: addDays(today(), 7) },
    words: { text: { settledName: 'Mina' } },
  });
});

test('undo brings the reminder back everywhere', async () => {
  await comeBack();
  const id = await onlyOpenNudge();
  const before = await world.rows();
  const { undoId } = await world.ask('answer', {
    subjectId: mina,
    nudgeId: id,
    answer: { kind: 'done', when: 'today' },
  });
  await world.ask('undo', { undoId });
  const after = await world.rows();
  expect(after.moments).toEqual([]);
  expect(after.subjects).toEqual(before.subjects);
  expect(after.nudges).toEqual(before.nudges);
  expect(world.badge).toBe('dot');
});

test('Later puts it off, and it comes back at the return after', async () => {
  await comeBack();
  await world.worker.pressed(await onlyOpenNudge(), 1);
  await world.worker.look();
  expect(world.badge).toBe('none');
  world.pass({ minutes: 60 });
  await world.goIdle('idle');
  world.pass({ minutes: 10 });
  await world.goIdle('active');
  expect(world.shown).toHaveLength(1);
  world.pass({ minutes: 30 });
  await world.goIdle('idle');
  world.pass({ minutes: 10 });
  await world.goIdle('active');
  expect(world.shown).toHaveLength(2);
});

test('an answer given twice is taken once', async () => {
  await comeBack();
  const nudgeId = await onlyOpenNudge();
  const input = { subjectId: mina, nudgeId, answer: { kind: 'done', when: 'today' } } as const;
  await world.ask('answer', input);
  expect(await world.send('answer', input)).toEqual({
    ok: false,
    error: { code: 'alreadyAnswered' },
  });
  expect((await world.rows()).moments).toHaveLength(1);
});

test('a refused toast waits in badge and popup', async () => {
  world.refusesToasts = true;
  await comeBack();
  expect(world.badge).toBe('dot');
  expect(await world.popup()).toMatchObject({ card: { kind: 'reminder', subjectId: mina } });
});

test('a contact logged in the popup withdraws the reminder everywhere', async () => {
  await comeBack();
  await world.ask('logContact', { personId: mina, when: 'today', note: '' });
  expect(world.toasts()).toEqual([]);
  expect(world.badge).toBe('none');
});

test('opening the popup raises what it showed, without a toast', async () => {
  await world.ask('changeSettings', { changes: { useReturns: false } });
  world.idle = 'active';
  await world.worker.look();
  expect(world.shown).toHaveLength(0);
  expect(await world.popup()).toMatchObject({
    card: { kind: 'reminder', subjectId: mina, nudgeId: null },
  });
  await world.send('opened', { surface: 'popup' });
  expect(await world.popup()).toMatchObject({ card: { kind: 'reminder', subjectId: mina } });
  await onlyOpenNudge();
  expect(world.shown).toHaveLength(0);
});

test('exactly one next look and one tick stand afterwards', async () => {
  await comeBack();
  const alarms = await world.alarms();
  expect(alarms.map(({ name }) => name).sort()).toEqual(['next-look', 'tick']);
});
