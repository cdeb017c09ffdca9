import { beforeEach, expect, test } from 'vitest';
import { addDays, logicalDay } from '../../../../utils/domain/time.ts';
import type { NudgeRow, SubjectRow } from '../../../../utils/storage/schema.ts';
import { World } from '../../../support/world.ts';

const ZONE = 'Europe/Berlin';
const DONE = { kind: 'done', when: 'today' } as const;
let world: World;
let mina: string;

const today = () => logicalDay(world.now, world.zone, '04:00');

beforeEach(async () => {
  world = await World.at('2026-11-01T12:00', ZONE);
  await world.worker.start();
  at('2026-11-23T23:00');
  ({ id: mina } = await overdue('Mina', 8));
  await world.goIdle('locked');
  at('2026-11-24T09:00');
});

function at(time: string): void {
  world.now = Temporal.PlainDateTime.from(time).toZonedDateTime(ZONE).epochMilliseconds;
}

/** Somebody of a 7-day rhythm who was last talked to so many days ago. */
async function overdue(name: string, daysAgo: number) {
  const added = await world.ask('addPerson', { name, lastTalked: addDays(today(), -daysAgo) });
  const rhythm = { kind: 'every', n: 7, unit: 'days' } as const;
  await world.ask('editPerson', { id: added.id, changes: { rhythm } });
  return added;
}

async function comeBackAfter(minutes: number): Promise<void> {
  world.pass({ minutes: minutes - 10 });
  await world.goIdle('idle');
  world.pass({ minutes: 10 });
  await world.goIdle('active');
}

const nudges = async () => (await world.rows()).nudges as readonly NudgeRow[];
const openNudges = async () => (await nudges()).filter((row) => row.open === 1);
const onlyOpen = async () => {
  const open = await openNudges();
  expect(open).toHaveLength(1);
  return open[0] ?? expect.fail('nothing open');
};

test('what is still open can be answered more than 12 hours after it was raised', async () => {
  await world.goIdle('active');
  const { id } = await onlyOpen();
  at('2026-11-24T21:10');
  await world.worker.look();
  await world.worker.pressed(id, 0);
  await world.worker.look();
  expect((await world.rows()).moments).toMatchObject([{ day: '2026-11-24' }]);
  expect(await openNudges()).toEqual([]);
});

test.each([
  { time: '2026-11-25T05:59', taken: true },
  { time: '2026-11-25T06:01', taken: false },
])('what left with its day at 18:00 is answered at $time: $taken', async ({ time, taken }) => {
  at('2026-11-24T18:00');
  await world.goIdle('active');
  const { id, day } = await onlyOpen();
  at('2026-11-25T04:30');
  await world.worker.look();
  expect(await openNudges()).toEqual([]);
  at(time);
  const answer = await world.send('answer', { subjectId: mina, nudgeId: id, answer: DONE });
  await world.worker.look();
  expect(answer).toMatchObject(taken ? { ok: true } : { ok: false, error: { code: 'tooLate' } });
  expect((await world.rows()).moments).toMatchObject(taken ? [{ day }] : []);
});

test('a plan of one day that was put off by a week comes back then, and is forgotten after', async () => {
  const { planAt } = await world.ask('loadSample', {});
  world.idle = 'active';
  world.now = planAt;
  await world.worker.look();
  const plan =
    (await openNudges()).find((row) => row.subjectKind === 'plan') ?? expect.fail('no plan');
  const answer = { kind: 'later', when: 'nextWeek' } as const;
  await world.ask('answer', { subjectId: plan.subjectId, nudgeId: plan.id, answer });
  const planSubject = async () =>
    ((await world.rows()).subjects as readonly SubjectRow[]).find(({ kind }) => kind === 'plan');
  for (let day = 1; day <= 7; day += 1) {
    world.pass({ hours: 24 });
    await world.worker.look();
  }
  const comesBack = (await openNudges()).filter((row) => row.subjectId === plan.subjectId);
  expect(comesBack).toMatchObject([{ reason: { occasion: 'snoozed' } }]);
  expect(world.toasts()).toContain(comesBack[0]?.id);
  world.pass({ hours: 2, minutes: 1 });
  await world.worker.look();
  expect(await planSubject()).toBeUndefined();
});

test('a later that was asked for comes although the day’s share is used up', async () => {
  await overdue('Jonas', 60);
  await overdue('Ruth', 90);
  await world.goIdle('active');
  const first = await onlyOpen();
  await world.ask('answer', {
    subjectId: first.subjectId,
    nudgeId: first.id,
    answer: { kind: 'later', when: 'today' },
  });
  await comeBackAfter(50);
  const second = await onlyOpen();
  expect(second.subjectId).not.toBe(first.subjectId);
  await world.ask('answer', { subjectId: second.subjectId, nudgeId: second.id, answer: DONE });
  await comeBackAfter(60);
  expect(await onlyOpen()).toMatchObject({
    subjectId: first.subjectId,
    reason: { occasion: 'snoozed' },
  });
});

test('what a popup offers to take back the next day is counted from that day', async () => {
  at('2026-11-24T21:00');
  await world.ask('logContact', { personId: mina, when: 'today', note: '' });
  at('2026-11-25T08:30');
  await world.worker.look();
  expect(await world.popup()).toMatchObject({
    today: '2026-11-25',
    settled: { nextDue: '2026-12-01', today: '2026-11-25' },
  });
});
