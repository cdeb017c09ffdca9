import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWords } from '../../../../utils/domain/record.ts';
import { addDays } from '../../../../utils/domain/time.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import type { Plan } from '../../../../utils/domain/plan.ts';
import type { SubjectRow } from '../../../../utils/storage/schema.ts';
import { chanceFrom } from '../../../support/random.ts';
import {
  aTime,
  eveningsOf,
  minutesOf,
  momentsOf,
  tallied,
  todayOf,
} from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-26T18:00', 'Europe/Berlin');
  await world.worker.start();
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const log = (over: Parameters<typeof aTime>[1] = {}) => world.ask('logTime', aTime(world, over));
const person = async (name: string, lastTalked = '2026-10-01') =>
  (await world.ask('addPerson', { name, lastTalked })).id;
const lastDay = async (id: string) =>
  ((await world.rows()).subjects as readonly SubjectRow[]).find((row) => row.id === id)?.lastDone
    ?.day;

describe('Time that is logged', () => {
  test('is a moment and is counted for its day, sphere and evening, and can be taken back', async () => {
    const { undoId } = await log({ minutes: 90, note: 'A walk' });
    await log({ sphere: 'us', minutes: 180, evening: true });
    expect(await minutesOf(world)).toEqual({ me: 90, us: 180 });
    expect(await eveningsOf(world)).toEqual({ us: 1 });
    expect(await momentsOf(world)).toMatchObject([{}, {}]);
    await world.ask('undo', { undoId });
    expect(await minutesOf(world)).toEqual({ us: 180 });
  });

  test('with somebody is a contact, and is counted for them', async () => {
    const mina = await person('Mina');
    const { undoId } = await log({ sphere: 'others', personId: mina, day: '2026-11-25' });
    expect(await lastDay(mina)).toBe('2026-11-25');
    const { counted } = await tallied(world);
    expect(counted['2026-11-25']?.about).toEqual({ [mina]: 60 });
    await world.ask('undo', { undoId });
    expect(await lastDay(mina)).toBe('2026-10-01');
  });

  test('shows in the popup what was logged, with its undo', async () => {
    const { undoId } = await log();
    expect((await world.popup())?.settled).toMatchObject({ undoId, nextDue: null });
  });

  test.each([
    [{ minutes: 0 }, 'minutes', 'outOfRange'],
    [{ minutes: 1441 }, 'minutes', 'outOfRange'],
    [{ minutes: 1.5 }, 'minutes', 'outOfRange'],
    [{ day: '2026-11-27' }, 'day', 'inTheFuture'],
    [{ day: '2026-02-30' }, 'day', 'notADay'],
    [{ note: 'x'.repeat(5000) }, 'note', 'tooLong'],
  ])('%j is refused and leaves nothing', async (over, field, problem) => {
    const answer = await world.send('logTime', aTime(world, over));
    expect(answer).toEqual({ ok: false, error: { code: 'badField', field, problem } });
    expect(await momentsOf(world)).toEqual([]);
  });

  test('with nobody known is refused', async () => {
    const personId = '00000000-0000-4000-8000-000000000000';
    const answer = await world.send('logTime', aTime(world, { personId }));
    expect(answer).toMatchObject({ error: { code: 'notFound' } });
  });
});

describe('What was logged', () => {
  test('can be changed in every part, and put back', async () => {
    const { id } = await log({ note: 'A walk' });
    const before = await momentsOf(world);
    const { undoId } = await world.ask('editMoment', {
      id,
      changes: { sphere: 'us', minutes: 30, evening: true, note: 'A long talk', day: '2026-11-20' },
    });
    expect(await minutesOf(world)).toEqual({ us: 30 });
    expect(await eveningsOf(world)).toEqual({ us: 1 });
    const [moment] = await momentsOf(world);
    expect(moment && readWords(moment.words)?.note).toBe('A long talk');
    await world.ask('undo', { undoId });
    expect(await momentsOf(world)).toEqual(before);
    expect(await minutesOf(world)).toEqual({ me: 60 });
    expect(await eveningsOf(world)).toEqual({});
  });

  test('moved to another day or person tells when each was last reached', async () => {
    const [mina, ruth] = [await person('Mina'), await person('Ruth', '2026-09-01')];
    const { id } = await log({ sphere: 'others', personId: mina });
    await world.ask('editMoment', { id, changes: { day: '2026-11-20' } });
    expect(await lastDay(mina)).toBe('2026-11-20');
    const { undoId } = await world.ask('editMoment', { id, changes: { personId: ruth } });
    expect([await lastDay(mina), await lastDay(ruth)]).toEqual(['2026-10-01', '2026-11-20']);
    await world.ask('undo', { undoId });
    expect([await lastDay(mina), await lastDay(ruth)]).toEqual(['2026-11-20', '2026-09-01']);
  });

  test('deleted leaves a tombstone without a word, no time and no contact; undo brings all of it back', async () => {
    const mina = await person('Mina');
    const { id } = await log({ sphere: 'others', personId: mina, note: 'Tea', evening: true });
    const before = await momentsOf(world);
    const { undoId } = await world.ask('deleteMoment', { id });
    expect(await minutesOf(world)).toEqual({});
    expect(await eveningsOf(world)).toEqual({});
    expect(await lastDay(mina)).toBe('2026-10-01');
    const [tombstone] = await momentsOf(world);
    expect(tombstone).toMatchObject({ id, deletedAt: world.now, minutes: null, subjectId: null });
    expect(JSON.stringify(tombstone)).not.toContain('Tea');
    expect(await world.send('deleteMoment', { id })).toMatchObject({ error: { code: 'notFound' } });
    await world.ask('undo', { undoId });
    expect(await momentsOf(world)).toEqual(before);
    expect(await minutesOf(world)).toEqual({ others: 60 });
    expect(await lastDay(mina)).toBe(todayOf(world));
  });

  test('taken back twice, or after another change, stays as it was changed last', async () => {
    const { id } = await log();
    const first = await world.ask('editMoment', { id, changes: { minutes: 30 } });
    world.pass({ seconds: 1 });
    await world.ask('editMoment', { id, changes: { minutes: 20 } });
    await world.ask('undo', first);
    expect(await minutesOf(world)).toEqual({ me: 20 });
    expect(await world.send('undo', first)).toMatchObject({ error: { code: 'notFound' } });
  });

  test('of somebody erased for good leaves with its time, its counts and its undo', async () => {
    const mina = await person('Mina');
    const { id } = await log({ sphere: 'others', personId: mina, note: 'Tea by the harbour' });
    await log();
    await world.ask('editMoment', { id, changes: { note: 'Tea by the old harbour' } });
    await world.ask('deleteMoment', { id });
    await world.ask('erasePerson', { id: mina });
    expect(await minutesOf(world)).toEqual({ me: 60 });
    const all = JSON.stringify(await world.standing());
    expect(all).not.toContain('harbour');
    expect(all).not.toContain(mina);
  });
});

describe('Answers', () => {
  test('to a plan confirm it and log its time; undo takes both back', async () => {
    await world.ask('loadSample', {});
    const plans = async () => (await world.rows()).plans as readonly Plan[];
    const [plan] = await plans();
    const { undoId } = await world.ask('answer', {
      subjectId: plan?.id ?? '',
      nudgeId: null,
      answer: { kind: 'done', when: 'today' },
    });
    expect(await plans()).toMatchObject([{ answers: [{ happened: true, at: world.now }] }]);
    expect(await minutesOf(world)).toEqual({ me: 15 });
    await world.ask('undo', { undoId });
    expect((await plans()).map(({ answers }) => answers)).toEqual([undefined]);
    expect(await minutesOf(world)).toEqual({});
  });

  test('to something of the menu log the minutes it takes', async () => {
    const { id } = await world.ask('addCare', { activity: 'A walk' });
    const changes = { minutes: 40, slot: { days: [1, 2, 3, 4, 5, 6, 7] as const, time: '08:00' } };
    await world.ask('editCare', { id, changes });
    const answer = { kind: 'done', when: 'today' } as const;
    await world.ask('answer', { subjectId: id, nudgeId: null, answer });
    expect(await minutesOf(world)).toEqual({ me: 40 });
  });
});

test('whatever is logged, changed, deleted, taken back or erased, the counts follow the moments', async () => {
  for (const seed of [1, 2, 3, 4]) {
    world = await World.at('2026-10-20T12:00', 'Europe/Berlin');
    await world.worker.start();
    await anyLife(seed);
  }
}, 60_000);

async function anyLife(seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  const people = [await person('Mina'), await person('Ruth')];
  const undos: string[] = [];
  const anyTime = () =>
    aTime(world, {
      sphere: chance.pick(['me', 'us', 'others', 'elsewhere']),
      minutes: chance.whole(1, 200),
      evening: chance.whole(0, 3) === 0,
      personId: chance.pick([null, ...people]),
      day: addDays(todayOf(world), -chance.whole(0, 20)),
    });
  for (let step = 0; step < 30; step += 1) {
    world.pass({ hours: chance.whole(0, 8) });
    const [moment] = (await momentsOf(world)).slice(chance.whole(0, 5));
    const id = moment?.id ?? '';
    const answers = await (async () => {
      switch (chance.pick(['log', 'log', 'edit', 'delete', 'undo', 'erase'] as const)) {
        case 'log':
          return world.send('logTime', anyTime());
        case 'edit':
          return world.send('editMoment', { id, changes: anyTime() });
        case 'delete':
          return world.send('deleteMoment', { id });
        case 'undo':
          return world.send('undo', { undoId: chance.pick([...undos, '']) });
        case 'erase':
          return step === 20 ? world.send('erasePerson', { id: people[0] ?? '' }) : null;
      }
    })();
    if (answers?.ok && answers.value !== null) undos.push(answers.value.undoId);
    await world.worker.look();
    const { counted, followed } = await tallied(world);
    expect(counted, `seed ${seed}, step ${step}`).toEqual(followed);
  }
}
