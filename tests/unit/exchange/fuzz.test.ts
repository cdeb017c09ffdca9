import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { YEAR_OF_BIRTH_MIN } from '../../../utils/domain/birthday.ts';
import { FILE_PEOPLE_MAX, type PeopleRead } from '../../../utils/domain/importing.ts';
import { REACHES_MAX } from '../../../utils/domain/person.ts';
import { isDay } from '../../../utils/domain/time.ts';
import { decodeFile } from '../../../utils/exchange/decode-file.ts';
import { parsePeople } from '../../../utils/exchange/people.ts';
import { nameProblem, reachProblem } from '../../../utils/shapes/person.ts';
import { holds } from '../../support/tried.ts';
import { card, TODAY } from './read.ts';

/** Files to a life of the soak: it tries each parser on 100,000. */
const FILES_A_LIFE = 10;

const CARDS = [
  card([
    'N;LANGUAGE=de:Löwe;Zoë;;;',
    'FN:Zoë Löwe',
    'BDAY:1984-05-05',
    'TEL;TYPE=CELL:+49 30 1234567',
  ]),
  card(['FN:Mina', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29', 'item1.URL:https\\://example.org']),
  card(
    ['FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=AB=', ' =20L', 'TEL;HOME:111 222'],
    '2.1',
  ),
  card(
    [
      'KIND:individual',
      'FN:Ida',
      'BDAY:--0505',
      'TEL;VALUE=uri:tel:+1-555-123',
      'EMAIL:i@example.org',
    ],
    '4.0',
  ),
].join('');
const TABLE = [
  'First Name,Middle Name,Last Name,Birthday,Notes,E-mail 1 - Value,Phone 1 - Value,Website 1 - Value',
  'Zoë,,Löwe,1984-05-05,"A ""note"",',
  'of two lines",zoe@example.org ::: z@example.org,(030) 1234567,https://example.org',
  'Mina,,,--02-29,,,,javascript:alert(1)',
  '',
].join('\r\n');

/** What files are made of, and what they are not to be made of. */
const PIECES = [
  ...['\r\n', '\n', '\r', '\n ', '\n\t', ':', ';', ',', '"', '""', '=', '=\n', '\\', '\\n', '.'],
  ...['BEGIN:VCARD\n', 'END:VCARD\n', 'VERSION:4.0\n', 'AGENT:\n', 'FN:', 'N:;;', 'BDAY:', 'TEL;'],
  ...['9999-12-31', '1604-01-01', '--02-30', '0000-00-00', 'javascript:', 'data:', 'VALUE=uri:'],
  ...[
    'ENCODING=QUOTED-PRINTABLE:',
    'CHARSET=UTF-16:',
    '=ED=A0=80',
    '=00',
    '^n',
    '__proto__=',
    ' ::: ',
  ],
  ...[
    '\u202e',
    '\u0000',
    '\ufeff',
    '\ud83d\udc22',
    'x'.repeat(300),
    ','.repeat(300),
    '=41'.repeat(99),
  ],
].map((piece) => new TextEncoder().encode(piece));

/** One change of a file: a stretch of it is left out and something else put there. */
interface Change {
  readonly at: number;
  readonly without: number;
  readonly instead: Uint8Array | 'again';
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(2_000),
  without: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, fc.nat(400)),
  instead: fc.oneof(
    fc.constantFrom(...PIECES),
    fc.uint8Array({ maxLength: 4 }),
    fc.constant('again' as const),
  ),
});

function changed(file: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce((bytes, { at, without, instead }) => {
    const start = bytes.length > 0 ? at % bytes.length : 0;
    const middle = instead === 'again' ? bytes.subarray(start, start + 300) : instead;
    return Buffer.concat([bytes.subarray(0, start), middle, bytes.subarray(start + without)]);
  }, file);
}

/** As UTF-16, of what is ASCII. */
function wide(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le');
}

/** Reads a file to its end; every report is further than the one before, and not past the end. */
function readAll(bytes: Uint8Array): void {
  const text = decodeFile(bytes);
  if (!text.ok) return;
  const reading = parsePeople(text.value, TODAY);
  let before = -1;
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    expect(step.value.done).toBeGreaterThan(before);
    expect(step.value.done).toBeLessThanOrEqual(step.value.of);
    before = step.value.done;
  }
  if (step.value.ok) canBeKept(step.value.value, text.value.split('\n').length);
}

function canBeKept({ people, problems }: PeopleRead, lines: number): void {
  expect(people.length).toBeGreaterThan(0);
  expect(people.length).toBeLessThanOrEqual(FILE_PEOPLE_MAX);
  for (const { name, birthday, reaches, line } of people) {
    expect(nameProblem(name)).toBeNull();
    expect(reaches.map(reachProblem).filter(Boolean)).toEqual([]);
    expect(reaches.length).toBeLessThanOrEqual(REACHES_MAX);
    expect(line).toBeLessThanOrEqual(lines);
    if (birthday === null) continue;
    const whole = birthday.startsWith('--') ? `2000-${birthday.slice(2)}` : birthday;
    expect(isDay(whole) && whole >= `${YEAR_OF_BIRTH_MIN}` && whole <= TODAY).toBe(true);
  }
  for (const { line } of problems) {
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines);
  }
}

describe.each([
  ['vCards', CARDS],
  ['a table', TABLE],
])('%s, however they are damaged', (_what, text) => {
  const file = new TextEncoder().encode(text);

  test('end in people who can be kept, or in a reason', () => {
    holds(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(19), (changes, form) => {
        const damaged = changed(form === 1 ? wide(file) : file, changes);
        readAll(form === 0 ? wide(damaged) : damaged);
      }),
      1200,
      FILES_A_LIFE,
    );
  });
});
