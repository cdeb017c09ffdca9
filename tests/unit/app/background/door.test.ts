import { beforeEach, describe, expect, test } from 'vitest';
import { sameEveryDay } from '../../../../utils/domain/settings.ts';
import { World } from '../../../support/world.ts';

let world: World;
let mina: string;

beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
  ({ id: mina } = await world.ask('addPerson', { name: 'Mina', lastTalked: 'unknown' }));
});

const NOBODY = '00000000-0000-4000-8000-000000000000';

test.each([
  ['nothing', undefined, 'malformed'],
  ['a text', 'addPerson', 'malformed'],
  ['a list', [], 'malformed'],
  ['a command without input', { command: 'resume' }, 'malformed'],
  ['an unknown command', { command: 'telephone', input: {} }, 'unknownCommand'],
  ['a name of every object', { command: 'toString', input: {} }, 'unknownCommand'],
  ['more than was asked for', { command: 'resume', input: { now: true } }, 'malformed'],
  ['a field of the message too many', { command: 'resume', input: {}, extra: 1 }, 'malformed'],
  ['an id that is none', { command: 'erasePerson', input: { id: '../..' } }, 'malformed'],
  ['an answer that is none', { command: 'answer', input: { answer: 'yes' } }, 'malformed'],
  ['somebody who is not there', { command: 'erasePerson', input: { id: NOBODY } }, 'notFound'],
  ['an undo that is not there', { command: 'undo', input: { undoId: NOBODY } }, 'notFound'],
])('%s is refused with a code and changes nothing', async (_what, message, code) => {
  await world.worker.look();
  const before = await world.rows();
  expect(await world.worker.answer(message)).toMatchObject({ ok: false, error: { code } });
  expect(await world.rows()).toEqual(before);
});

describe('a name', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['x'.repeat(81), 'tooLong'],
    ['Mi\u0000na', 'controlCharacter'],
    ['Mi\nna', 'controlCharacter'],
    ['\ud83d', 'controlCharacter'],
  ])('%j is refused beside its field', async (name, problem) => {
    const before = (await world.rows()).people;
    expect(await world.send('addPerson', { name, lastTalked: 'unknown' })).toEqual({
      ok: false,
      error: { code: 'badField', field: 'name', problem },
    });
    expect((await world.rows()).people).toEqual(before);
  });

  test.each([
    ['x'],
    ['x'.repeat(80)],
    ['😀'.repeat(80)],
    ['<script>alert(1)</script>'],
    ['عبد الرحمن'],
    ['👩‍👩‍👧‍👦 & Co. "quoted"'],
    ['$1 {name}'],
  ])('%j is kept as typed', async (name) => {
    const { id } = await world.ask('addPerson', { name, lastTalked: 'unknown' });
    const { people } = await world.rows();
    expect(people).toContainEqual(
      expect.objectContaining({
        id,
        words: expect.objectContaining({ text: expect.objectContaining({ name }) }),
      }),
    );
  });
});

test.each([
  ['last talked tomorrow', 'addPerson', { name: 'Jo', lastTalked: '2026-11-24' }, 'inTheFuture'],
  ['30 February', 'addPerson', { name: 'Jo', lastTalked: '2026-02-30' }, 'notADay'],
  ['logged tomorrow', 'logContact', { when: '2026-11-24', note: '' }, 'inTheFuture'],
  [
    'a note of 2,001 characters',
    'logContact',
    { when: 'today', note: 'n'.repeat(2_001) },
    'tooLong',
  ],
  ['a rhythm of 0 days', 'editPerson', { changes: { rhythm: every(0) } }, 'outOfRange'],
  ['a rhythm of 731 days', 'editPerson', { changes: { rhythm: every(731) } }, 'outOfRange'],
  ['a rhythm of 1.5 days', 'editPerson', { changes: { rhythm: every(1.5) } }, 'outOfRange'],
  [
    'a script as a link',
    'editPerson',
    { changes: { reaches: [reach('link', 'javascript:alert(1)')] } },
    'notAnAddress',
  ],
  [
    'a plain http link',
    'editPerson',
    { changes: { reaches: [reach('link', 'http://a.example')] } },
    'notAnAddress',
  ],
  [
    'a number that is none',
    'editPerson',
    { changes: { reaches: [reach('phone', 'call me')] } },
    'notAnAddress',
  ],
  [
    'seven ways to reach',
    'editPerson',
    { changes: { reaches: Array.from({ length: 7 }, () => reach('phone', '+49 30 1234')) } },
    'tooMany',
  ],
  ['nine reminders a day', 'changeSettings', { changes: { cap: 9 } }, 'outOfRange'],
  ['a spacing of 5 minutes', 'changeSettings', { changes: { spacingMinutes: 5 } }, 'outOfRange'],
  ['a day that starts at 9', 'changeSettings', { changes: { dayStart: '09:00' } }, 'outOfRange'],
  [
    'quiet from 25:00',
    'changeSettings',
    { changes: { quietHours: sameEveryDay([{ start: '25:00', end: '08:00' }]) } },
    'notATime',
  ],
])(
  '%s is refused with its problem, and nothing is half-saved',
  async (_what, command, input, problem) => {
    await world.worker.look();
    const before = await world.rows();
    const target =
      command === 'editPerson' ? { id: mina } : command === 'logContact' ? { personId: mina } : {};
    const answer = await world.worker.answer({ command, input: { ...target, ...input } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'badField', problem } });
    expect(await world.rows()).toEqual(before);
  },
);

function every(n: number) {
  return { kind: 'every', n, unit: 'days' };
}

function reach(kind: string, value: string) {
  return { kind, value };
}
