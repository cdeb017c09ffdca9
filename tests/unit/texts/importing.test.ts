import { expect, test } from 'vitest';
import { CARD_PROBLEMS, FILE_REFUSALS, LIKENESSES } from '../../../utils/domain/importing.ts';
import {
  cardProblemSentence,
  fileRefusalSentence,
  likenessSentence,
} from '../../../utils/texts/importing.ts';

test.each(FILE_REFUSALS)('a file that is refused as %s is told in a sentence', (code) => {
  expect(fileRefusalSentence({ code, line: null })).toMatch(/^[^{}]+\.$/);
});

test.each(CARD_PROBLEMS)('what is left out as %s is told with its line', (code) => {
  expect(cardProblemSentence({ code, line: 12 })).toMatch(/^Line 12\b[^{}]+\.$/);
});

test('a file without people names the line that could not be read, if there is one', () => {
  expect(fileRefusalSentence({ code: 'noPeople', line: null })).toBe(
    'That file has no people in it.',
  );
  expect(fileRefusalSentence({ code: 'noPeople', line: 7 })).toContain('Line 7');
  expect(fileRefusalSentence({ code: 'tooManyPeople', line: null })).toContain('5,000');
});

test.each(LIKENESSES)('who may be the same by %s is named', (by) => {
  expect(likenessSentence(by, 'Mina')).toContain('Perhaps Mina');
});
