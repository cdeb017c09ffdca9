import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fieldDrafts } from '../../../../utils/app/pages/field-drafts.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
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
  drafts.keep('name', '');
  drafts.keep('note', 'Likes early walks');
  drafts.keep('reach', '+49 30');
  await world.ask('editPerson', { id: mina, changes: { note: 'Likes early walks' } });
  drafts.saved(['note']);
  await eventually({ name: '', reach: '+49 30' });
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
