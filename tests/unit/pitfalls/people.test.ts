import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../../utils/domain/person.ts';
import { addDays, HOUR } from '../../../utils/domain/time.ts';
import { closeNotebook } from '../../../utils/storage/connection.ts';
import type { NudgeRow, SubjectRow } from '../../../utils/storage/schema.ts';
import { moveTo } from '../../support/hours.ts';
import { World } from '../../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-06-01T12:00', 'Europe/Berlin');
  await world.worker.start();
  await world.ask('changeSettings', { changes: { breaks: { on: false, afterMinutes: 55 } } });
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const rows = async <Row>(store: 'people' | 'subjects' | 'nudges') =>
  [...(await world.rows())[store]] as unknown as Row[];
const enter = async (name: string, daysAgo: number | null) =>
  (
    await world.ask('addPerson', {
      name,
      lastTalked: daysAgo === null ? 'unknown' : addDays('2026-06-01', -daysAgo),
    })
  ).id;

/** The worker is dead until then; then somebody is back from a pause. */
async function backAt(time: string): Promise<void> {
  await world.stop();
  world.idle = 'locked';
  moveTo(world, time);
  await world.goIdle('active');
}

it('pitfall 05: the worker dead on a birthday, it is told at the next start as belated, once', async () => {
  const id = await enter('Mina', 2);
  await world.ask('editPerson', {
    id,
    changes: { birthday: { date: '--06-10', leapDay: 'feb28', noticeDays: 0 } },
  });
  await backAt('2026-06-12T10:00');
  expect((await world.popup())?.card).toMatchObject({
    kind: 'welcomeBack',
    picks: [{ subjectKind: 'birthday', reason: { daysAhead: -2 } }],
  });
  await backAt('2026-06-13T10:00');
  await backAt('2026-06-14T10:00');
  const told = (await rows<NudgeRow>('nudges')).filter(
    ({ subjectKind }) => subjectKind === 'birthday',
  );
  expect(told).toHaveLength(1);
  expect(world.shown).toEqual([]);
});

it('pitfall 06: a gap of thirty days brings one card with three picks, and no toast', async () => {
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva']) await enter(name, 60);
  const before = world.shown.length;
  await backAt('2026-07-03T10:00');
  const card = (await world.popup())?.card;
  expect(card).toMatchObject({ kind: 'welcomeBack', daysAway: 32, replan: true });
  expect(card?.kind === 'welcomeBack' && card.picks).toHaveLength(3);
  for (let hours = 0; hours < 10; hours += 1) {
    world.now += HOUR;
    await world.goIdle('locked');
    await world.goIdle('active');
  }
  expect(world.shown).toHaveLength(before);
  const open = (await rows<NudgeRow>('nudges')).filter((row) => row.day === '2026-07-03');
  expect(open).toHaveLength(1);
});

it('pitfall 06: after it people return at no more than one a day', async () => {
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva']) await enter(name, 60);
  await backAt('2026-07-03T10:00');
  await world.ask('putAwayWelcome', {});
  for (const day of ['04', '05', '06']) {
    for (const hour of ['09', '11', '14', '18']) await backAt(`2026-07-${day}T${hour}:00`);
  }
  const perDay = Map.groupBy(await rows<NudgeRow>('nudges'), ({ day }) => day);
  expect(['03', '04', '05', '06'].map((day) => perDay.get(`2026-07-${day}`)?.length)).toEqual([
    1, 1, 1, 1,
  ]);
});

it('pitfall 07: fifty refused toasts, muted and unmuted, leave every subject and due date unchanged', async () => {
  const id = await enter('Mina', 60);
  const due = async () => {
    const [subject] = await rows<SubjectRow>('subjects');
    const [person] = await rows<Person>('people');
    return [subject?.rhythm, subject?.lastDone, subject?.setAt, person?.rhythm];
  };
  const before = await due();
  world.refusesToasts = true;
  for (let day = 2; day < 52; day += 1) {
    const date = addDays('2026-06-01', day);
    await backAt(`${date}T10:00`);
    if (day % 10 === 0) await world.ask('pause', { length: 'hour' });
    if (day % 10 === 1) await world.ask('resume', {});
    if (day % 10 === 2) await world.ask('changeSettings', { changes: { cap: day % 4 } });
  }
  expect(world.shown).toEqual([]);
  expect((await rows<NudgeRow>('nudges')).length).toBeGreaterThan(3);
  expect(await due()).toEqual(before);
  expect((await rows<SubjectRow>('subjects')).map((row) => row.id)).toEqual([id]);
});

it('pitfall 08: somebody new, never talked to, is asked for within one cadence', async () => {
  // Past the first day, on which a first hello would come anyway.
  await backAt('2026-06-02T20:00');
  const id = await enter('Mina', null);
  let asked: string | undefined;
  for (let day = 2; day <= 31 && asked === undefined; day += 1) {
    await backAt(`${addDays('2026-06-01', day)}T10:00`);
    asked = (await rows<NudgeRow>('nudges')).find((row) => row.subjectId === id)?.day;
  }
  expect(asked).toBeDefined();
});

it('pitfall 14: a reminder that was closed is neither handled nor raised again before its distance', async () => {
  const id = await enter('Mina', 60);
  await backAt('2026-06-02T10:00');
  expect(world.toasts()).toHaveLength(1);
  // Closing tells nothing: the browser only takes the toast away.
  for (let look = 0; look < 60; look += 1) {
    world.now += 10_000;
    await world.worker.look();
  }
  expect(world.shown).toHaveLength(1);
  expect((await rows<NudgeRow>('nudges'))[0]?.state.kind).toBe('shown');
  for (const time of ['02T15:00', '03T10:00', '04T10:00']) await backAt(`2026-06-${time}`);
  expect(world.shown).toHaveLength(1);
  await backAt('2026-06-05T10:00');
  expect(world.shown.map(({ toast }) => toast.id)).toEqual([
    `${id}:2026-06-02`,
    `${id}:2026-06-05`,
  ]);
});
