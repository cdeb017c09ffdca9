import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Glance } from '../../../../utils/domain/glance.ts';
import type { Goal, GoalChanges } from '../../../../utils/domain/goal.ts';
import type { Moment } from '../../../../utils/domain/moment.ts';
import type { Nudge } from '../../../../utils/domain/nudge.ts';
import { notebook } from '../../../../utils/storage/connection.ts';
import { putNudge } from '../../../../utils/storage/nudges.ts';
import type { SubjectRow } from '../../../../utils/storage/schema.ts';
import { write } from '../../../../utils/storage/transaction.ts';
import { World } from '../../../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
});
// Whatever look the last command asked for belongs to this world.
afterEach(() => world.worker.look());

const add = async (wish: string) => (await world.ask('addGoal', { wish })).id;
const edit = (id: string, changes: GoalChanges) => world.send('editGoal', { id, changes });
const tick = (id: string, done = true) => world.ask('tickGoal', { id, done });

async function rowsOf<Row>(store: string): Promise<Row[]> {
  return ((await world.rows()) as unknown as Record<string, Row[]>)[store] ?? [];
}
async function goalOf(id: string): Promise<Goal | undefined> {
  return (await rowsOf<Goal>('goals')).find((row) => row.id === id);
}
async function subjectOf(id: string): Promise<SubjectRow | undefined> {
  return (await rowsOf<SubjectRow>('subjects')).find((row) => row.id === id);
}
async function glance<Surface extends Glance['surface']>(surface: Surface) {
  const found = (await rowsOf<Glance>('glances')).find((row) => row.surface === surface);
  return found as Extract<Glance, { surface: Surface }>;
}
/** What a popup shows of the goals in sight: their steps, in order. */
async function stepsInSight(): Promise<readonly string[]> {
  const { words } = await glance('popup');
  return words.kind === 'plain' ? words.text.goals : [];
}
/** An open reminder about a goal, as a look would have raised it. */
async function remindOf(id: string): Promise<string> {
  const nudge: Nudge = {
    id: `${id}.2026-11-23`,
    subjectId: id,
    subjectKind: 'goal',
    sphere: 'me',
    due: '2026-11-23',
    day: '2026-11-23',
    raisedAt: world.now,
    expiresAt: world.now + 3_600_000,
    timed: false,
    voice: 'toast',
    reason: { rule: 'at', occasion: 'time', offset: 0, time: '09:00' },
    state: { kind: 'shown', at: world.now },
  };
  await write(await notebook(), async (tx) => {
    await putNudge(tx, nudge);
    const tally = { present: true, raised: { goal: 1 }, lastRaisedAt: world.now, minutes: {} };
    await tx.objectStore('tallies').put({ ...tally, day: '2026-11-23', acted: 0 });
  });
  return nudge.id;
}

describe('one field makes a goal', () => {
  test('a wish is enough: mine, in sight, looked at each day', async () => {
    const id = await add('  Ten pages after coffee ');
    expect(await goalOf(id)).toMatchObject({
      owner: 'mine',
      since: '2026-11-23',
      inSight: 0,
      lookAt: '09:00',
      archivedAt: null,
      sample: false,
      words: { text: { wish: 'Ten pages after coffee', nextStep: '', when: '', then: '' } },
    });
    expect(await subjectOf(id)).toMatchObject({ kind: 'goal', sphere: 'me', dormant: 0 });
    expect(await stepsInSight()).toEqual(['Ten pages after coffee']);
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['x'.repeat(201), 'tooLong'],
    ['a\u0007b', 'controlCharacter'],
  ])('“%s” is refused beside its field, and nothing is kept', async (wish, problem) => {
    const error = { code: 'badField', field: 'wish', problem };
    expect(await world.send('addGoal', { wish })).toEqual({ ok: false, error });
    expect(await rowsOf('goals')).toEqual([]);
  });

  test('one field is changed, the others stay', async () => {
    const id = await add('Read more');
    await edit(id, { when: 'after coffee', then: 'ten pages' });
    await edit(id, { nextStep: 'Choose a book' });
    await edit(id, { owner: 'shared' });
    expect(await goalOf(id)).toMatchObject({
      owner: 'shared',
      words: { text: { wish: 'Read more', when: 'after coffee', nextStep: 'Choose a book' } },
    });
    expect(await subjectOf(id)).toMatchObject({ sphere: 'us' });
    expect(await stepsInSight()).toEqual(['Choose a book']);
  });

  test('a slot is set anew only with another time, so that a new word rings nothing twice', async () => {
    const id = await add('Read more');
    const entered = world.now;
    world.pass({ hours: 1 });
    await edit(id, { obstacle: 'the phone' });
    expect(await subjectOf(id)).toMatchObject({ setAt: entered });
    await edit(id, { lookAt: '10:00' });
    expect(await subjectOf(id)).toMatchObject({ setAt: world.now, rhythm: { time: '10:00' } });
    const error = { code: 'badField', field: 'lookAt', problem: 'alwaysQuiet' };
    expect(await edit(id, { lookAt: '22:00' })).toEqual({ ok: false, error });
    expect(await subjectOf(id)).toMatchObject({ rhythm: { time: '10:00' } });
  });
});

describe('three in sight', () => {
  test('the fourth waits beyond them, and is not put in sight while they are', async () => {
    const ids = [await add('one'), await add('two'), await add('three')];
    const fourth = await add('four');
    expect(await goalOf(fourth)).toMatchObject({ inSight: null });
    expect(await subjectOf(fourth)).toMatchObject({ dormant: 1 });
    expect(await edit(fourth, { inSight: true })).toEqual({
      ok: false,
      error: { code: 'sightIsFull' },
    });
    await edit(ids[1] ?? '', { inSight: false });
    expect(await edit(fourth, { inSight: true })).toMatchObject({ ok: true });
    expect(await goalOf(fourth)).toMatchObject({ inSight: 1 });
    expect(await stepsInSight()).toEqual(['one', 'four', 'three']);
  });

  test('an undo leaves the place to the goal that has it now', async () => {
    const first = await add('one');
    await add('two');
    await add('three');
    const { undoId } = await world.ask('archiveGoal', { id: first });
    await add('four');
    await world.ask('undo', { undoId });
    expect(await stepsInSight()).toEqual(['four', 'two', 'three']);
    expect(await goalOf(first)).toMatchObject({ archivedAt: null, inSight: null });
    expect(await subjectOf(first)).toMatchObject({ dormant: 1 });
  });
});

describe('a tick', () => {
  test('twice is one moment', async () => {
    const id = await add('Read more');
    await tick(id);
    await tick(id);
    expect(await rowsOf<Moment>('moments')).toMatchObject([
      { subjectId: id, day: '2026-11-23', sphere: 'me', minutes: null, estimated: false },
    ]);
    expect((await glance('popup')).goals).toMatchObject([{ tickedToday: true, done: 1, of: 1 }]);
    expect((await glance('newtab')).goal).toEqual({ id, tickedToday: true });
  });

  test('taken back, its moment is gone, and the day before is the last time', async () => {
    const id = await add('Read more');
    await tick(id);
    world.pass({ days: 1 });
    await tick(id);
    expect(await subjectOf(id)).toMatchObject({ lastDone: { day: '2026-11-24' } });
    await tick(id, false);
    await tick(id, false);
    expect(await rowsOf<Moment>('moments')).toMatchObject([{ day: '2026-11-23' }]);
    expect(await subjectOf(id)).toMatchObject({ lastDone: { day: '2026-11-23' } });
    expect((await glance('popup')).goals).toMatchObject([{ tickedToday: false, done: 1, of: 2 }]);
  });

  test.each([
    ['03:50 counts for the day before', '2026-11-24T03:50', '2026-11-23'],
    ['04:00 counts for the day that begins', '2026-11-24T04:00', '2026-11-24'],
  ])('at %s', async (_case, time, day) => {
    const id = await add('Read more');
    world.now = Temporal.PlainDateTime.from(time).toZonedDateTime(world.zone).epochMilliseconds;
    await tick(id);
    expect(await rowsOf<Moment>('moments')).toMatchObject([{ day }]);
  });

  test('withdraws an open reminder, and counts as acted on, once', async () => {
    const id = await add('Read more');
    const nudgeId = await remindOf(id);
    await tick(id);
    await tick(id, false);
    await tick(id);
    expect(await rowsOf<Nudge>('nudges')).toMatchObject([
      { id: nudgeId, open: 0, state: { kind: 'handled', answer: 'done' } },
    ]);
    expect(await rowsOf('tallies')).toMatchObject([{ day: '2026-11-23', acted: 1 }]);
  });

  test('works beyond the three, and leaves the goal where it is', async () => {
    for (const wish of ['one', 'two', 'three']) await add(wish);
    const fourth = await add('four');
    await tick(fourth);
    expect(await rowsOf('moments')).toHaveLength(1);
    expect(await subjectOf(fourth)).toMatchObject({ dormant: 1 });
  });

  test('of an archived or unknown goal is refused and writes nothing', async () => {
    const id = await add('Read more');
    await world.ask('archiveGoal', { id });
    const unknown = '00000000-0000-4000-8000-000000000009';
    for (const gone of [id, unknown]) {
      expect(await world.send('tickGoal', { id: gone, done: true })).toMatchObject({
        error: { code: 'notFound' },
      });
    }
    expect(await rowsOf('moments')).toEqual([]);
  });

  test('an answer to its reminder is the same tick', async () => {
    const id = await add('Read more');
    const nudgeId = await remindOf(id);
    const answer = { kind: 'done', when: 'today' } as const;
    await world.ask('answer', { subjectId: id, nudgeId, answer });
    await tick(id);
    expect(await rowsOf('moments')).toHaveLength(1);
    expect((await glance('popup')).goals).toMatchObject([{ tickedToday: true }]);
  });
});

describe('the archive', () => {
  test('an archived goal does not come round, leaves sight and keeps its days', async () => {
    const id = await add('Read more');
    await tick(id);
    await world.ask('archiveGoal', { id });
    expect(await goalOf(id)).toMatchObject({ archivedAt: world.now, inSight: null });
    expect(await subjectOf(id)).toMatchObject({ dormant: 1 });
    expect(await stepsInSight()).toEqual([]);
    await edit(id, { inSight: true, nextStep: 'later' });
    expect(await goalOf(id)).toMatchObject({ inSight: null });
    expect(await subjectOf(id)).toMatchObject({ dormant: 1 });
    expect(await rowsOf('moments')).toHaveLength(1);
  });

  test('undo, and bringing back on the same day, continue where it was', async () => {
    const id = await add('Read more');
    world.pass({ days: 3 });
    const { undoId } = await world.ask('archiveGoal', { id });
    await world.ask('undo', { undoId });
    expect(await goalOf(id)).toMatchObject({ archivedAt: null, inSight: 0 });
    await world.ask('archiveGoal', { id });
    world.pass({ hours: 5 });
    await world.ask('unarchiveGoal', { id });
    expect(await goalOf(id)).toMatchObject({ archivedAt: null, inSight: 0, since: '2026-11-23' });
    expect(await subjectOf(id)).toMatchObject({ dormant: 0, setAt: world.now });
  });

  test('brought back later, its days begin anew: rest is no slip', async () => {
    const id = await add('Read more');
    await tick(id);
    await world.ask('archiveGoal', { id });
    world.pass({ days: 40 });
    await world.ask('unarchiveGoal', { id });
    expect((await glance('popup')).goals).toMatchObject([{ done: 0, of: 1, slipped: false }]);
    expect(await rowsOf('moments')).toHaveLength(1);
  });
});
