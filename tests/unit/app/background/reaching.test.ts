import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NewTabGlance } from '../../../../utils/domain/glance.ts';
import type { Moment } from '../../../../utils/domain/moment.ts';
import type { Birthday } from '../../../../utils/domain/person.ts';
import { birthdayId } from '../../../../utils/domain/subject.ts';
import type { NudgeRow } from '../../../../utils/storage/schema.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { moveTo } from '../../../support/hours.ts';
import { World } from '../../../support/world.ts';

let world: World;
let mina: string;

const MAIL = { kind: 'email', value: 'mina@example.org' } as const;
const birthday: Birthday = { date: '--11-24', leapDay: 'feb28', noticeDays: 0 };

/** A Tuesday morning; Mina, who comes round every 7 days, was talked to 8 days ago. */
beforeEach(async () => {
  world = await World.at('2026-11-23T10:00', 'Europe/Berlin');
  await world.worker.start();
  mina = (await world.ask('addPerson', { name: 'Mina', lastTalked: '2026-11-16' })).id;
  const changes = { circle: 'inner', reaches: [MAIL], role: 'advisor' } as const;
  await world.ask('editPerson', { id: mina, changes });
  await world.goIdle('locked');
  moveTo(world, '2026-11-24T10:00');
  await world.goIdle('active');
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const moments = async () => (await world.rows()).moments as readonly Moment[];
const nudges = async () => (await world.rows()).nudges as readonly NudgeRow[];
const drafts = async () => (await world.rows()).drafts;
const card = async () => (await world.popup())?.card;
const reachOut = (subjectId = mina, nudgeId: string | null = null) =>
  world.ask('reachOut', { subjectId, nudgeId });
const reached = (through: boolean) => world.ask('reached', { personId: mina, through });

describe('the card', () => {
  it('holds what helps to say hello, in its one row', async () => {
    expect(await world.popup()).toMatchObject({
      card: { kind: 'reminder', subjectId: mina },
      person: { id: mina, circle: 'inner', role: 'advisor', telephony: false },
      words: { text: { name: 'Mina', reaches: [MAIL], askAbout: '' } },
    });
  });

  it('says what an advisor is good for, and of nobody else', async () => {
    await world.ask('editPerson', { id: mina, changes: { goodToAskAbout: 'money' } });
    expect(await world.popup()).toMatchObject({ words: { text: { askAbout: 'money' } } });
    await world.ask('editPerson', { id: mina, changes: { role: null } });
    expect(await world.popup()).toMatchObject({ words: { text: { askAbout: '' } } });
  });

  it('asks whether it worked once somebody was reached for, with the reason that stands', async () => {
    await reachOut();
    expect(await card()).toMatchObject({
      kind: 'reached',
      subjectId: mina,
      reason: { rule: 'every', daysSince: 8 },
    });
    expect(await moments()).toEqual([]);
  });

  it('asks over a dead worker and for twelve hours, then the reminder stands again', async () => {
    await reachOut();
    await world.stop();
    world.pass({ hours: 11, minutes: 59 });
    await world.worker.look();
    expect(await card()).toMatchObject({ kind: 'reached' });
    expect((await world.popup())?.validUntil).toBe(world.now + 60_000);
    world.pass({ minutes: 1 });
    await world.worker.look();
    expect((await card())?.kind).not.toBe('reached');
    expect(await drafts()).toEqual([]);
  });

  it('holds the question back while paused, and behind what was timed', async () => {
    await reachOut();
    await world.ask('pause', { length: 'hour' });
    expect(await card()).toMatchObject({ kind: 'paused' });
    await world.ask('resume', {});
    await world.ask('addClockLine', {
      sentence: 'Laptop shut',
      time: '10:15',
      days: [2],
      inQuietHours: false,
    });
    world.pass({ minutes: 6 });
    await world.worker.look();
    expect(await card()).toMatchObject({ kind: 'reminder', subjectKind: 'clockLine' });
    expect((await world.popup())?.person).toBeNull();
  });

  it('asks about somebody nothing is due for, too', async () => {
    await world.ask('logContact', { personId: mina, when: 'today', note: '' });
    await reachOut();
    expect(await card()).toMatchObject({ kind: 'reached', reason: null });
  });
});

describe('through', () => {
  it('logs the contact, closes the reminder, and can be taken back', async () => {
    const [nudge] = await nudges();
    await reachOut(mina, nudge?.id ?? null);
    const answered = await reached(true);
    expect(answered?.nextDue).toBe('2026-12-01');
    expect(await moments()).toMatchObject([{ subjectId: mina, day: '2026-11-24' }]);
    expect((await nudges())[0]?.state).toMatchObject({ kind: 'handled', answer: 'done' });
    expect(await drafts()).toEqual([]);
    expect((await world.popup())?.settled).toMatchObject({ subjectId: mina });
    await world.ask('undo', { undoId: answered?.undoId ?? '' });
    expect(await moments()).toEqual([]);
    expect(await card()).toMatchObject({ kind: 'reminder', subjectId: mina });
  });

  it('counts for the day it was tried on, though it is answered after the day’s end', async () => {
    moveTo(world, '2026-11-24T21:00');
    await world.worker.look();
    await reachOut();
    moveTo(world, '2026-11-25T08:10');
    await reached(true);
    expect(await moments()).toMatchObject([{ day: '2026-11-24' }]);
  });

  it('to somebody on their birthday passes that as well', async () => {
    await world.ask('editPerson', { id: mina, changes: { birthday } });
    await reachOut(birthdayId(mina));
    await reached(true);
    expect((await moments()).map(({ subjectId }) => subjectId)).toEqual([mina]);
    moveTo(world, '2026-11-26T10:00');
    await world.worker.look();
    const raised = (await nudges()).map(({ subjectKind }) => subjectKind);
    expect(raised).not.toContain('birthday');
  });

  it('whose birthday was removed meanwhile is a contact all the same', async () => {
    await world.ask('editPerson', { id: mina, changes: { birthday } });
    await reachOut(birthdayId(mina));
    await world.ask('editPerson', { id: mina, changes: { birthday: null } });
    await reached(true);
    expect(await moments()).toHaveLength(1);
  });
});

describe('the question is gone', () => {
  it('after not yet: nothing is logged, and the reminder has its Later', async () => {
    await reachOut();
    expect(await reached(false)).toBeNull();
    expect(await moments()).toEqual([]);
    expect(await card()).toMatchObject({ kind: 'reminder', subjectId: mina });
    await world.ask('answer', {
      subjectId: mina,
      nudgeId: null,
      answer: { kind: 'later', when: 'tomorrow' },
    });
  });

  it.each([
    { kind: 'done', when: 'today' },
    { kind: 'later', when: 'tomorrow' },
    { kind: 'notThisOne' },
    { kind: 'lessOften' },
  ] as const)('after any other answer: %o', async (answer) => {
    await reachOut();
    await world.ask('answer', { subjectId: mina, nudgeId: null, answer });
    expect(await drafts()).toEqual([]);
    expect((await card())?.kind).not.toBe('reached');
  });

  it('after a log, an archive and a second answer', async () => {
    await reachOut();
    await world.ask('logContact', { personId: mina, when: 'yesterday', note: '' });
    expect(await drafts()).toEqual([]);
    expect(await world.send('reached', { personId: mina, through: true })).toMatchObject({
      ok: false,
      error: { code: 'alreadyAnswered' },
    });
    await reachOut();
    await world.ask('archivePerson', { id: mina });
    expect(await drafts()).toEqual([]);
    expect(await moments()).toHaveLength(1);
  });

  it('but stays where somebody else is answered about', async () => {
    const { id } = await world.ask('addPerson', { name: 'Jonas', lastTalked: 'thisWeek' });
    await reachOut();
    await world.ask('logContact', { personId: id, when: 'today', note: '' });
    expect(await card()).toMatchObject({ kind: 'reached', subjectId: mina });
  });
});

it('nobody who is not there can be reached for', async () => {
  const id = crypto.randomUUID();
  expect(await world.send('reachOut', { subjectId: id, nudgeId: null })).toMatchObject({
    ok: false,
    error: { code: 'notFound' },
  });
  const goal = await world.ask('addGoal', { wish: 'Read' });
  expect((await world.send('reachOut', { subjectId: goal.id, nudgeId: null })).ok).toBe(false);
});

it('deleted for good, nothing is left of any of it', async () => {
  const changes = { birthday, goodToAskAbout: 'Middlemarch', name: 'Mina Middlemarch' };
  await world.ask('editPerson', { id: mina, changes });
  await reachOut(birthdayId(mina));
  world.pass({ hours: 21 });
  await reachOut(birthdayId(mina));
  const everything = async () =>
    JSON.stringify([await world.rows(), await fakeBrowser.storage.local.get(null)]);
  expect(await everything()).toContain('Middlemarch');
  await world.ask('erasePerson', { id: mina });
  const left = await everything();
  for (const trace of [mina, 'Middlemarch', MAIL.value]) expect(left).not.toContain(trace);
});

it('the copy of the day carries it, and brings it back', async () => {
  await world.ask('editPerson', { id: mina, changes: { birthday } });
  world.pass({ hours: 21 });
  await reachOut();
  const kept = JSON.stringify(await fakeBrowser.storage.local.get('snapshot'));
  for (const part of ['"date":"--11-24"', '"form":"reaching"', MAIL.value]) {
    expect(kept).toContain(part);
  }
  await world.ask('editPerson', { id: mina, changes: { birthday: null, reaches: [] } });
  await reached(false);
  await world.ask('restoreSnapshot', {});
  expect(await world.popup()).toMatchObject({
    card: { kind: 'reached', subjectId: mina },
    words: { text: { reaches: [MAIL] } },
  });
});

it('no toast and no new tab tells of it', async () => {
  await reachOut();
  await world.ask('changeSettings', {
    changes: { newTab: { emptied: false, person: true, clockLine: true, limitIds: [] } },
  });
  const rows = (await world.rows()).glances as readonly NewTabGlance[];
  const newTab = JSON.stringify(rows.find(({ surface }) => surface === 'newtab'));
  expect(newTab).toContain('Mina');
  for (const text of [newTab, JSON.stringify(world.shown)]) {
    expect(text).not.toMatch(/example\.org|advisor|reach/);
  }
  expect(JSON.stringify(world.shown)).not.toContain('Mina');
});

it('a birthday that has not come yet is refused, and nothing changes', async () => {
  const future = { ...birthday, date: '2026-11-25' };
  expect(await world.send('editPerson', { id: mina, changes: { birthday: future } })).toEqual({
    ok: false,
    error: { code: 'badField', field: 'birthday.date', problem: 'inTheFuture' },
  });
  const people = (await world.rows()).people as readonly { birthday: unknown }[];
  expect(people[0]?.birthday).toBeNull();
  await world.ask('editPerson', {
    id: mina,
    changes: { birthday: { ...birthday, date: '2026-11-24' } },
  });
});
