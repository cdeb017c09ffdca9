import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Moment } from '../../../../utils/domain/moment.ts';
import type { Birthday } from '../../../../utils/domain/person.ts';
import { birthdayId } from '../../../../utils/domain/subject.ts';
import type { NudgeRow, SubjectRow } from '../../../../utils/storage/schema.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { moveTo } from '../../../support/hours.ts';
import { World } from '../../../support/world.ts';

let world: World;
let mina: string;

const birthday: Birthday = { date: '1990-11-28', leapDay: 'feb28', noticeDays: 3 };

/** A Monday; Mina's birthday is on Saturday, and her rhythm far from due. */
beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
  mina = (await world.ask('addPerson', { name: 'Mina', lastTalked: '2026-11-22' })).id;
  // The first hello of a first day is done.
  await world.ask('logContact', { personId: mina, when: 'today', note: '' });
  await world.ask('editPerson', { id: mina, changes: { birthday } });
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const rows = async <Row>(store: 'subjects' | 'nudges' | 'moments' | 'undo') =>
  (await world.rows())[store] as readonly Row[];
const subject = async () =>
  (await rows<SubjectRow>('subjects')).find(({ id }) => id === birthdayId(mina));
const person = async () => (await rows<SubjectRow>('subjects')).find(({ id }) => id === mina);
const open = async () => (await rows<NudgeRow>('nudges')).filter((row) => row.open === 1);

/** Away for a while, then back at this time. */
async function backAt(time: string): Promise<void> {
  await world.goIdle('locked');
  await world.stop();
  moveTo(world, time);
  await world.goIdle('active');
}

describe('a birthday', () => {
  it('comes round beside the person, under its own id', async () => {
    expect(await subject()).toMatchObject({
      kind: 'birthday',
      dormant: 0,
      rhythm: { rule: { kind: 'yearly', month: 11, day: 28 }, daysBefore: [3] },
    });
  });

  it('is told with notice and on its day, with the name only if that was chosen', async () => {
    await backAt('2026-11-25T10:00');
    await world.ask('changeSettings', { changes: { toastStyle: 'names' } });
    await backAt('2026-11-28T10:00');
    expect(world.shown.map(({ toast }) => `${toast.title} / ${toast.message}`)).toEqual([
      'A small plan for today / Open when it suits you.',
      'A birthday today / Mina has a birthday. One line is plenty.',
    ]);
    expect(JSON.stringify(world.shown)).not.toContain('1990');
  });

  it('pitfall 5: with a worker dead on the day is told at the next start as belated, once', async () => {
    await backAt('2026-11-30T10:00');
    expect((await world.popup())?.card).toMatchObject({
      kind: 'welcomeBack',
      picks: [{ subjectKind: 'birthday', reason: { daysAhead: -2 } }],
    });
    await backAt('2026-12-01T10:00');
    await backAt('2026-12-02T10:00');
    expect((await rows<NudgeRow>('nudges')).map(({ reason }) => reason)).toMatchObject([
      { rule: 'birthday', daysAhead: -2 },
    ]);
    // What was missed while away makes no toast: the card of the return has it.
    expect(world.shown).toEqual([]);
  });

  it('answered is a contact with the person and passes; taken back it stands again', async () => {
    await backAt('2026-11-25T10:00');
    const [nudge] = await open();
    const before = [await person(), await subject()];
    const { undoId, nextDue } = await world.ask('answer', {
      subjectId: birthdayId(mina),
      nudgeId: nudge?.id ?? '',
      answer: { kind: 'done', when: 'today' },
    });
    expect(nextDue).toBe('2026-12-25');
    expect((await person())?.lastDone?.day).toBe('2026-11-25');
    expect((await rows<Moment>('moments')).map(({ day }) => day)).toContain('2026-11-25');
    expect(await open()).toEqual([]);
    expect(world.toasts()).toEqual([]);
    await world.ask('undo', { undoId });
    expect([await person(), await subject()]).toEqual(before);
    expect((await open()).map(({ id }) => id)).toEqual([nudge?.id]);
    expect(await rows<Moment>('moments')).toHaveLength(1);
    await backAt('2026-11-28T10:00');
    expect(await open()).toHaveLength(1);
  });

  it('answered with notice is not told again on the day, nor as belated', async () => {
    await backAt('2026-11-25T10:00');
    await world.worker.pressed(world.toasts()[0] ?? '', 0);
    await backAt('2026-11-28T10:00');
    await backAt('2026-11-30T10:00');
    expect(world.shown).toHaveLength(1);
  });

  it('is withdrawn when somebody logs a contact on the day', async () => {
    await backAt('2026-11-28T10:00');
    expect(world.toasts()).toHaveLength(1);
    await world.ask('logContact', { personId: mina, when: 'today', note: '' });
    expect(world.toasts()).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('moved or removed takes along what stands', async () => {
    await backAt('2026-11-25T10:00');
    await world.ask('editPerson', { id: mina, changes: { name: 'Mina K' } });
    expect(await open()).toHaveLength(1);
    await world.ask('editPerson', {
      id: mina,
      changes: { birthday: { ...birthday, date: '--12-24' } },
    });
    expect(await open()).toEqual([]);
    await world.ask('editPerson', { id: mina, changes: { birthday: null } });
    expect(await subject()).toBeUndefined();
    await backAt('2026-12-24T10:00');
    expect(world.shown.filter(({ toast }) => toast.id.includes('.birthday'))).toHaveLength(1);
  });

  it('rests with the person in the archive, and an undo brings both back', async () => {
    await backAt('2026-11-25T10:00');
    const { undoId } = await world.ask('archivePerson', { id: mina });
    expect(world.toasts()).toEqual([]);
    expect((await subject())?.dormant).toBe(1);
    await world.ask('undo', { undoId });
    expect((await subject())?.dormant).toBe(0);
    expect(await open()).toHaveLength(1);
    await world.ask('archivePerson', { id: mina });
    await backAt('2026-11-28T10:00');
    expect(world.shown).toHaveLength(1);
  });

  it('that passed in the archive is not told as belated when the person is brought back', async () => {
    await world.ask('archivePerson', { id: mina });
    await backAt('2026-11-29T10:00');
    await world.ask('unarchivePerson', { id: mina });
    await backAt('2026-11-30T10:00');
    expect(world.shown).toEqual([]);
    expect((await subject())?.dormant).toBe(0);
  });

  it('leaves no trace when the person is deleted for good', async () => {
    await backAt('2026-11-25T10:00');
    const nudgeId = (await open())[0]?.id ?? '';
    await world.ask('answer', {
      subjectId: birthdayId(mina),
      nudgeId,
      answer: { kind: 'later', when: 'tomorrow' },
    });
    await world.ask('erasePerson', { id: mina });
    expect(JSON.stringify(await world.rows())).not.toContain(mina);
  });
});
