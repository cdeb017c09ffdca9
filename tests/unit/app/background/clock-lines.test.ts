import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Boundary } from '../../../../utils/domain/boundary.ts';
import type { Glance, PopupGlance } from '../../../../utils/domain/glance.ts';
import type { Nudge } from '../../../../utils/domain/nudge.ts';
import type { Weekday } from '../../../../utils/domain/time.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { moveTo, passHours, rungAt } from '../../../support/hours.ts';
import { World } from '../../../support/world.ts';

let world: World;

const EVERY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const SHUT = { sentence: 'Laptop shut', time: '18:30', days: EVERY, inQuietHours: false } as const;
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** A Monday. */
beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const boundaries = async () => (await world.rows()).boundaries as readonly Boundary[];
const subjects = async () =>
  (await world.rows()).subjects as readonly { id: string; setAt: number; snooze: unknown }[];
const nudges = async () => (await world.rows()).nudges as readonly Nudge[];
const popup = async () =>
  ((await world.rows()).glances as readonly Glance[]).find(
    ({ surface }) => surface === 'popup',
  ) as PopupGlance;

/** Everything kept anywhere, as text. */
async function everything(): Promise<string> {
  const { browser } = await import('wxt/browser');
  return JSON.stringify([await world.rows(), await browser.storage.local.get(null)]);
}

describe('a clock line', () => {
  it('is entered with one command: the next time stands in the popup’s glance', async () => {
    const { id } = await world.ask('addClockLine', { ...SHUT, sentence: '  Laptop shut ' });
    expect(await boundaries()).toMatchObject([
      { id, words: { text: { sentence: 'Laptop shut' } }, line: { kind: 'clock' } },
    ]);
    const { line, words } = await popup();
    expect(line).toEqual({ boundaryId: id, at: Date.parse('2026-11-23T18:30:00+01:00') });
    expect(words).toMatchObject({ text: { line: 'Laptop shut' } });
  });

  it.each([
    ['sentence', 'empty', { sentence: ' ' }],
    ['sentence', 'tooLong', { sentence: 'x'.repeat(201) }],
    ['sentence', 'controlCharacter', { sentence: 'a\u0000b' }],
    ['time', 'notATime', { time: '24:00' }],
    ['time', 'notATime', { time: '' }],
    ['days', 'empty', { days: [] }],
  ])('with a %s that is %s is refused beside it, not written', async (field, problem, bad) => {
    expect(await world.send('addClockLine', { ...SHUT, ...bad })).toEqual({
      ok: false,
      error: { code: 'badField', field, problem },
    });
    const { id } = await world.ask('addClockLine', SHUT);
    expect(await world.send('editClockLine', { id, changes: bad })).toMatchObject({
      error: { code: 'badField', field, problem },
    });
    expect(await boundaries()).toHaveLength(1);
  });

  it('rings ten minutes before and ten minutes after, each once, and never more', async () => {
    await world.ask('addClockLine', SHUT);
    await passHours(world, 24);
    expect(rungAt(world)).toEqual(['2026-11-23T18:20', '2026-11-23T18:40']);
  });

  it('rings the same when the worker is stopped before every look', async () => {
    await world.ask('addClockLine', SHUT);
    await passHours(world, 24, { stopping: true });
    expect(rungAt(world)).toEqual(['2026-11-23T18:20', '2026-11-23T18:40']);
  });

  it('rings on its days alone', async () => {
    await world.ask('addClockLine', { ...SHUT, days: WEEKDAYS });
    moveTo(world, '2026-11-27T18:20');
    await world.worker.look();
    await passHours(world, 2 * 24);
    expect(rungAt(world)).toEqual(['2026-11-27T18:20', '2026-11-27T18:40']);
    await passHours(world, 24);
    expect(rungAt(world).slice(2)).toEqual(['2026-11-30T18:20']);
  });

  it('follows the wall clock of the place the user travels to', async () => {
    await world.ask('addClockLine', SHUT);
    moveTo(world, '2026-11-23T18:20');
    await world.worker.look();
    world.zone = 'America/New_York';
    await passHours(world, 7);
    // 18:20 in Berlin was 12:20 there; the first word was said already, the second is not.
    expect(rungAt(world)).toEqual(['2026-11-23T12:20', '2026-11-23T18:40']);
  });

  it.each([
    ['forward', '2026-03-28T12:00', '2026-03-28T18:20', '2026-03-29T18:20'],
    ['back', '2026-10-24T12:00', '2026-10-24T18:20', '2026-10-25T18:20'],
  ])('keeps its wall time over a night the clock goes %s', async (_, start, first, second) => {
    world = await World.at(start, 'Europe/Berlin');
    await world.worker.start();
    await world.ask('addClockLine', SHUT);
    await passHours(world, 32, { stopping: true });
    expect(rungAt(world)).toEqual([first, first, second, second].map(afterwards));
  });

  it('inside a night the clock changes it is said once where its hour comes twice', async () => {
    world = await World.at('2026-10-24T12:00', 'Europe/Berlin');
    await world.worker.start();
    await world.ask('addClockLine', { ...SHUT, time: '02:30', inQuietHours: true });
    await passHours(world, 18, { stopping: true });
    expect(rungAt(world)).toEqual(['2026-10-25T02:20', '2026-10-25T02:40']);
  });

  it('says when it is, and in discreet words nothing that was typed', async () => {
    await world.ask('addClockLine', SHUT);
    moveTo(world, '2026-11-23T18:20');
    await world.worker.look();
    moveTo(world, '2026-11-23T18:40');
    await world.worker.look();
    await world.ask('changeSettings', { changes: { toastStyle: 'names' } });
    moveTo(world, '2026-11-24T18:27');
    await world.worker.look();
    moveTo(world, '2026-11-25T18:20');
    await world.worker.look();
    expect(world.shown.map(({ toast }) => toast.title)).toEqual([
      'Ten minutes, as you asked',
      'Past your time, and that is your call',
      expect.stringMatching(/^Your .*6:30.* is near$|^Your 18:30 is near$/),
      expect.stringMatching(/^Ten minutes to your/),
    ]);
  });

  it('done at the first word has no second; the next day has both', async () => {
    await world.ask('addClockLine', SHUT);
    moveTo(world, '2026-11-23T18:20');
    await world.worker.look();
    await world.worker.pressed(world.toasts()[0] ?? '', 0);
    await world.worker.look();
    expect(world.toasts()).toEqual([]);
    await passHours(world, 25);
    expect(rungAt(world)).toEqual(['2026-11-23T18:20', '2026-11-24T18:20', '2026-11-24T18:40']);
  });

  it('put off comes again after ninety minutes in place of its second word', async () => {
    const { id } = await world.ask('addClockLine', SHUT);
    moveTo(world, '2026-11-23T18:20');
    await world.worker.look();
    const { later } = await world.ask('answer', {
      subjectId: id,
      nudgeId: world.toasts()[0] ?? '',
      answer: { kind: 'later', when: 'today' },
    });
    expect(later?.until).toBe(Date.parse('2026-11-23T19:50:00+01:00'));
    await passHours(world, 12);
    expect(rungAt(world)).toEqual(['2026-11-23T18:20', '2026-11-23T19:50']);
  });

  it('never rests, however often it goes by without an answer', async () => {
    await world.ask('addClockLine', SHUT);
    for (let day = 23; day < 30; day += 1) {
      for (const time of ['18:20', '18:40', '20:45']) {
        moveTo(world, `2026-11-${day}T${time}`);
        await world.worker.look();
      }
    }
    expect(rungAt(world)).toHaveLength(14);
  });

  it('leaves the popup at its time, and the second word two hours later', async () => {
    await world.ask('addClockLine', SHUT);
    for (const [time, kind] of [
      ['18:20', 'reminder'],
      ['18:30', 'empty'],
      ['18:40', 'reminder'],
      ['20:40', 'empty'],
    ]) {
      moveTo(world, `2026-11-23T${time}`);
      await world.worker.look();
      expect((await popup()).card.kind, time).toBe(kind);
    }
  });
});

/** The word after comes twenty minutes after the word before. */
function afterwards(time: string, place: number): string {
  return place % 2 === 0 ? time : time.replace('18:20', '18:40');
}

describe('a changed clock line', () => {
  it('moved while its word stands: that word goes, and the new time has both', async () => {
    const { id } = await world.ask('addClockLine', SHUT);
    moveTo(world, '2026-11-23T18:20');
    await world.worker.look();
    await world.ask('editClockLine', { id, changes: { time: '19:30' } });
    expect(world.toasts()).toEqual([]);
    expect((await nudges()).map(({ state }) => state.kind)).toEqual(['withdrawn']);
    await passHours(world, 12);
    expect(rungAt(world)).toEqual(['2026-11-23T18:20', '2026-11-23T19:20', '2026-11-23T19:40']);
  });

  it('worded anew keeps what stands and what was put off', async () => {
    const { id } = await world.ask('addClockLine', SHUT);
    moveTo(world, '2026-11-23T18:20');
    await world.worker.look();
    const answer = { kind: 'later', when: 'today' } as const;
    await world.ask('answer', { subjectId: id, nudgeId: null, answer });
    const [before] = await subjects();
    world.pass({ minutes: 5 });
    await world.ask('editClockLine', { id, changes: { sentence: 'Lid down' } });
    expect(await subjects()).toEqual([before]);
    expect((await popup()).words).toMatchObject({ text: { line: 'Lid down' } });
  });

  it('deleted for good: what stands is withdrawn, and nothing anywhere knows of it', async () => {
    await world.ask('addPerson', { name: 'Mina', lastTalked: 'thisWeek' });
    const { id } = await world.ask('addClockLine', { ...SHUT, sentence: 'Lid down, Nessie' });
    moveTo(world, '2026-11-23T18:20');
    await world.worker.look();
    expect(world.toasts()).toHaveLength(1);
    await world.ask('eraseBoundary', { id });
    expect(world.toasts()).toEqual([]);
    const left = await everything();
    expect(left).not.toContain(id);
    expect(left).not.toContain('Nessie');
    await passHours(world, 25);
    expect(world.shown.filter(({ toast }) => toast.id.startsWith(id))).toHaveLength(1);
  });
});
