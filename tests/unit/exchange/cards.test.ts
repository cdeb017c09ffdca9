import { describe, expect, test } from 'vitest';
import { formatCards } from '../../../utils/exchange/cards.ts';
import { card, peopleIn, problemsIn } from './read.ts';

const named = (...lines: readonly string[]) => card(['FN:Mina Park', ...lines]);
const birthdayOf = (...lines: readonly string[]) => peopleIn(named(...lines))[0]?.birthday;
const reachesOf = (...lines: readonly string[]) => peopleIn(named(...lines))[0]?.reaches;

describe('a name', () => {
  test.each([
    ['is the one to be read', ['N:Park;Mina;;;', 'FN:Dr Mina Park'], 'Dr Mina Park'],
    ['is made of its parts', ['N:Park;Mina;Ha;;'], 'Mina Ha Park'],
    ['is made of several of a part', ['N:Park,Lee;Mina,Ann;;;'], 'Mina Ann Park Lee'],
    ['is what people call them', ['N:;;;;', 'NICKNAME:Mimi,Mi'], 'Mimi'],
    ['is that of a company', ['FN:', 'ORG:Harbour Dentists;Front desk'], 'Harbour Dentists'],
    ['keeps its semicolons', ['FN:Park\\; Mina'], 'Park; Mina'],
    ['keeps its commas', ['FN:Park\\, Mina'], 'Park, Mina'],
    ['takes its lines as one', ['FN:Mina\\nPark'], 'Mina Park'],
    ['loses what turns its direction', ['FN:Mina \u202ekraP\u202c'], 'Mina kraP'],
    ['may be of another script', ['FN:نور 👩‍👩‍👧'], 'نور 👩‍👩‍👧'],
    ['may belong to a group of lines', ['item1.FN:Mina'], 'Mina'],
    ['may come in any case', ['fn:Mina'], 'Mina'],
  ])('%s', (_what, lines, name) => {
    expect(peopleIn(card(lines))[0]?.name).toBe(name);
  });

  test('that is folded is joined, whichever way', () => {
    expect(peopleIn(card(['FN:Mi', ' na', '\t Park']))[0]?.name).toBe('Mina Park');
  });

  test('that is missing or too long leaves the entry out and says where', () => {
    const file = card(['TEL:030 1234567']) + card([`FN:${'x'.repeat(81)}`]) + named();
    expect(problemsIn(file)).toEqual(['1 noName', '7 nameTooLong']);
    expect(peopleIn(file)).toHaveLength(1);
  });
});

describe('quoted-printable of version 2.1', () => {
  const old = (...lines: readonly string[]) => peopleIn(card(lines, '2.1'))[0];

  test('is read, over several lines and in its character set', () => {
    const parts = 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4C=C3=B6=\r\n=77=65;Zo=C3=AB;;;';
    expect(old(parts)?.name).toBe('Zoë Löwe');
    expect(old('FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=EB')?.name).toBe('Zoë');
    expect(old('FN;QUOTED-PRINTABLE:Mina=0D=0APark')?.name).toBe('Mina Park');
  });

  test('of an unknown character set is read as the usual one', () => {
    expect(old('FN;CHARSET=KLINGON;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB')?.name).toBe('Zoë');
  });

  test('that is malformed stays as it is', () => {
    expect(old('FN;ENCODING=QUOTED-PRINTABLE:Mina =ZZ =4')?.name).toBe('Mina =ZZ =4');
  });

  test('that ends its card in the middle does not eat the end', () => {
    expect(old('FN;ENCODING=QUOTED-PRINTABLE:Mina=')?.name).toBe('Mina=');
  });

  test('goes along with parameters without a name', () => {
    const { reaches } = old('FN:Mina', 'TEL;HOME;VOICE:030 1234567') ?? {};
    expect(reaches).toEqual([{ kind: 'phone', value: '030 1234567' }]);
  });
});

describe('a birthday', () => {
  test.each([
    ['BDAY:1984-05-05', '1984-05-05'],
    ['BDAY:19840505', '1984-05-05'],
    ['BDAY;VALUE=date:1984-05-05', '1984-05-05'],
    ['BDAY:1984-05-05T23:30:00Z', '1984-05-05'],
    ['BDAY:19840505T000000-1100', '1984-05-05'],
    ['BDAY;VALUE=DATE-TIME:1984-05-05T00:00:00+14:00', '1984-05-05'],
    ['BDAY:--0505', '--05-05'],
    ['BDAY:--05-05', '--05-05'],
    ['BDAY:--0229', '--02-29'],
    ['BDAY:1984-02-29', '1984-02-29'],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29', '--02-29'],
    ['BDAY:1604-05-05', '--05-05'],
    ['BDAY;X-APPLE-OMIT-YEAR=1900:1900-05-05', '--05-05'],
    ['BDAY:', null],
  ])('%s is %s, whatever the zone', (line, date) => {
    expect(birthdayOf(line)).toBe(date);
    expect(problemsIn(named(line))).toEqual([]);
  });

  test.each([
    ['BDAY:9999-12-31', 'birthdayAhead'],
    ['BDAY:2026-11-27', 'birthdayAhead'],
    ['BDAY:1899-12-31', 'birthdayTooEarly'],
    ['BDAY:1604-02-30', 'birthdayUnreadable'],
    ['BDAY:2001-02-29', 'birthdayUnreadable'],
    ['BDAY:--0230', 'birthdayUnreadable'],
    ['BDAY;VALUE=text:circa 1800', 'birthdayUnreadable'],
    ['BDAY:05/05/1984', 'birthdayUnreadable'],
    ['BDAY:1984', 'birthdayIncomplete'],
    ['BDAY:1984-05', 'birthdayIncomplete'],
    ['BDAY:--05', 'birthdayIncomplete'],
    ['BDAY:---05', 'birthdayIncomplete'],
  ])('%s is left out: %s', (line, code) => {
    expect(birthdayOf(line)).toBeNull();
    expect(problemsIn(named(line))).toEqual([`4 ${code}`]);
  });

  test('of today is one', () => {
    expect(birthdayOf('BDAY:2026-11-26')).toBe('2026-11-26');
  });
});

describe('ways to reach somebody', () => {
  test.each([
    ['TEL;TYPE=CELL,VOICE:+49 (0)30 123-45.67', 'phone', '+49 (0)30 123-45.67'],
    ['TEL;VALUE=uri;TYPE="voice,home":tel:+1-555-123', 'phone', '+1-555-123'],
    ['TEL:(555) 123\u20114567', 'phone', '(555) 123-4567'],
    ['TEL:\u202a+1\u00a0555 123\u202c', 'phone', '+1 555 123'],
    ['EMAIL;TYPE=INTERNET:mina@example.org', 'email', 'mina@example.org'],
    ['item2.EMAIL:mailto:mina@example.org', 'email', 'mina@example.org'],
    ['item3.URL;type=pref:https\\://example.org/a', 'link', 'https://example.org/a'],
    ['URL:example.org/mina', 'link', 'https://example.org/mina'],
    ['X-SOCIALPROFILE;type=x:https://example.org/@mina', 'link', 'https://example.org/@mina'],
  ])('%s', (line, kind, value) => {
    expect(reachesOf(line)).toEqual([{ kind, value }]);
  });

  test.each([
    ['a script', 'URL:javascript:alert(1)', 'linkUnusable'],
    ['a script in odd case', 'URL:JaVaScRiPt:alert(1)', 'linkUnusable'],
    ['a script with a gap', 'URL:java\tscript:alert(1)', 'linkUnusable'],
    ['a page in a link', 'URL:data:text/html,<b>hi</b>', 'linkUnusable'],
    ['a link that anybody can read along', 'URL:http://example.org', 'linkUnusable'],
    ['a file', 'URL:file:///etc/passwd', 'linkUnusable'],
    ['a machine of one’s own', 'URL:localhost', 'linkUnusable'],
    ['a script as a mailbox', 'EMAIL:javascript:alert(1)', 'emailUnusable'],
    ['a name as a mailbox', 'EMAIL:Mina', 'emailUnusable'],
    ['words as a number', 'TEL:call me', 'phoneUnusable'],
    ['two digits', 'TEL:12', 'phoneUnusable'],
    ['a long link', `URL:https://example.org/${'x'.repeat(200)}`, 'reachTooLong'],
    ['an endless link', `URL:https://example.org/${'x'.repeat(20_000)}`, 'lineTooLong'],
    ['a line without a value', 'TEL;HOME', 'lineUnreadable'],
    ['a parameter without a name', 'TEL;=:030 1234567', 'lineUnreadable'],
    ['a quotation mark never closed', 'TEL;TYPE="x:030 1234567', 'lineUnreadable'],
  ])('%s is left out', (_what, line, code) => {
    expect(reachesOf(line)).toEqual([]);
    expect(problemsIn(named(line))).toEqual([`4 ${code}`]);
  });

  test('are kept once each, and six at the most', () => {
    const numbers = [1, 2, 2, 3, 4, 5, 6, 7].map((n) => `TEL:030 12345${n}`);
    expect(reachesOf(...numbers)).toHaveLength(6);
    expect(problemsIn(named(...numbers))).toEqual(['11 tooManyReaches']);
    expect(reachesOf('EMAIL:Mina@Example.org', 'EMAIL:mina@example.org')).toHaveLength(1);
  });
});

describe('a card', () => {
  test('that ends nowhere is left out, the ones around it are not', () => {
    const cut = 'BEGIN:VCARD\nVERSION:3.0\nFN:Cut\n';
    const file = named() + cut + named('TEL:030 1234567') + cut;
    expect(peopleIn(file).map(({ line }) => line)).toEqual([1, 8]);
    expect(problemsIn(file)).toEqual(['5 cutOff', '13 cutOff']);
  });

  test('of a group of people is no person', () => {
    const file = card(['FN:Family', 'X-ADDRESSBOOKSERVER-KIND:group']) + named();
    expect(problemsIn(file)).toEqual(['1 notAPerson']);
    expect(peopleIn(file)).toHaveLength(1);
  });

  test('inside another is not taken for it', () => {
    const agent = ['AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'FN:Agent', 'TEL:111111', 'END:VCARD'];
    const [person, ...others] = peopleIn(card([...agent, 'FN:Mina'], '2.1'));
    expect(person).toMatchObject({ name: 'Mina', reaches: [] });
    expect(others).toEqual([]);
  });

  test('with a picture of megabytes is read like any other', () => {
    const photo = [
      'PHOTO;ENCODING=b;TYPE=JPEG:',
      ...Array.from({ length: 20_000 }, () => ` ${'A'.repeat(75)}`),
    ];
    expect(peopleIn(named(...photo, 'TEL:030 1234567'))[0]?.reaches).toHaveLength(1);
  });

  test('with names of the language’s own in it does no harm', () => {
    const lines = ['CONSTRUCTOR:x', '__PROTO__:x', 'TEL;VALUE=constructor:030 1234567'];
    expect(peopleIn(named(...lines))).toHaveLength(1);
  });
});

test('cards are written in version 4, folded, and tell nothing of what wrote them', () => {
  const text = formatCards([
    {
      id: '6b7c1f0e-5d43-4c8a-9a57-0f2e8b1d3c66',
      name: 'Zoë Löwe, once Park',
      birthday: '--02-29',
      reaches: [
        { kind: 'phone', value: '+49 30 1234567' },
        { kind: 'email', value: 'zoe@example.org' },
        { kind: 'link', value: `https://example.org/${'x'.repeat(70)}` },
      ],
    },
  ]);
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'UID:urn:uuid:6b7c1f0e-5d43-4c8a-9a57-0f2e8b1d3c66',
    'FN:Zoë Löwe\\, once Park',
    'BDAY:--0229',
    'TEL;VALUE=TEXT:+49 30 1234567',
    'EMAIL:zoe@example.org',
    `URL:https://example.org/${'x'.repeat(50)}`,
    ` ${'x'.repeat(20)}`,
    'END:VCARD',
    '',
  ]);
});
