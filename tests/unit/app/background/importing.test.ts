import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardCandidate } from '../../../../utils/domain/importing.ts';
import type { Person } from '../../../../utils/domain/person.ts';
import { readWords } from '../../../../utils/domain/record.ts';
import type { Subject } from '../../../../utils/domain/subject.ts';
import { firstAsks } from '../../../../utils/planning/due.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { formatCards } from '../../../../utils/exchange/cards.ts';
import { FILE, candidate, letWait } from '../../../support/staging.ts';
import { World } from '../../../support/world.ts';
import { peopleIn } from '../../exchange/read.ts';

let world: World;

/** A Thursday, noon. */
beforeEach(async () => {
  world = await World.at('2026-11-26T12:00', 'Europe/Berlin');
  await world.worker.start();
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const people = async () => (await world.rows()).people as readonly Person[];
const names = async () => (await people()).map(({ words }) => readWords(words)?.name).sort();
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

async function bringIn(candidates: readonly CardCandidate[], chosen = upTo(candidates.length)) {
  await letWait(world, candidates);
  return world.ask('importPeople', { id: FILE, chosen, leapDay: 'mar1' });
}

/** Somebody of whom everything is known. */
const ADA = candidate({
  name: 'Ada',
  birthday: '1996-02-29',
  reaches: [
    { kind: 'phone', value: '+49 170 1234567' },
    { kind: 'link', value: 'https://example.org/ada' },
  ],
});

/** A file of so many people, in the extension's own format. */
function fileOf(n: number): readonly CardCandidate[] {
  const cards = upTo(n).map((i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    name: `Somebody ${i}`,
    birthday: i % 3 === 0 ? '1990-05-17' : null,
    reaches: [{ kind: 'phone', value: `+49 170 ${100_000 + i}` } as const],
  }));
  return peopleIn(formatCards(cards));
}

describe('what comes in', () => {
  test('is the name, the birthday and the ways to reach them; what 29 February does is as chosen', async () => {
    expect(await bringIn([ADA])).toMatchObject({ added: 1 });
    const [ada] = await people();
    expect(ada).toMatchObject({
      words: { text: { name: 'Ada', note: '', reaches: ADA.reaches } },
      birthday: { date: '1996-02-29', leapDay: 'mar1', noticeDays: 3 },
      circle: 'close',
      rhythm: null,
      sample: false,
    });
    const subjects = (await world.rows()).subjects as readonly Subject[];
    expect(subjects.map(({ id, kind }) => `${kind} ${id}`).sort()).toEqual([
      `birthday ${ada?.id}.birthday`,
      `person ${ada?.id}`,
    ]);
  });

  test('is who was chosen and nobody else, in the order of the file', async () => {
    const file = ['Ada', 'Bo', 'Cy', 'Di'].map((name) => candidate({ name }));
    await bringIn(file, [3, 0, 3]);
    expect(await names()).toEqual(['Ada', 'Di']);
    const subjects = (await world.rows()).subjects as readonly Subject[];
    const ordered = subjects.toSorted((one, other) => one.order - other.order);
    const byId = new Map((await people()).map(({ id, words }) => [id, readWords(words)?.name]));
    expect(ordered.map(({ id }) => byId.get(id))).toEqual(['Ada', 'Di']);
  });

  test('waits no longer, and neither does what was chosen of it', async () => {
    await bringIn([ADA]);
    const { staging, drafts } = await world.rows();
    expect([staging, drafts]).toEqual([[], []]);
  });

  test('is asked about for the first time as if each had been typed in', async () => {
    const file = fileOf(12);
    for (const { name } of file) await world.ask('addPerson', { name, lastTalked: 'unknown' });
    const daysOf = async () => {
      const subjects = (await world.rows()).subjects as readonly Subject[];
      const byId = new Map((await people()).map(({ id, words }) => [id, readWords(words)?.name]));
      return [...firstAsks(subjects)].map(([id, day]) => `${day} ${byId.get(id)}`).sort();
    };
    const typed = await daysOf();
    world = await World.at('2026-11-26T12:00', 'Europe/Berlin');
    await world.worker.start();
    await bringIn(file);
    expect(await daysOf()).toEqual(typed);
    expect(new Set(typed.map((line) => line.slice(0, 10))).size).toBe(12);
  });
});

describe('the same file again', () => {
  test('brings nobody: 300 cards twice are 300 people', async () => {
    const file = fileOf(300);
    expect(await bringIn(file)).toMatchObject({ added: 300 });
    const before = await people();
    expect(await bringIn(file)).toEqual({ added: 0, undoId: null });
    expect(await people()).toEqual(before);
  });

  test('brings only who is new, also once others were renamed, given a note or put away', async () => {
    await bringIn([candidate({ name: 'Ada' }), candidate({ name: 'Bo' })]);
    const [ada, bo] = await people();
    await world.ask('editPerson', { id: ada?.id ?? '', changes: { name: 'Adele', note: 'Tea' } });
    await world.ask('archivePerson', { id: bo?.id ?? '' });
    const again = ['Ada', 'Bo', 'Cy'].map((name) => candidate({ name }));
    expect(await bringIn(again)).toMatchObject({ added: 1 });
    expect(await names()).toHaveLength(3);
    expect(await names()).toContain('Cy');
  });

  test('brings back who was deleted for good, and whose import was taken back', async () => {
    const { undoId } = await bringIn([candidate({ name: 'Ada' }), candidate({ name: 'Bo' })]);
    const ada = (await people()).find(({ words }) => readWords(words)?.name === 'Ada');
    await world.ask('erasePerson', { id: ada?.id ?? '' });
    expect(JSON.stringify(await world.rows())).not.toContain(ada?.id);
    await world.ask('undo', { undoId: undoId ?? '' });
    expect(await names()).toEqual([]);
    expect(await bringIn([candidate({ name: 'Ada' }), candidate({ name: 'Bo' })])).toMatchObject({
      added: 2,
    });
  });

  test('sent twice for one press is refused the second time', async () => {
    await bringIn([ADA]);
    const again = await world.send('importPeople', { id: FILE, chosen: [0], leapDay: 'mar1' });
    expect(again).toEqual({ ok: false, error: { code: 'notFound' } });
    expect(await names()).toEqual(['Ada']);
  });
});

describe('what cannot be kept keeps everybody out', () => {
  test.each([
    ['a name of nothing', { name: '\u200b' }, { field: 'name', problem: 'empty' }],
    [
      'a birthday to come',
      { birthday: '2026-11-27' },
      { field: 'birthday', problem: 'inTheFuture' },
    ],
    [
      'a birthday of 1604',
      { birthday: '1604-03-01' },
      { field: 'birthday', problem: 'outOfRange' },
    ],
    [
      'a birthday of 9999',
      { birthday: '9999-03-01' },
      { field: 'birthday', problem: 'inTheFuture' },
    ],
    [
      'a link that runs',
      { reaches: [{ kind: 'link', value: 'javascript:alert(1)' }] },
      { field: 'reaches.0', problem: 'notAnAddress' },
    ],
    [
      'seven ways',
      { reaches: upTo(7).map((i) => ({ kind: 'phone', value: `+49 170 ${1000 + i}` })) },
      { field: 'reaches', problem: 'tooMany' },
    ],
  ] as const)('%s', async (_what, over, error) => {
    await letWait(world, [candidate({ name: 'Bo' }), candidate(over as Partial<CardCandidate>)]);
    const before = await world.rows();
    const answer = await world.send('importPeople', { id: FILE, chosen: [0, 1], leapDay: 'mar1' });
    expect(answer).toEqual({ ok: false, error: { code: 'badField', ...error } });
    expect(await world.rows()).toEqual(before);
  });

  test('a place that is not in the file, and a file that another took the place of', async () => {
    await letWait(world, [ADA]);
    const refused = { ok: false, error: { code: 'notFound' } };
    expect(await world.send('importPeople', { id: FILE, chosen: [0, 1], leapDay: 'mar1' })).toEqual(
      refused,
    );
    await letWait(world, [candidate({ name: 'Bo' })], '33333333-3333-4333-8333-333333333333');
    expect(await world.send('importPeople', { id: FILE, chosen: [0], leapDay: 'mar1' })).toEqual(
      refused,
    );
    expect(await names()).toEqual([]);
  });

  test.each([[[]], [[-1]], [[0.5]], [['0']], [upTo(5001)]])('places of %j', async (chosen) => {
    await letWait(world, [ADA]);
    const input = { id: FILE, chosen, leapDay: 'mar1' };
    const answer = await world.worker.answer({ command: 'importPeople', input });
    expect(answer).toEqual({ ok: false, error: { code: 'malformed' } });
  });
});

/** All there is, apart from what every look writes anew. */
async function kept() {
  const { undo: _, staging: __, glances: ___, ...rows } = await world.rows();
  return rows;
}

describe('taken back', () => {
  test('300 people leave nothing behind', async () => {
    await world.ask('addPerson', { name: 'Mina', lastTalked: '2026-11-20' });
    const before = await kept();
    const { undoId } = await bringIn(fileOf(300));
    await world.ask('undo', { undoId: undoId ?? '' });
    expect(await kept()).toEqual(before);
    expect((await world.rows()).undo).toEqual([]);
  });

  test('with whom something happened since stays, and so does who was changed or planned with', async () => {
    const file = ['Ada', 'Bo', 'Cy', 'Di'].map((name) => candidate({ name }));
    const { undoId } = await bringIn(file);
    world.pass({ minutes: 1 });
    const idOf = async (name: string) =>
      (await people()).find(({ words }) => readWords(words)?.name === name)?.id ?? '';
    await world.ask('logContact', { personId: await idOf('Ada'), when: 'today', note: '' });
    await world.ask('editPerson', { id: await idOf('Bo'), changes: { note: 'Tea' } });
    await world.ask('addPlan', {
      template: 'coffee',
      title: '',
      sphere: 'others',
      day: '2026-11-27',
      time: '15:00',
      minutes: 60,
      personId: await idOf('Cy'),
      careId: null,
      repeats: null,
      inQuietHours: false,
    });
    await world.ask('undo', { undoId: undoId ?? '' });
    expect(await names()).toEqual(['Ada', 'Bo', 'Cy']);
    const subjects = (await world.rows()).subjects as readonly Subject[];
    expect(subjects.filter(({ kind }) => kind === 'person')).toHaveLength(3);
  });

  test('what was put off, typed or raised meanwhile about them goes along', async () => {
    const { undoId } = await bringIn([ADA]);
    const before = [undoId];
    const [ada] = await people();
    const subjectId = ada?.id ?? '';
    world.pass({ hours: 21 });
    await world.goIdle('locked');
    await world.goIdle('active');
    const later = { kind: 'later', when: 'tomorrow' } as const;
    await world.ask('answer', { subjectId, nudgeId: null, answer: later });
    await world.ask('undo', { undoId: before[0] ?? '' });
    const { people: _, ...rest } = await world.rows();
    expect(JSON.stringify(rest)).not.toContain(subjectId);
    expect([world.toasts(), world.badge]).toEqual([[], 'none']);
  });
});

describe('what waits', () => {
  test('is let go of after a week', async () => {
    await letWait(world, [ADA]);
    world.pass({ days: 6 });
    await world.worker.look();
    expect((await world.rows()).staging).toHaveLength(1);
    world.pass({ days: 2 });
    await world.worker.look();
    expect((await world.rows()).staging).toEqual([]);
  });

  test('goes with whoever in it is deleted for good', async () => {
    await bringIn([ADA]);
    await letWait(world, [candidate({ name: 'Bo' }), ADA]);
    const [ada] = await people();
    await world.ask('erasePerson', { id: ada?.id ?? '' });
    expect((await world.rows()).staging).toEqual([]);
  });
});
