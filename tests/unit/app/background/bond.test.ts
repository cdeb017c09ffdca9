import { beforeEach, expect, test } from 'vitest';
import type { Bond } from '../../../../utils/domain/bond.ts';
import { WELCOME_DRAFTS } from '../../../../utils/domain/welcome.ts';
import { notebook } from '../../../../utils/storage/connection.ts';
import { keepDraft } from '../../../../utils/storage/drafts.ts';
import { World } from '../../../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
});

const bonds = async () => (await world.rows()).bonds as Bond[];
const nameOf = ({ words }: Bond) => (words.kind === 'plain' ? words.text.name : '');
const present = async () => (await bonds()).filter(({ archivedAt }) => archivedAt === null);
const drafts = async () =>
  ((await world.rows()).drafts as { form: string }[]).map(({ form }) => form);
const typed = async (form: string) =>
  keepDraft(await notebook(), form, { name: 'Half a na' }, world.now);
const everything = async () => {
  const { browser } = await import('wxt/browser');
  return JSON.stringify([await world.rows(), await browser.storage.local.get(null)]);
};

test('one is chosen: a kind is enough, a name is trimmed', async () => {
  await world.ask('chooseBond', { kind: 'parent', name: '   ' });
  expect(await bonds()).toMatchObject([{ bondKind: 'parent', quiet: false, archivedAt: null }]);
  await world.ask('chooseBond', { kind: 'friend', name: '  Sam ' });
  expect((await present()).map(nameOf)).toEqual(['Sam']);
});

test('another is chosen: the former is kept in the archive, and there is one at a time', async () => {
  await world.ask('chooseBond', { kind: 'partner', name: 'Sam' });
  world.pass({ days: 1 });
  await world.ask('chooseBond', { kind: 'child', name: 'Ada' });
  expect((await present()).map(nameOf)).toEqual(['Ada']);
  const [former] = (await bonds()).filter(({ archivedAt }) => archivedAt !== null);
  expect(former).toMatchObject({ bondKind: 'partner', archivedAt: world.now });
  expect(former && nameOf(former)).toBe('Sam');
});

test('nobody: the former rests and nobody takes the place', async () => {
  await world.ask('chooseBond', { kind: 'partner', name: 'Sam' });
  await world.ask('chooseBond', { kind: null, name: '' });
  expect(await present()).toEqual([]);
  expect(await bonds()).toHaveLength(1);
  await world.ask('chooseBond', { kind: null, name: '' });
  expect(await bonds()).toHaveLength(1);
});

test('the same once more changes nothing: no double in the archive', async () => {
  await world.ask('chooseBond', { kind: 'partner', name: 'Sam' });
  const before = await bonds();
  await world.ask('chooseBond', { kind: 'partner', name: 'Sam' });
  expect(await bonds()).toEqual(before);
});

test('edited: kind, name and quiet one by one, the others stay, and it is the same one', async () => {
  await world.ask('chooseBond', { kind: 'friend', name: 'Sam' });
  const [{ id } = { id: '' }] = await bonds();
  await world.ask('editBond', { changes: { quiet: true } });
  await world.ask('editBond', { changes: { kind: 'partner' } });
  await world.ask('editBond', { changes: { name: '' } });
  expect(await bonds()).toMatchObject([
    { id, bondKind: 'partner', quiet: true, words: { text: { name: '' } } },
  ]);
});

test('a name that does not fit is refused and changes nothing', async () => {
  await world.ask('chooseBond', { kind: 'friend', name: 'Sam' });
  const error = { code: 'badField', field: 'name', problem: 'tooLong' };
  const name = 'x'.repeat(81);
  expect(await world.send('chooseBond', { kind: 'child', name })).toEqual({ ok: false, error });
  expect(await world.send('editBond', { changes: { name } })).toEqual({ ok: false, error });
  expect((await present()).map(nameOf)).toEqual(['Sam']);
});

test('there is nothing to edit while nobody is chosen', async () => {
  expect(await world.send('editBond', { changes: { quiet: true } })).toEqual({
    ok: false,
    error: { code: 'notFound' },
  });
});

test('brought back: the present one takes its place in the archive', async () => {
  await world.ask('chooseBond', { kind: 'parent', name: 'Ruth' });
  await world.ask('chooseBond', { kind: 'friend', name: 'Sam' });
  const [ruth] = (await bonds()).filter(({ archivedAt }) => archivedAt !== null);
  await world.ask('unarchiveBond', { id: ruth?.id ?? '' });
  expect((await present()).map(nameOf)).toEqual(['Ruth']);
  expect(await bonds()).toHaveLength(2);
});

test('deleted for good: no row, draft or snapshot knows the name', async () => {
  await world.ask('chooseBond', { kind: 'parent', name: 'Ruthmarker' });
  await typed('editBond');
  const [ruth] = await bonds();
  world.pass({ days: 2 });
  await world.worker.look();
  expect(await everything()).toContain('Ruthmarker');
  await world.ask('eraseBond', { id: ruth?.id ?? '' });
  expect(await everything()).not.toContain('Ruthmarker');
  expect(await everything()).not.toContain(ruth?.id);
  expect(await drafts()).toEqual([]);
});

test('a form’s draft goes with the command that uses it, and stays when the command refuses', async () => {
  await world.ask('chooseBond', { kind: 'parent', name: 'Ruth' });
  await typed('editBond');
  await typed('chooseBond');
  await world.send('chooseBond', { kind: 'parent', name: 'x'.repeat(81) });
  await world.ask('editBond', { changes: { quiet: true } });
  expect(await drafts()).toEqual(['chooseBond', 'editBond']);
  await world.ask('editBond', { changes: { name: 'Rut' } });
  expect(await drafts()).toEqual(['chooseBond']);
  await world.ask('chooseBond', { kind: null, name: '' });
  expect(await drafts()).toEqual([]);
});

const welcome = async () =>
  ((await world.rows()).singles as { name: string; value: unknown }[]).find(
    ({ name }) => name === 'welcome',
  )?.value;

test('the welcome remembers its step, and its drafts are gone once it is done', async () => {
  for (const form of WELCOME_DRAFTS) await typed(form);
  await typed('addPerson');
  await world.ask('welcomed', { step: 'line' });
  expect(await welcome()).toBe('line');
  expect(await drafts()).toHaveLength(WELCOME_DRAFTS.length + 1);
  await world.ask('welcomed', { step: 'done' });
  expect(await welcome()).toBe('done');
  expect(await drafts()).toEqual(['addPerson']);
});

test('whatever is deleted for good leaves no id in the welcome’s records', async () => {
  const { id } = await world.ask('addPerson', { name: 'Mina', lastTalked: 'unknown' });
  await keepDraft(await notebook(), 'welcome.records', { person: id }, world.now);
  await world.ask('erasePerson', { id });
  expect(await drafts()).toEqual([]);
});
