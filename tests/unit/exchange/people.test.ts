import { describe, expect, test } from 'vitest';
import { FILE_PEOPLE_MAX } from '../../../utils/domain/importing.ts';
import { parsePeople } from '../../../utils/exchange/people.ts';
import { card, last, peopleIn, problemsIn, read, TODAY } from './read.ts';

const TABLE = 'First Name,Birthday,E-mail 1 - Value\n';
const BACKUP = '{"format":"copy","people":[{"name":"Mina"}]}';

describe('a file is refused', () => {
  test.each([
    ['that is a page', '<!doctype html><p>BEGIN:VCARD</p>', 'notContacts'],
    ['that is a copy of everything', BACKUP, 'notContacts'],
    ['of plain words', 'Mina\nZoë\n', 'notContacts'],
    ['that is a calendar', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR', 'calendar'],
    ['of headings alone', TABLE, 'noPeople'],
    ['with too many cards', card(['FN:Mina']).repeat(FILE_PEOPLE_MAX + 1), 'tooManyPeople'],
    ['with too many rows', TABLE + 'Mina,,\n'.repeat(FILE_PEOPLE_MAX + 1), 'tooManyPeople'],
  ])('%s', (_what, file, code) => {
    expect(read(file)).toEqual({ ok: false, error: { code, line: null } });
  });

  test('with nobody to be read in it, naming the first line that could not be', () => {
    const file = `\n${card(['TEL:030 1234567'])}BEGIN:VCARD\nFN:Cut`;
    expect(read(file)).toEqual({ ok: false, error: { code: 'noPeople', line: 2 } });
  });
});

test('as many people as a file may hold are read', () => {
  expect(peopleIn(card(['FN:Mina']).repeat(FILE_PEOPLE_MAX))).toHaveLength(FILE_PEOPLE_MAX);
  expect(peopleIn(TABLE + 'Mina,,\n'.repeat(FILE_PEOPLE_MAX))).toHaveLength(FILE_PEOPLE_MAX);
});

test('what is left out is told in the order of the file, up to where nobody reads on', () => {
  const file = card(['FN:Mina', ...Array.from({ length: 150 }, () => 'TEL:none')]);
  const result = read(file + card(['EMAIL:none', 'FN:Zoë', 'BDAY:none']) + file);
  if (!result.ok) throw new Error(result.error.code);
  const lines = result.value.problems.map(({ line }) => line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  expect(lines).toHaveLength(200);
  expect(result.value.furtherProblems).toBe(102);
});

describe('a long file', () => {
  const many = card(['FN:Mina', `NOTE:${'x'.repeat(2_000)}`]).repeat(1_000);
  const steps = [...parsePeople(many, TODAY)];

  test('is read in slices, each further than the one before', () => {
    const done = steps.map((step) => step.done);
    expect(done.length).toBeGreaterThan(20);
    expect(done.length).toBeLessThan(40);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(steps.every((step) => step.done <= step.of && step.of === many.length)).toBe(true);
  });

  test('that is given up half-way hands over nothing', () => {
    const reading = parsePeople(many, TODAY);
    reading.next();
    expect(reading.return({ ok: false, error: { code: 'noPeople', line: null } }).done).toBe(true);
    expect(reading.next()).toEqual({ done: true, value: undefined });
  });
});

describe('a file made to take for ever takes moments', () => {
  const SIZE = 3_000_000;
  const CARD = 'BEGIN:VCARD\nFN:Mina\n';

  test.each([
    ['of line breaks', CARD + '\n'.repeat(SIZE)],
    ['of folds', CARD + '\n '.repeat(SIZE / 2)],
    ['of soft breaks', `${CARD}TEL;QUOTED-PRINTABLE:${'=\n'.repeat(SIZE / 2)}`],
    ['of one line', `${CARD}TEL${';A=1'.repeat(SIZE / 4)}`],
    ['of numbers', CARD + 'TEL:030 1234567\n'.repeat(SIZE / 16)],
    ['of beginnings', 'BEGIN:VCARD\nAGENT:\n'.repeat(4_999)],
    ['of quotation marks', `${TABLE}"${'a"'.repeat(SIZE / 2)}`],
    ['of empty fields', TABLE + ','.repeat(SIZE)],
    ['of empty rows', TABLE + '\n'.repeat(SIZE)],
    ['of spaces', TABLE + ' '.repeat(SIZE)],
    ['of headings', `First Name,${'Phone 1 - Value,'.repeat(SIZE / 16)}\n`],
  ])('%s', (_what, file) => {
    // Work that grows with the square of the length would take hours: the test's own time is the limit.
    const { ok } = last(parsePeople(file, TODAY));
    expect(typeof ok).toBe('boolean');
  });
});

test.each([
  ['vCards', card(['FN:Mina']) + card(['FN:Zoë'])],
  ['a table', `${TABLE}Mina,,\nZoë,--05-05,zoe@example.org\n`],
])('%s cut off anywhere give only whole people, or a reason', (_what, file) => {
  for (let length = 1; length < file.length; length += 1) {
    const result = read(file.slice(0, length));
    const names = result.ok ? result.value.people.map(({ name }) => name) : [];
    expect([[], ['Mina'], ['Mina', 'Zoë']]).toContainEqual(names);
  }
  expect(problemsIn(file)).toEqual([]);
});
