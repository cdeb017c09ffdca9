import { describe, expect, test } from 'vitest';
import { formatBirthday, isLeapDay, parseBirthday } from '../../../utils/domain/birthday.ts';

const typed = (day: string, month: string, year = '') => parseBirthday({ day, month, year });

describe('a birthday', () => {
  test.each(['--11-28', '--02-29', '1984-02-29', '1990-01-01', '--12-31'])(
    '%s is typed and read back as it is',
    (date) => {
      expect(parseBirthday(formatBirthday(date))).toBe(date);
    },
  );

  test('takes single digits and spaces around them', () => {
    expect(typed(' 5 ', '5', ' 1984 ')).toBe('1984-05-05');
    expect(typed('05', '12')).toBe('--12-05');
  });

  test.each([
    ['30', '2', ''],
    ['29', '2', '2001'],
    ['29', '2', '1900'],
    ['31', '4', ''],
    ['1', '13', ''],
    ['0', '1', ''],
    ['1', '0', ''],
    ['', '5', ''],
    ['5', '', ''],
    ['5th', '5', ''],
    ['-5', '5', ''],
    ['5', '5', '84'],
    ['5', '5', 'long ago'],
    ['٥', '5', ''],
  ])('%s / %s / %s is none', (day, month, year) => {
    expect(typed(day, month, year)).toBeNull();
  });

  test('pitfall 4: an unknown year stays unknown', () => {
    expect(formatBirthday('--02-29').year).toBe('');
  });

  test('is a leap day with and without its year', () => {
    expect(
      ['--02-29', '1984-02-29', '--02-28', '1984-12-29'].map((date) => isLeapDay({ date })),
    ).toEqual([true, true, false, false]);
  });
});
