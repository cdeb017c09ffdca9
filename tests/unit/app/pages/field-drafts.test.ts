import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fieldDrafts } from '../../../../utils/app/pages/field-drafts.ts';
import { closeNotebook, notebook } from '../../../../utils/storage/connection.ts';
import { draftOf, keepDraft } from '../../../../utils/storage/drafts.ts';
import { World } from '../../../support/world.ts';

let world: World;
let mina: string;

beforeEach(async () => {
  world = await World.at('2026-11-30T10:00', 'Europe/Berlin');
  await world.worker.start();
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked: 'unknown' }));
});
afterEach(closeNotebook);

/** What the page would find if it were opened anew. */
const found = () => fieldDrafts(`person.${mina}`).read();
const eventually = (fields: Record<string, string>) =>
  vi.waitFor(async () => expect(await found()).toEqual(fields));

test('each keystroke of every field is there on reopening', async () => {
  const drafts = fieldDrafts(`person.${mina}`);
  await drafts.read();
  drafts.keep('name', 'Mina K');
  drafts.keep('note', 'Likes early w');
  await eventually({ name: 'Mina K', note: 'Likes early w' });
});

test('a keystroke during the first reading is not lost to it', async () => {
  fieldDrafts(`person.${mina}`).keep('name', 'Mina');
  await eventually({ name: 'Mina' });
  const drafts = fieldDrafts(`person.${mina}`);
  const reading = drafts.read();
  drafts.keep('name', 'Mina K');
  expect(await reading).toEqual({ name: 'Mina K' });
});

test('saving one field leaves the others what they are', async () => {
  const drafts = fieldDrafts(`person.${mina}`);
  await drafts.read();
  drafts.keep('name', '', 'Mina');
  drafts.keep('note', 'Likes early walks');
  drafts.keep('reach', '+49 30');
  await world.ask('editPerson', { id: mina, changes: { note: 'Likes early walks' } });
  drafts.saved(['note']);
  await eventually({ name: '', reach: '+49 30' });
});

test('two pages that type in different fields do not undo each other, nor does a save there', async () => {
  const [here, there] = [fieldDrafts(`person.${mina}`), fieldDrafts(`person.${mina}`)];
  await Promise.all([here.read(), there.read()]);
  here.keep('note', 'Likes early w');
  there.keep('name', 'Mina K');
  await eventually({ name: 'Mina K', note: 'Likes early w' });
  await world.ask('editPerson', { id: mina, changes: { name: 'Mina K' } });
  await eventually({ note: 'Likes early w' });
});

test('an emptied field is something typed, one typed back is not', async () => {
  const drafts = fieldDrafts(`person.${mina}`);
  drafts.keep('note', '', 'Likes early walks');
  await eventually({ note: '' });
  drafts.keep('note', 'Likes early walks', 'Likes early walks');
  await eventually({});
});

test('what an earlier version kept in one row is still there, and leaves field by field', async () => {
  const database = await notebook();
  await keepDraft(database, `person.${mina}`, { note: 'Likes', name: 'Mina K' }, 1);
  expect(await found()).toEqual({ note: 'Likes', name: 'Mina K' });
  await vi.waitFor(async () => expect(await draftOf(database, `person.${mina}`)).toBeNull());
  await world.ask('editPerson', { id: mina, changes: { note: 'Likes' } });
  await eventually({ name: 'Mina K' });
});

test('nothing is left once everything is saved', async () => {
  const drafts = fieldDrafts(`person.${mina}`);
  await drafts.read();
  drafts.keep('name', 'Mina K');
  await world.ask('editPerson', { id: mina, changes: { name: 'Mina K' } });
  drafts.saved(['name']);
  await eventually({});
});

test('deleted for good, the drafts are gone with the person', async () => {
  const drafts = fieldDrafts(`person.${mina}`);
  await drafts.read();
  drafts.keep('note', 'Likes');
  await eventually({ note: 'Likes' });
  await world.ask('erasePerson', { id: mina });
  expect(await found()).toEqual({});
});
