import { expect, test } from 'vitest';
import { BEYOND, closenessOf } from '../../../utils/domain/closeness.ts';
import { named } from '../../component/people/samples.ts';
import { addDays } from '../../../utils/domain/time.ts';

const TODAY = '2026-11-23';
/** Somebody talked to so many days ago, in a rhythm of so many days. */
const person = (name: string, daysSince: number, n: number) =>
  named(name, {
    rhythm: { kind: 'every', n, unit: 'days' },
    daysSince,
    lastDay: addDays(TODAY, -daysSince),
    dueIn: n - daysSince,
  });
const unknown = (name: string) => named(name, { daysSince: null, lastDay: null, dueIn: null });

test.each([
  [0, 7, 0],
  [7, 14, 0.5],
  [7, 7, 1],
  [10, 8, 1.25],
  [400, 7, BEYOND],
  [-1, 7, 0],
])('%i days into a rhythm of %i is at %d', (daysSince, n, place) => {
  expect(closenessOf([person('Mina', daysSince, n)])[0]?.place).toBe(place);
});

test('a month is as long as it is', () => {
  const monthly = named('Mina', {
    rhythm: { kind: 'every', n: 1, unit: 'months' },
    lastDay: '2027-02-01',
    daysSince: 14,
  });
  expect(closenessOf([monthly])[0]?.place).toBe(0.5);
});

test('who is furthest along comes first, beyond the end of the line as well; who is alike by name; the unknown last', () => {
  const people = [
    unknown('Ada'),
    person('Ben', 3, 30),
    person('Cleo', 20, 10),
    person('Dora', 40, 10),
    person('Anna', 3, 30),
  ];
  expect(closenessOf(people).map(({ name }) => name)).toEqual([
    'Dora',
    'Cleo',
    'Anna',
    'Ben',
    'Ada',
  ]);
});

test('nobody in the archive is among them', () => {
  expect(closenessOf([named('Mina', { archivedAt: 1 })])).toEqual([]);
});
