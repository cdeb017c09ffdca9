import { describe, expect, test } from 'vitest';
import { peopleIn, problemsIn, read } from './read.ts';

/** As Google exported them until 2024, and since. */
const OLD =
  'Name,Given Name,Additional Name,Family Name,Nickname,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Organization 1 - Name,Website 1 - Type,Website 1 - Value';
const NEW =
  'First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value';

const MINA = {
  name: 'Mina Ha Park',
  birthday: '1984-05-05',
  reaches: [
    { kind: 'email', value: 'mina@example.org' },
    { kind: 'phone', value: '+49 30 1234567' },
    { kind: 'link', value: 'https://example.org/mina' },
  ],
  line: 2,
};

describe('a table of Google Contacts', () => {
  test('with the headings of old', () => {
    const row =
      'Mina Ha Park,Mina,Ha,Park,,1984-05-05,"A ""note"", with\nlines",* myContacts,* Home,mina@example.org,Mobile,+49 30 1234567,,,,Profile,https://example.org/mina';
    expect(peopleIn(`${OLD}\r\n${row}\r\n`)).toEqual([MINA]);
  });

  test('with the headings of today', () => {
    const row =
      'Mina,Ha,Park,,,,,1984-05-05,,,* myContacts,* Home,mina@example.org,Mobile,+49 30 1234567,,https://example.org/mina';
    expect(peopleIn(`${NEW}\n${row}`)).toEqual([MINA]);
  });

  test.each([';', '\t'])('saved again by a spreadsheet, with %j between', (delimiter) => {
    const file = `${NEW}\nMina,Ha,Park,,,,,1984-05-05,,,,,mina@example.org,,+49 30 1234567,,https://example.org/mina`;
    expect(peopleIn(file.replaceAll(',', delimiter))).toEqual([MINA]);
  });

  test('with several values in one field', () => {
    const row = 'Mina,,,,,,,,,,,,mina@example.org ::: m@example.org,,030 1234567 ::: 030 7654321,,';
    expect(peopleIn(`${NEW}\n${row}`)[0]?.reaches).toEqual([
      { kind: 'email', value: 'mina@example.org' },
      { kind: 'email', value: 'm@example.org' },
      { kind: 'phone', value: '030 1234567' },
      { kind: 'phone', value: '030 7654321' },
    ]);
  });

  test('takes a nickname or a company where there is no name', () => {
    const rows = ',,,,Mimi,,,,,,,,,,,,\n,,,,,,Harbour Dentists,,,,,,,,,,';
    expect(peopleIn(`${NEW}\n${rows}`).map(({ name }) => name)).toEqual([
      'Mimi',
      'Harbour Dentists',
    ]);
  });

  test('without a year, and with one that cannot be', () => {
    const rows =
      'Mina,,,,,,, --05-05,,,,,,,,,\nZoë,,,,,,,9999-01-01,,,,,,,,,\nIda,,,,,,,5 May,,,,,,,,,';
    expect(peopleIn(`${NEW}\n${rows}`).map(({ birthday }) => birthday)).toEqual([
      '--05-05',
      null,
      null,
    ]);
    expect(problemsIn(`${NEW}\n${rows}`)).toEqual(['3 birthdayAhead', '4 birthdayUnreadable']);
  });

  test('with links that cannot be kept', () => {
    const rows = 'Mina,,,,,,,,,,,,,,,,javascript:alert(1)\nZoë,,,,,,,,,,,,,,,,http://example.org';
    expect(problemsIn(`${NEW}\n${rows}`)).toEqual(['2 linkUnusable', '3 linkUnusable']);
  });
});

describe('the lines that are told are those of the file', () => {
  test('after a note of several', () => {
    const file = `${NEW}\nMina,,,,,,,,"one\ntwo\nthree",,,,,,,,\n\n,,,,,,,1984-05-05,,,,,,,,,\nZoë,,,,,,,,,,,,,,,,`;
    expect(problemsIn(file)).toEqual(['6 noName']);
    expect(peopleIn(file).map(({ line }) => line)).toEqual([2, 7]);
  });

  test('where a quotation mark is never closed', () => {
    const file = `${NEW}\nMina,,,,,,,,,,,,,,,,\nZoë,,,,,,,,"cut off,,,,,,,,\nIda,,,,,,,,,,,,,,,,`;
    expect(problemsIn(file)).toEqual(['3 cutOff']);
    expect(peopleIn(file).map(({ name }) => name)).toEqual(['Mina']);
  });

  test('where a quotation mark stands within a field', () => {
    const file = `${NEW}\nMina 5" Park,,,,,,,,,,,,,,,,\n"Zoë" x,,,,,,,,,,,,,,,,\nIda,,,,,,,,,,,,,,,,`;
    expect(problemsIn(file)).toEqual(['3 lineUnreadable']);
    expect(peopleIn(file).map(({ name }) => name)).toEqual(['Mina 5" Park', 'Ida']);
  });
});

test.each([
  ['Product,Price,Birthday\nBoat,5,1984-05-05', 'notContacts'],
  ['Name,Price\nBoat,5', 'notContacts'],
  [NEW, 'noPeople'],
])('%.30s is refused: %s', (file, code) => {
  expect(read(file)).toMatchObject({ ok: false, error: { code } });
});
