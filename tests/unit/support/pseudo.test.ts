import { describe, expect, test } from 'vitest';
import { en } from '../../../locales/en/index.ts';
import { toTexts } from '../../../scripts/catalogue.ts';
import { PSEUDO, pseudoCatalogue } from '../../support/pseudo.ts';

const ENGLISH = toTexts(en);
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const lettersOf = (text: string) => text.replace(/\{\w+\}|\s/g, '').length;

describe.each(Object.entries(PSEUDO))('the pseudo-language %s', (_name, pseudo) => {
  const turned = toTexts(pseudoCatalogue(pseudo));

  test('has every key and every plural form, with its placeholders', () => {
    expect(Object.keys(turned)).toEqual(Object.keys(ENGLISH));
    for (const [key, message] of Object.entries(ENGLISH)) {
      expect(placeholders(turned[key] ?? ''), key).toEqual(placeholders(message));
    }
  });

  test('says which language it is, and leaves to the manifest what it limits', () => {
    expect(turned['language_tag']).toBe(pseudo.language);
    expect(turned['extension_description']).toEqual(ENGLISH['extension_description']);
  });
});

test('every longer text is at least 40 % longer', () => {
  const short = Object.entries(ENGLISH).filter(([key, message]) => {
    if (key === 'language_tag' || key.startsWith('extension_')) return false;
    const words = message.replace(/[^a-z{}]/gi, '');
    return /[a-z]/i.test(words.replace(/\{\w+\}/g, '')) && grown(message) < 1.4;
  });
  expect(short).toEqual([]);
});

/** Punctuation and figures stay as they are. */
function grown(message: string): number {
  const english = message.replace(/\{\w+\}/g, '').replace(/[^a-z]/gi, '');
  const others = lettersOf(message) - english.length;
  return (lettersOf(PSEUDO.long.turn(message)) - others) / english.length;
}

test('a word from right to left comes first where a text begins with one', () => {
  expect(PSEUDO.rtl.turn('Log {name}')).toBe('\u200f\u202eLog\u202c {name}');
  expect(PSEUDO.rtl.turn('{name} waits')).toBe('{name} \u202ewaits\u202c');
});
