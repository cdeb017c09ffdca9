import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { outsideAddress } from '../../../components/base/outside.ts';
import { personChangesShape } from '../../../utils/shapes/person.ts';

/** What is wrong with a change, or that it is kept. */
function read(changes: unknown): string {
  const parsed = v.safeParse(personChangesShape, changes);
  return parsed.success ? 'kept' : parsed.issues[0].message;
}

const birthday = (changes: object) =>
  read({ birthday: { date: '--05-05', leapDay: 'feb28', noticeDays: 3, ...changes } });
const reach = (kind: string, value: string) => read({ reaches: [{ kind, value }] });

describe('a birthday', () => {
  test.each(['--05-05', '--02-29', '1984-02-29', '1900-01-01'])('on %s is kept', (date) => {
    expect(birthday({ date })).toBe('kept');
  });

  test.each([
    ['--02-30', 'notADay'],
    ['--13-01', 'notADay'],
    ['--00-10', 'notADay'],
    ['2001-02-29', 'notADay'],
    ['1900-02-29', 'notADay'],
    ['5 May', 'notADay'],
    ['-05-05', 'notADay'],
    ['', 'notADay'],
    ['1899-12-31', 'outOfRange'],
    ['0000-05-05', 'outOfRange'],
  ])('on %j is refused: %s', (date, problem) => {
    expect(birthday({ date })).toBe(problem);
  });

  test.each([0, 3, 14])('with %i days of notice is kept', (noticeDays) => {
    expect(birthday({ noticeDays })).toBe('kept');
  });

  test.each([-1, 15, 2.5, Number.NaN])('with %d days of notice is refused', (noticeDays) => {
    expect(birthday({ noticeDays })).not.toBe('kept');
  });

  test('can be taken away', () => {
    expect(read({ birthday: null })).toBe('kept');
  });
});

describe('a way to reach somebody', () => {
  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'http://example.org',
    'file:///etc/passwd',
    'data:text/html,<b>hi</b>',
    'ftp://example.org',
    'blob:https://example.org/1',
    'chrome://settings',
    '//example.org',
    'example.org',
    'https://',
    'https://localhost/mina',
  ])('%s is no link', (value) => {
    expect(reach('link', value)).toBe('notAnAddress');
  });

  test('a number, a mailbox and a link are told apart', () => {
    expect(reach('phone', 'mina@example.org')).toBe('notAnAddress');
    expect(reach('email', '+49 30 1234567')).toBe('notAnAddress');
    expect(reach('phone', 'javascript:1')).toBe('notAnAddress');
    expect(reach('email', 'javascript:alert(1)')).toBe('notAnAddress');
  });

  test('too long is said to be too long', () => {
    expect(reach('link', `https://example.org/${'x'.repeat(200)}`)).toBe('tooLong');
    expect(read({ goodToAskAbout: 'x'.repeat(201) })).toBe('tooLong');
  });

  test.each([
    ['link', 'https://example.org/mina?a=b#c'],
    ['email', 'mina@example.org'],
    ['phone', '+49 (0)30 123-45.67'],
    ['phone', '030/1234567'],
  ] as const)('what is kept as %s can be opened by the one link helper: %s', (kind, value) => {
    expect(reach(kind, value)).toBe('kept');
    expect(outsideAddress(kind, value)).not.toBeNull();
  });
});
