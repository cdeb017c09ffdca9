import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FileProgress } from '../../../../utils/domain/importing.ts';
import {
  choiceKeeper,
  putFileAway,
  readImport,
  takeFile,
} from '../../../../utils/app/pages/importing.ts';
import type { ChosenFile } from '../../../../utils/app/pages/read-file.ts';
import { browserClock } from '../../../../utils/platform/clock.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { fileRefusalSentence } from '../../../../utils/texts/importing.ts';
import { World } from '../../../support/world.ts';
import { card } from '../../exchange/read.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-26T12:00', 'Europe/Berlin');
  await world.worker.start();
  vi.spyOn(browserClock, 'read').mockImplementation(async () => ({
    now: world.now,
    zone: world.zone,
  }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.worker.look();
  await closeNotebook();
});

const file = (content: string | Uint8Array<ArrayBuffer>): ChosenFile => new Blob([content]);
const silent = () => ({ signal: new AbortController().signal, onprogress: () => undefined });
const take = (...contents: (string | Uint8Array<ArrayBuffer>)[]) =>
  takeFile(contents.map(file), silent());
const called = (...names: readonly string[]) => names.map((name) => card([`FN:${name}`])).join('');
const rows = async () => (await readImport())?.rows ?? [];

/** Large enough for several slices. */
const LARGE = called(...Array.from({ length: 4000 }, (_, i) => `Somebody ${i} ${'x'.repeat(20)}`));

describe('a file', () => {
  test('waits for a choice once it is read, and survives the page', async () => {
    expect(await take(called('Ada', 'Bo'))).toEqual({ kind: 'waits' });
    await closeNotebook();
    expect((await rows()).map(({ name, at, isKept }) => `${at} ${name} ${isKept}`)).toEqual([
      '0 Ada false',
      '1 Bo false',
    ]);
    expect((await world.rows()).people).toEqual([]);
  });

  test('lists an entry that is in it twice only once', async () => {
    await take(called('Ada', 'Bo', 'Ada'));
    expect((await rows()).map(({ name }) => name)).toEqual(['Ada', 'Bo']);
  });

  test('tells whom an entry may be, and who came in before', async () => {
    await world.ask('addPerson', { name: 'Löwe, Zoë', lastTalked: 'unknown' });
    await take(called('Ada'));
    const id = (await readImport())?.id ?? '';
    await world.ask('importPeople', { id, chosen: [0], leapDay: 'feb28' });
    await take(called('Zoe Lowe', 'Ada', 'Bo'));
    const seen = (await rows()).map(({ name, isKept, like }) => [name, isKept, like]);
    expect(seen).toEqual([
      ['Zoe Lowe', false, { name: 'Löwe, Zoë', by: 'name' }],
      ['Ada', true, { name: 'Ada', by: 'name' }],
      ['Bo', false, null],
    ]);
  });

  test('takes the place of the one before, with what was chosen of it', async () => {
    await take(called('Ada', 'Bo'));
    const first = await readImport();
    choiceKeeper().keep(first?.id ?? '', { chosen: [1], leapDay: 'mar1' });
    await vi.waitFor(async () => expect((await world.rows()).drafts).toHaveLength(1));
    expect(await choiceKeeper().before(first?.id ?? '')).toEqual({ chosen: [1], leapDay: 'mar1' });
    await take(called('Cy'));
    const second = await readImport();
    expect((await rows()).map(({ name }) => name)).toEqual(['Cy']);
    expect(await choiceKeeper().before(second?.id ?? '')).toEqual({ chosen: [], leapDay: 'feb28' });
  });

  test('that is put away leaves nothing', async () => {
    await take(called('Ada'));
    const id = (await readImport())?.id ?? '';
    choiceKeeper().keep(id, { chosen: [0], leapDay: 'feb28' });
    await vi.waitFor(async () => expect((await world.rows()).drafts).toHaveLength(1));
    await putFileAway();
    const { staging, drafts } = await world.rows();
    expect([await readImport(), staging, drafts]).toEqual([null, [], []]);
  });
});

describe('reading', () => {
  test('comes up for air between slices, and tells how far it is', async () => {
    const seen: FileProgress[] = [];
    let turns = 0;
    let isOver = false;
    const turn = () => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    await takeFile([file(LARGE)], { ...silent(), onprogress: (now) => void seen.push(now) });
    isOver = true;
    expect(seen.length).toBeGreaterThan(3);
    expect(turns).toBeGreaterThan(seen.length);
    expect(seen.map(({ done }) => done)).toEqual(
      seen.map(({ done }) => done).toSorted((a, b) => a - b),
    );
  });

  test('stops where it is cancelled, and what waited before still does', async () => {
    await take(called('Ada'));
    const stop = new AbortController();
    const job = { signal: stop.signal, onprogress: () => stop.abort() };
    expect(await takeFile([file(LARGE)], job)).toEqual({ kind: 'cancelled' });
    expect((await rows()).map(({ name }) => name)).toEqual(['Ada']);
  });
});

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  [...text].forEach((letter, i) =>
    new DataView(bytes.buffer).setUint16(2 + 2 * i, letter.charCodeAt(0), true),
  );
  return bytes;
}

describe('a bad file is told in words, and nothing of it is taken', () => {
  const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
  test.each<[string, readonly (string | Uint8Array<ArrayBuffer>)[], string]>([
    ['two at once', [called('Ada'), called('Bo')], 'One file at a time can be read.'],
    ['an empty one', [''], 'That file is empty.'],
    ['over 10 MB', ['x'.repeat(10_000_001)], 'larger than 10 MB'],
    [
      'over 5,000 cards',
      [called(...Array.from({ length: 5001 }, (_, i) => `S ${i}`))],
      '5,000 people',
    ],
    ['a picture', [new Uint8Array(4000).fill(3)], 'not a text'],
    ['a text of another kind', ['Dear diary,\nnothing today.\n'], 'neither a vCard nor'],
    ['a calendar', [CALENDAR], 'is a calendar'],
    ['one cut off in its only card', [called('Ada').slice(0, -14)], 'Line 1 is the first'],
    ['cards without a name', [card(['TEL:+49 170 1'])], 'Line 1 is the first'],
  ])('%s', async (_what, contents, words) => {
    await take(called('Before'));
    const before = await world.rows();
    const outcome = await take(...contents);
    expect(outcome.kind).toBe('refused');
    const said = outcome.kind === 'refused' ? fileRefusalSentence(outcome.refusal) : '';
    expect(said).toContain(words);
    expect(await world.rows()).toEqual(before);
  });

  test('too large is refused before a byte is read', async () => {
    const arrayBuffer = vi.fn(async () => new ArrayBuffer(0));
    const outcome = await takeFile([{ size: 10_000_001, arrayBuffer }], silent());
    expect(outcome).toEqual({ kind: 'refused', refusal: { code: 'tooLarge', line: null } });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  test('a folder, or one that was moved away', async () => {
    const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const outcome = await takeFile([{ size: 4096, arrayBuffer }], silent());
    expect(outcome).toEqual({ kind: 'refused', refusal: { code: 'unopened', line: null } });
  });
});

describe('an odd file is read as far as it can be', () => {
  const ZOE = card(['FN:Zoë Löwe']);
  test.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['UTF-16', utf16(ZOE), 'Zoë Löwe'],
    ['Latin-1', latin1(ZOE), 'Zoë Löwe'],
    ['a mark in front', `\ufeff${ZOE}`, 'Zoë Löwe'],
    ['folded lines', card(['FN:Zoë Lö', ' we']), 'Zoë Löwe'],
    [
      'quoted-printable',
      card(['FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB=20L=C3=B6=', 'we'], '2.1'),
      'Zoë Löwe',
    ],
  ])('%s', async (_what, content, name) => {
    await take(content);
    expect((await rows()).map((row) => row.name)).toEqual([name]);
  });

  test.each([
    ['a year of 1604 is none', 'BDAY:1604-05-17', '--05-17', []],
    ['a year of 9999 is told', 'BDAY:9999-05-17', null, ['4 birthdayAhead']],
    ['a link that runs is told', 'URL:javascript:alert(1)', null, ['4 linkUnusable']],
  ])('%s', async (_what, line, birthday, problems) => {
    await take(card(['FN:Ada', line]));
    const read = await readImport();
    expect(read?.rows).toMatchObject([{ name: 'Ada', birthday, reaches: [] }]);
    expect(read?.problems.map((one) => `${one.line} ${one.code}`)).toEqual(problems);
  });

  test('a last card that is cut off is told with its line', async () => {
    await take(called('Ada') + called('Bo').slice(0, -14));
    const read = await readImport();
    expect(read?.rows.map(({ name }) => name)).toEqual(['Ada']);
    expect(read?.problems).toEqual([{ line: 5, code: 'cutOff' }]);
  });
});
