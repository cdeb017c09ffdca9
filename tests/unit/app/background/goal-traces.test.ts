import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Goal } from '../../../../utils/domain/goal.ts';
import { notebook } from '../../../../utils/storage/connection.ts';
import { keepDraft, keepFieldDraft } from '../../../../utils/storage/drafts.ts';
import { putNudge } from '../../../../utils/storage/nudges.ts';
import type { SubjectRow } from '../../../../utils/storage/schema.ts';
import { write } from '../../../../utils/storage/transaction.ts';
import { World } from '../../../support/world.ts';
import { makeNudge } from '../../planning/make.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
});
// Whatever look the last command asked for belongs to this world.
afterEach(() => world.worker.look());

const add = async (wish: string) => (await world.ask('addGoal', { wish })).id;

async function rowsOf<Row>(store: string): Promise<Row[]> {
  return ((await world.rows()) as unknown as Record<string, Row[]>)[store] ?? [];
}
/** Everything kept anywhere, as text. */
async function everything(): Promise<string> {
  const { browser } = await import('wxt/browser');
  return JSON.stringify([await world.rows(), await browser.storage.local.get(null)]);
}

test('deleted for good: no row, log, draft, undo entry or copy knows the goal', async () => {
  const id = await add('Read Middlemarch');
  const nudge = makeNudge({ id: `${id}.2026-11-23`, subjectId: id, subjectKind: 'goal' });
  await write(await notebook(), (tx) => putNudge(tx, nudge));
  await world.ask('tickGoal', { id, done: true });
  await world.ask('editGoal', { id, changes: { obstacle: 'Middlemarch is long' } });
  await keepDraft(await notebook(), `goal.${id}`, { nextStep: 'Middlemarch, page 1' }, world.now);
  const { undoId } = await world.ask('archiveGoal', { id });
  await world.ask('undo', { undoId });
  await world.ask('archiveGoal', { id });
  // The copy of the day holds it, too.
  world.pass({ hours: 21 });
  await world.worker.look();
  expect(await everything()).toContain('Middlemarch, page 1');
  await world.ask('eraseGoal', { id });
  const left = await everything();
  expect(left).not.toContain(id);
  expect(left).not.toContain('Middlemarch');
});

test('the sample goal is marked, ticks like any other, and goes without a trace', async () => {
  const own = await add('Read more');
  await world.ask('loadSample', {});
  const sample = (await rowsOf<Goal>('goals')).find((goal) => goal.sample);
  expect(sample).toMatchObject({ inSight: 1, words: { text: { wish: 'Ten pages after coffee' } } });
  await world.ask('tickGoal', { id: sample?.id ?? '', done: true });
  await world.ask('removeSample', {});
  expect(await rowsOf('goals')).toMatchObject([{ id: own, inSight: 0 }]);
  expect(await rowsOf('moments')).toEqual([]);
  expect((await rowsOf<SubjectRow>('subjects')).map(({ id }) => id)).toEqual([own]);
});

test('the draft of a goal goes with its save, at addition too', async () => {
  const database = await notebook();
  await keepDraft(database, 'addGoal', { wish: 'Read' }, world.now);
  const id = await add('Read more');
  await keepFieldDraft(database, `goal.${id}`, 'obstacle', 'the ph', world.now);
  await world.ask('editGoal', { id, changes: { obstacle: 'the phone' } });
  expect(await rowsOf('drafts')).toEqual([]);
});
