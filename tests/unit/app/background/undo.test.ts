import { beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../utils/domain/person.ts';
import type { Answer } from '../../../../utils/app/commands/index.ts';
import type { DayTally } from '../../../../utils/domain/tally.ts';
import { addDays, logicalDay } from '../../../../utils/domain/time.ts';
import type { NudgeRow, SubjectRow } from '../../../../utils/storage/schema.ts';
import { World } from '../../../support/world.ts';

const ZONE = 'Europe/Berlin';
const DONE = { kind: 'done', when: 'today' } as const;
const LATER = { kind: 'later', when: 'tomorrow' } as const;
let world: World;
let mina: string;
let lastTalked: string;

const today = () => logicalDay(world.now, world.zone, '04:00');

/** Mina comes round every 7 days, was last talked to 8 days before, and is raised at nine in the morning. */
beforeEach(async () => {
  world = await World.at('2026-11-01T12:00', ZONE);
  await world.worker.start();
  at('2026-11-23T23:00');
  lastTalked = addDays(today(), -8);
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked }));
  await setRhythm(7);
  await world.goIdle('locked');
  at('2026-11-24T09:00');
  await world.goIdle('active');
});

function at(time: string): void {
  world.now = Temporal.PlainDateTime.from(time).toZonedDateTime(ZONE).epochMilliseconds;
}

const setRhythm = (n: number) =>
  world.ask('editPerson', {
    id: mina,
    changes: { rhythm: { kind: 'every', n, unit: 'days' } },
  });

async function answered(answer: Answer): Promise<string> {
  world.pass({ seconds: 1 });
  return (await world.ask('answer', { subjectId: mina, nudgeId: null, answer })).undoId ?? '';
}

const takeBack = (undoId: string) => world.ask('undo', { undoId });

async function comeBackLater(): Promise<void> {
  world.pass({ minutes: 50 });
  await world.goIdle('idle');
  world.pass({ minutes: 10 });
  await world.goIdle('active');
}

const person = async () =>
  (await nobodyElse<Person>('people')).find(({ id }) => id === mina) ?? expect.fail('no person');
const subject = async () =>
  (await nobodyElse<SubjectRow>('subjects')).find(({ id }) => id === mina) ??
  expect.fail('no subject');
const nudges = async () =>
  (await nobodyElse<NudgeRow>('nudges')).filter((row) => row.subjectId === mina);
const openNudges = async () => (await nudges()).filter((row) => row.open === 1);
const tally = async () =>
  (await nobodyElse<DayTally>('tallies')).find(({ day }) => day === today()) ??
  expect.fail('no tally');

async function nobodyElse<Row>(
  store: 'people' | 'subjects' | 'nudges' | 'tallies',
): Promise<Row[]> {
  return [...(await world.rows())[store]] as Row[];
}

test('a rhythm changed meanwhile stays, in the person and in what comes round', async () => {
  const undoId = await answered(DONE);
  await setRhythm(30);
  await takeBack(undoId);
  expect(await person()).toMatchObject({ rhythm: { n: 30 } });
  expect(await subject()).toMatchObject({ rhythm: { n: 30 }, lastDone: { day: lastTalked } });
});

test('what was raised meanwhile stays counted for cap and spacing', async () => {
  await world.ask('addPerson', { name: 'Jonas', lastTalked: addDays(today(), -60) });
  const undoId = await answered(DONE);
  await comeBackLater();
  const before = await tally();
  expect(before.raised.person).toBe(2);
  await takeBack(undoId);
  expect(await tally()).toMatchObject({
    raised: before.raised,
    lastRaisedAt: before.lastRaisedAt,
  });
});

test('a reminder that was acted on is no longer counted as such', async () => {
  const undoId = await answered(DONE);
  expect((await tally()).acted).toBe(1);
  await takeBack(undoId);
  expect((await tally()).acted).toBe(0);
});

test('a name edited in the archive stays', async () => {
  const { undoId } = await world.ask('archivePerson', { id: mina });
  await world.ask('editPerson', { id: mina, changes: { name: 'Mina B' } });
  await takeBack(undoId);
  expect(await person()).toMatchObject({ archivedAt: null, words: { text: { name: 'Mina B' } } });
  expect(await subject()).toMatchObject({ dormant: 0 });
});

test('an answer taken back wakes nobody who was archived since', async () => {
  const undoId = await answered(DONE);
  await world.ask('archivePerson', { id: mina });
  await takeBack(undoId);
  expect((await person()).archivedAt).not.toBeNull();
  expect(await subject()).toMatchObject({ dormant: 1, lastDone: { day: lastTalked } });
  expect(await openNudges()).toEqual([]);
});

test('an answer and then an archive taken back give the reminder back', async () => {
  const before = await nudges();
  const answer = await answered(DONE);
  world.pass({ seconds: 1 });
  const archive = await world.ask('archivePerson', { id: mina });
  await takeBack(answer);
  await takeBack(archive.undoId);
  expect(await nudges()).toEqual(before);
});

test('an archive put away a second time stays', async () => {
  const { undoId } = await world.ask('archivePerson', { id: mina });
  await world.ask('unarchivePerson', { id: mina });
  world.pass({ minutes: 1 });
  await world.ask('archivePerson', { id: mina });
  await takeBack(undoId);
  expect(await subject()).toMatchObject({ dormant: 1 });
  expect(await openNudges()).toEqual([]);
});

test('an archive taken back gives the open reminder back', async () => {
  const [open] = await openNudges();
  const { undoId } = await world.ask('archivePerson', { id: mina });
  expect(await openNudges()).toEqual([]);
  expect(world.toasts()).toEqual([]);
  await takeBack(undoId);
  expect(await openNudges()).toEqual([open]);
  expect(world.badge).toBe('dot');
});

test('a reminder whose day is over does not come back with an undo', async () => {
  const archived = await world.ask('archivePerson', { id: mina });
  at('2026-11-25T08:30');
  await takeBack(archived.undoId);
  expect(await openNudges()).toEqual([]);
});

test('an answer taken back the next day leaves a reminder that went by', async () => {
  at('2026-11-24T21:00');
  const undoId = await answered(DONE);
  at('2026-11-25T06:00');
  await takeBack(undoId);
  expect(await nudges()).toMatchObject([{ state: { kind: 'unanswered' } }]);
});

const contact = (daysAgo: number) =>
  world.ask('logContact', { personId: mina, when: addDays(today(), -daysAgo), note: '' });

/** Contacts logged in an order, and those taken back; what is left of the days is what is known. */
test.each([
  { logged: [2, 0], back: [0], left: 0 },
  { logged: [2, 0], back: [1], left: 2 },
  { logged: [2, 0], back: [0, 1], left: null },
  { logged: [0, 2], back: [0], left: 2 },
  { logged: [0, 2], back: [0, 1], left: null },
  { logged: [0, 2], back: [1, 0], left: null },
  { logged: [2, 0, 1], back: [1, 0], left: 1 },
  { logged: [2, 0, 1], back: [1, 0, 2], left: null },
  { logged: [0, 0], back: [0], left: 0 },
  { logged: [0, 0], back: [0, 1], left: null },
])('of contacts $logged days ago, after taking back $back, $left is last', async (given) => {
  const ids: string[] = [];
  for (const daysAgo of given.logged) {
    world.pass({ minutes: 1 });
    ids.push((await contact(daysAgo)).undoId);
  }
  for (const place of given.back) await takeBack(ids[place] ?? '');
  const day = given.left === null ? lastTalked : addDays(today(), -given.left);
  expect((await subject()).lastDone?.day).toBe(day);
  expect((await world.rows()).moments).toHaveLength(given.logged.length - given.back.length);
});

test('an answer taken back brings back what it ended: a later, a count, a rest', async () => {
  await answered(LATER);
  const before = await subject();
  expect(before.snooze).not.toBeNull();
  const undoId = await answered({ kind: 'notThisOne' });
  expect(await subject()).toMatchObject({ snooze: null, rest: { level: 0 } });
  await takeBack(undoId);
  expect(await subject()).toEqual(before);
});

test('of two answers taken back, first the first, nothing is left', async () => {
  const before = await subject();
  const later = await answered(LATER);
  const next = await answered({ kind: 'later', when: 'nextWeek' });
  await takeBack(later);
  expect((await subject()).snooze).toMatchObject({ times: 2 });
  expect(await openNudges()).toEqual([]);
  await takeBack(next);
  expect(await subject()).toEqual(before);
  expect(await openNudges()).toHaveLength(1);
});

test('less often taken back gives the rhythm back, with the circle chosen since', async () => {
  await world.ask('editPerson', { id: mina, changes: { rhythm: null } });
  const undoId = await answered({ kind: 'lessOften' });
  expect(await person()).toMatchObject({ rhythm: { n: 60 } });
  await world.ask('editPerson', { id: mina, changes: { circle: 'inner' } });
  await takeBack(undoId);
  expect(await person()).toMatchObject({ rhythm: null, circle: 'inner' });
  expect(await subject()).toMatchObject({ rhythm: { n: 7 } });
});

test('less often twice, taken back first the first, gives the first rhythm back', async () => {
  const first = await answered({ kind: 'lessOften' });
  const second = await answered({ kind: 'lessOften' });
  await takeBack(first);
  expect(await subject()).toMatchObject({ rhythm: { n: 30 } });
  await takeBack(second);
  expect(await person()).toMatchObject({ rhythm: { n: 7 } });
  expect(await subject()).toMatchObject({ rhythm: { n: 7 } });
});

test('a later taken back once it has come makes no second reminder', async () => {
  const undoId = await answered({ kind: 'later', when: 'today' });
  world.pass({ minutes: 60 });
  await comeBackLater();
  const [open] = await openNudges();
  expect(open?.reason).toMatchObject({ occasion: 'snoozed' });
  await takeBack(undoId);
  expect(await openNudges()).toMatchObject([{ id: open?.id }]);
  await answered({ kind: 'later', when: 'today' });
  world.pass({ minutes: 60 });
  await comeBackLater();
  expect(await openNudges()).toMatchObject([{ reason: { occasion: 'snoozed' } }]);
});
