import { describe, expect, test } from 'vitest';
import type { CardCandidate } from '../../../utils/domain/importing.ts';
import type { Reach } from '../../../utils/domain/person.ts';
import { likelyDuplicates, newCards, sameCard } from '../../../utils/exchange/likeness.ts';
import { card, peopleIn } from './read.ts';

const candidate = (name: string, ...reaches: readonly Reach[]): CardCandidate => {
  return { name, birthday: null, reaches, line: 1 };
};
const phone = (value: string): Reach => ({ kind: 'phone', value });
const email = (value: string): Reach => ({ kind: 'email', value });
const link = (value: string): Reach => ({ kind: 'link', value });

describe('somebody may be', () => {
  const kept = {
    id: 'zoë',
    name: 'Zoë Löwe',
    reaches: [
      phone('+49 (0)30 123-4567'),
      email('zoe@example.org'),
      link('https://example.org/zoe'),
    ],
  };

  test.each([
    ['the same by name', candidate('Zoë Löwe'), 'name'],
    ['the same by name, without accents and capitals', candidate('zoe  LOWE'), 'name'],
    ['the same by name, the other way round', candidate('Löwe, Zoë'), 'name'],
    [
      'the same by number, called from within the country',
      candidate('Z', phone('030 1234567')),
      'phone',
    ],
    ['the same by number, written in one', candidate('Z', phone('+49301234567')), 'phone'],
    ['the same by mailbox', candidate('Z', email('ZOE@example.org')), 'email'],
    ['the same by link', candidate('Z', link('https://example.org/zoe/')), 'link'],
    [
      'the same by more than one, and the name is told',
      candidate('Zoë Löwe', ...kept.reaches),
      'name',
    ],
  ])('%s', (_what, found, by) => {
    expect(likelyDuplicates([found], [kept])).toEqual([[{ id: 'zoë', by }]]);
  });

  test.each([
    ['somebody else', candidate('Zoë Park', phone('030 7654321'), email('z@example.org'))],
    ['a name of signs', candidate('🐢')],
  ])('%s', (_what, found) => {
    expect(likelyDuplicates([found], [kept, { id: 'x', name: '🦆', reaches: [] }])).toEqual([[]]);
  });

  test('one of several', () => {
    const people = [kept, { ...kept, id: 'other', reaches: [] }];
    expect(likelyDuplicates([candidate('Zoë Löwe')], people)[0]).toHaveLength(2);
  });
});

describe('the same entry', () => {
  test('is known again in another format', () => {
    const table =
      'First Name,Last Name,Birthday,E-mail 1 - Value,Phone 1 - Value\nZoë,Löwe,1984-05-05,zoe@example.org,030 1234567';
    const lines = ['FN:Zoë Löwe', 'BDAY:19840505', 'TEL:030 1234567', 'EMAIL:zoe@example.org'];
    const [one, other] = [...peopleIn(table), ...peopleIn(card(lines))].map(sameCard);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(other).toBe(one);
  });

  test('is another once anything in it differs', () => {
    const all = [
      candidate('Zoë'),
      candidate('Zoe'),
      candidate('Zoë', phone('030 1234567')),
      candidate('Zoë', phone('030 1234568')),
      { ...candidate('Zoë'), birthday: '--05-05' },
      { ...candidate('Zoë'), birthday: '1984-05-05' },
    ];
    expect(new Set(all.map(sameCard)).size).toBe(all.length);
  });
});

test('300 cards imported twice are imported once', () => {
  const names = Array.from({ length: 300 }, (_, i) => `Person ${i}`);
  const file = names.map((name) => card([`FN:${name}`, 'TEL:030 1234567'])).join('');
  const first = newCards(peopleIn(file), new Set());
  expect(first).toHaveLength(300);
  expect(newCards(peopleIn(file), new Set(first.map(sameCard)))).toEqual([]);
  expect(newCards(peopleIn(file + file), new Set())).toHaveLength(300);
});
