import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { lineField, nameField, textField } from '../../../utils/shapes/fields.ts';

type Field = v.GenericSchema<unknown, string>;

/** What is wrong with a text, or what is kept of it. */
function read(field: Field, text: string): string {
  const parsed = v.safeParse(field, text);
  return parsed.success ? `kept ${parsed.output}` : parsed.issues[0].message;
}

const ONE_LINE = [
  ['a name', nameField],
  ['one line', lineField(80)],
] as const;

describe.each(ONE_LINE)('%s', (_what, field) => {
  test.each([
    ['a left-to-right embedding', '\u202a'],
    ['a right-to-left embedding', '\u202b'],
    ['its end', '\u202c'],
    ['a left-to-right override', '\u202d'],
    ['a right-to-left override', '\u202e'],
    ['an isolate', '\u2066'],
    ['a right-to-left isolate', '\u2067'],
    ['a first-strong isolate', '\u2068'],
    ['the end of an isolate', '\u2069'],
    ['a left-to-right mark', '\u200e'],
    ['a right-to-left mark', '\u200f'],
    ['a line separator', '\u2028'],
    ['a line break', '\n'],
  ])('with %s inside is refused', (_name, character) => {
    expect(read(field, `Mina${character}gpj`)).toBe('controlCharacter');
  });

  test.each([
    ['nothing', ''],
    ['spaces of every width', ' \u00a0\u2003\u3000'],
    ['zero-width spaces', '\u200b\u200b'],
    ['joiners', '\u200d\u200c'],
    ['a word joiner and a soft hyphen', '\u2060\u00ad'],
    ['marks without anything to stand on', '\u0301\u0308'],
    ['a variation selector', '\ufe0f'],
    ['a filler', '\u3164'],
    ['a braille blank', '\u2800'],
    ['direction alone', '\u202e'],
  ])('of %s is empty', (_name, text) => {
    expect(read(field, text)).toBe('empty');
  });

  test.each([
    ['a family joined', '👨‍👩‍👧'],
    ['a heart in colour', '❤️'],
    ['Persian with a non-joiner', 'می‌نا'],
    ['Hindi with a joiner', 'क्‍ष'],
    ['an accent of its own', 'Zoe\u0308'],
    ['Arabic', 'نور'],
    ['one sign', '?'],
  ])('of %s is kept as typed', (_name, text) => {
    expect(read(field, text)).toBe(`kept ${text}`);
  });
});

test('a name has 80 characters at the most, an emoji counting once', () => {
  expect(read(nameField, '🐢'.repeat(80))).toContain('kept');
  expect(read(nameField, '🐢'.repeat(81))).toBe('tooLong');
});

describe('a longer text', () => {
  test.each(['\u202d', '\u202e'])('with an override is refused', (character) => {
    expect(read(textField(), `See you\n${character}soon`)).toBe('controlCharacter');
  });

  test('keeps the marks that writing in two directions needs, and its lines', () => {
    const text = 'Nour \u2067نور\u2069\u200f (2)\nTuesday';
    expect(read(textField(), text)).toBe(`kept ${text}`);
    expect(read(textField(), '')).toBe('kept ');
  });
});
