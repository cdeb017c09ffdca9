import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../utils/domain/boat.ts';
import {
  sentenceOf,
  standingAfter,
  type BoatFact,
  type BoatSentence,
} from '../../../utils/domain/boat-view.ts';
import type { WeekLine } from '../../../utils/domain/boundary.ts';
import { SPHERES } from '../../../utils/domain/sphere.ts';
import { addDays } from '../../../utils/domain/time.ts';
import { boatSentence } from '../../../utils/texts/boat.ts';

const SHOWN = { now: Date.parse('2026-11-26T10:00:00Z'), zone: 'Europe/Berlin', tappable: true };
const TODAY = '2026-11-26';

function said(sentence: BoatSentence, tappable = true): string {
  return boatSentence(sentence, { ...SHOWN, tappable });
}
function sailing(fact: BoatFact | null, side: -1 | 0 | 1 = 0, guessed = false): string {
  return said({ kind: 'sailing', side, fact, guessed });
}
const short = (sphere: 'me' | 'us' | 'others', had: number, line: number): BoatFact => {
  return { kind: 'short', sphere, unit: 'hours', had, line };
};

const SENTENCES: readonly (readonly [() => string, string])[] = [
  [
    () => said({ kind: 'atAnchor', recorded: 0, plans: 0 }),
    'At anchor. Tap how today went, and after four days the boat sets sail.',
  ],
  [
    () => said({ kind: 'atAnchor', recorded: 3, plans: 0 }),
    'At anchor. 3 of the four days that it takes are known.',
  ],
  [
    () => said({ kind: 'atAnchor', recorded: 2, plans: 1 }),
    'At anchor. One plan lies in this week.',
  ],
  [() => said({ kind: 'atAnchor', recorded: 2, plans: 0 }, false), 'At anchor this morning.'],
  [
    () => sailing(short('others', 60, 240), 1),
    'Leaning towards Us. Others had about 1 of 4 hours.',
  ],
  [() => sailing(short('us', 0, 480), -1), 'Leaning away from Us. Us had none of 8 hours yet.'],
  [() => sailing(short('me', 5, 60)), 'Level. Your own time was about 0.5 of 1 hour.'],
  [
    () => sailing({ kind: 'over', sphere: 'us', unit: 'hours', had: 1500, line: 1200 }, 1),
    'Leaning towards Us. Us had about 25 hours; your line is 20 hours.',
  ],
  [
    () => sailing({ kind: 'short', sphere: 'others', unit: 'evenings', had: 2 / 3, line: 2 }, 1),
    'Leaning towards Us. Others had about 0.5 of 2 evenings.',
  ],
  [() => sailing({ kind: 'kept', all: true }), 'Level. All three had the share you drew for them.'],
  [() => sailing({ kind: 'kept', all: false }), 'Level. Every line you drew is kept.'],
  [() => sailing({ kind: 'noLines' }), 'Level. No line is drawn to measure it by.'],
  [() => sailing({ kind: 'elsewhere' }), 'Upright. Most of the time you told of went elsewhere.'],
  [
    () => sailing({ kind: 'respite' }, 1),
    'Leaning towards Us. An hour of respite is yours to take, if you like.',
  ],
  [() => sailing(null, 1), 'Leaning towards Us.'],
  [
    () => sailing({ kind: 'noLines' }, 0, true),
    'Level. No line is drawn to measure it by. That is by your rough guess.',
  ],
];

describe('The sentence', () => {
  test.each(SENTENCES.map(([of, expected]) => [expected, of] as const))(
    '%s',
    (expected, sentence) => {
      expect(sentence()).toBe(expected);
    },
  );
});

const minutes = fc.record({
  us: fc.nat(700),
  me: fc.nat(700),
  others: fc.nat(700),
  elsewhere: fc.nat(700),
});
const evenings = fc.record({ us: fc.nat(2), me: fc.nat(2), others: fc.nat(2) });
const lines = fc
  .tuple(
    ...SPHERES.map((sphere) =>
      fc
        .tuple(
          fc.option(fc.integer({ min: 1, max: 60 })),
          fc.option(fc.integer({ min: 1, max: 60 })),
        )
        .map(([floor, more]): WeekLine[] => [
          ...(floor === null ? [] : [{ sphere, direction: 'floor' as const, minutes: floor * 30 }]),
          ...(more === null
            ? []
            : [{ sphere, direction: 'ceiling' as const, minutes: ((floor ?? 0) + more) * 30 }]),
        ]),
    ),
  )
  .map((each) => each.flat());

test('is true of any week: what it calls short is, what it calls past is, and rounding keeps it so', () => {
  fc.assert(
    fc.property(
      fc.tuple(minutes, minutes, minutes, minutes),
      evenings,
      lines,
      (days, more, drawn) => {
        const known = days.map((each, ago) => ({
          day: addDays(TODAY, -ago),
          minutes: each,
          evenings: more,
          source: 'stamped' as const,
        }));
        const reading = readingOf(known, drawn, TODAY, true);
        if (reading.kind !== 'reading') throw new Error('four days are known');
        const { picture } = standingAfter(null, reading, { today: TODAY, told: '' });
        const sentence = sentenceOf(picture, reading, { plans: 0, bond: 'partner' });
        if (sentence.kind !== 'sailing') throw new Error('it sails');
        const { fact } = sentence;
        const { spent, balance } = reading;
        const words = said(sentence);
        expect(words.length).toBeLessThanOrEqual(110);
        const all = Object.values(spent.minutes).reduce((sum, each) => sum + each, 0);
        expect(words.startsWith('Leaning towards Us.')).toBe(balance.lean >= 0.15);
        expect(words.startsWith('Leaning away from Us.')).toBe(balance.lean <= -0.15);
        expect(words.startsWith('Level.') || words.startsWith('Upright.')).toBe(
          Math.abs(balance.lean) < 0.15,
        );
        const isKept = drawn.every((line) => {
          const had = spent.minutes[line.sphere];
          const limit = 'minutes' in line ? line.minutes : 0;
          return line.direction === 'floor' ? had >= limit : had <= limit;
        });
        if (words.includes('line you drew is kept') || words.includes('All three')) {
          expect(isKept).toBe(true);
          expect(drawn.length).toBeGreaterThan(0);
        }
        if (words.includes('No line')) expect(drawn).toEqual([]);
        if (words.includes('went elsewhere')) {
          expect(spent.minutes.elsewhere * 2).toBeGreaterThan(all);
        }
        if (fact?.kind === 'short' || fact?.kind === 'over') {
          const had = spent.minutes[fact.sphere];
          expect(fact.had).toBe(had);
          expect(had < fact.line).toBe(fact.kind === 'short');
          expect(had > fact.line).toBe(fact.kind === 'over');
          const [one, other] = numbersIn(words);
          if (one !== undefined && other !== undefined) {
            expect(one < other).toBe(fact.kind === 'short');
            expect(one > other).toBe(fact.kind === 'over');
            expect(Math.abs(one - had / 60)).toBeLessThanOrEqual(0.5);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});

/** What there was, and the line, as they are told; nothing where there was none. */
function numbersIn(words: string): number[] {
  if (words.includes('one of')) return [];
  return [...words.matchAll(/\d+(\.\d)?/g)].map(([number]) => Number(number));
}
