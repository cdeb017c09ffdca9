import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Reach } from '../../../utils/domain/person.ts';
import { formatCards, type CardPerson } from '../../../utils/exchange/cards.ts';
import { holds } from '../../support/tried.ts';
import { peopleIn } from './read.ts';

const ID = '6b7c1f0e-5d43-4c8a-9a57-0f2e8b1d3c66';

/** Letters of many scripts, and everything that vCards give a meaning to. */
const letters = fc.oneof(
  fc.constantFrom('a', 'Z', 'é', 'ß', 'ن', '漢', '🐢', '👩‍👩‍👧', 'e\u0308'),
  fc.constantFrom(',', ';', ':', '\\', '"', '=', '\\n', '^', "'", '&', '=3D', '%41', '::: ', ' '),
);
const name = fc
  .array(letters, { minLength: 1, maxLength: 25 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => /[a-zé漢ن🐢]/iu.test(text) && [...text].length <= 80);
const day = fc
  .record({ y: fc.integer({ min: 1900, max: 2025 }), d: fc.integer({ min: 0, max: 364 }) })
  .map(({ y, d }) =>
    Temporal.PlainDate.from({ year: y, month: 1, day: 1 }).add({ days: d }).toString(),
  );
const birthday = fc.oneof(
  fc.constantFrom(null, '--02-29', '2024-02-29', '1900-01-01', '--01-01', '--12-31'),
  day,
  day.map((date) => `--${date.slice(5)}`),
);
const word = fc.stringMatching(/^[a-z0-9.+_-]{1,12}$/);
const reach: fc.Arbitrary<Reach> = fc.oneof(
  fc
    .stringMatching(/^[+1-9][0-9]{3,5}[0-9 ()./-]{0,8}[0-9]$/)
    .map((value) => ({ kind: 'phone' as const, value: value.replace(/ +/g, ' ') })),
  word.map((value) => ({ kind: 'email' as const, value: `${value}@example.org` })),
  fc
    .array(fc.constantFrom('a', ',', ';', ':', '?', '=', '&', '%2C', 'é', '#', '/'), {
      maxLength: 20,
    })
    .map((parts) => ({ kind: 'link' as const, value: `https://example.org/${parts.join('')}` })),
);
const person: fc.Arbitrary<CardPerson> = fc.record({
  id: fc.constant(ID),
  name,
  birthday,
  reaches: fc.uniqueArray(reach, {
    maxLength: 6,
    selector: ({ kind, value }) => `${kind} ${value.toLowerCase()}`,
  }),
});

const home = process.env['TZ'];
afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

describe.each([
  ['Pacific/Kiritimati', '+14:00'],
  ['Pacific/Pago_Pago', '-11:00'],
])('in %s', (zone, offset) => {
  test('pitfall 34: ten round trips of anybody are the identity', () => {
    process.env['TZ'] = zone;
    expect(Temporal.Now.zonedDateTimeISO().offset).toBe(offset);
    holds(
      fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), (people) => {
        let now: readonly CardPerson[] = people;
        for (let trip = 0; trip < 10; trip += 1)
          now = peopleIn(formatCards(now)).map(({ line: _, ...read }) => ({ id: ID, ...read }));
        expect(now).toEqual(people);
      }),
      50,
    );
  });
});
