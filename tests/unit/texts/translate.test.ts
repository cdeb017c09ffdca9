import { describe, expect, test } from 'vitest';
import { formatAgo, formatAhead, formatSpan } from '../../../utils/texts/spans.ts';
import { reasonSentence } from '../../../utils/texts/reasons.ts';
import { t, useTexts } from '../../../utils/texts/translate.ts';

test('values are put in as they are, whatever they look like', () => {
  expect(t('card_person_line', { name: '$1 {ago} <b>', ago: 'today' })).toBe(
    '$1 {ago} <b>, today.',
  );
});

test('a name of the other direction is isolated from the sentence around it', () => {
  expect(t('card_person_line', { name: 'نور', ago: '8 days ago' })).toBe(
    '\u2068نور\u2069, 8 days ago.',
  );
});

test('in a sentence from right to left it is the other names that are isolated', () => {
  useTexts({ language: 'ar', message: () => '{name}، {ago}' });
  expect(t('card_person_line', { name: 'Mina (2)', ago: 'قبل ٨ أيام' })).toBe(
    '\u2068Mina (2)\u2069، قبل ٨ أيام',
  );
  expect(t('card_person_line', { name: 'نور', ago: '18:30' })).toBe('نور، 18:30');
});

test.each([
  ['an override', '\u202eanim', '\u202eanim'],
  ['a mark', 'Mina\u200f', 'Mina\u200f'],
  ['the end of an isolate before an override', '\u2069\u202eanim', '\u202eanim'],
  ['an isolate that never ends', 'Mina\u2067', 'Mina'],
])('a value with %s cannot turn the sentence around it', (_what, name, kept) => {
  expect(t('card_person_line', { name, ago: 'today' })).toBe(`\u2068${kept}\u2069, today.`);
});

test('the plural form is chosen by the language’s own rules', () => {
  expect(t('span_days', { n: 1 })).toBe('a day');
  expect(t('span_days', { n: 3 })).toBe('3 days');
  useTexts({
    language: 'pl',
    message: (key) =>
      ({ span_days__few: '{n} dni (few)', span_days__many: '{n} dni (many)' })[key] ?? '',
  });
  expect(t('span_days', { n: 3 })).toBe('3 dni (few)');
  expect(t('span_days', { n: 5 })).toBe('5 dni (many)');
});

test.each([
  [1, 'a day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [21, '3 weeks'],
  [28, 'about a month'],
  [31, 'about a month'],
  [40, '6 weeks'],
  [61, 'about 2 months'],
  [340, 'about 11 months'],
  [365, 'about a year'],
  [500, 'about 16 months'],
  [730, 'about 2 years'],
])('%i days read "%s"', (days, text) => {
  expect(formatSpan(days)).toBe(text);
});

test('today, yesterday and tomorrow have their own words', () => {
  expect([formatAgo(0), formatAgo(1), formatAgo(8)]).toEqual(['today', 'yesterday', '8 days ago']);
  expect([formatAhead(0), formatAhead(1), formatAhead(7)]).toEqual([
    'today',
    'tomorrow',
    'in 7 days',
  ]);
});

describe('a reason', () => {
  const every = { rule: 'every', occasion: 'return', daysSince: 28, cadenceDays: 30 } as const;

  test('is made from the stored rule and numbers, with the present name', () => {
    expect(reasonSentence(every, 'Mina')).toBe(
      '28 days since Mina, your rhythm is 30. You just came back from a break.',
    );
  });

  test('names nobody who was removed', () => {
    expect(reasonSentence(every, '')).toContain('someone you removed');
  });

  test.each([
    ['quietOver', 'Your quiet hours are over.'],
    ['active', 'After about an hour at the screen.'],
  ] as const)('says of %s only what is known', (occasion, sentence) => {
    expect(reasonSentence({ ...every, occasion }, 'Mina')).toMatch(new RegExp(`${sentence}$`));
  });
});
