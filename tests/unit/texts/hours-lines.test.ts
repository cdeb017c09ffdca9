import { describe, expect, test } from 'vitest';
import {
  lineKindOf,
  partsOfKind,
  type HoursLineView,
  type LineKind,
} from '../../../utils/domain/hours-view.ts';
import {
  amountProblem,
  kindWords,
  lineWords,
  soFarWords,
} from '../../../utils/texts/hours-lines.ts';

const LEE = { bond: 'partner', usName: 'Lee' } as const;
const CARED_FOR = { bond: 'caredFor', usName: 'Lee' } as const;

/** A line in hours with so many minutes told of. */
function line(
  kind: LineKind,
  amount: number,
  had: number,
  unit: 'hours' | 'evenings' = 'hours',
): HoursLineView {
  const whole = unit === 'hours' ? amount * 60 : amount;
  return { id: 'a', kind, ...partsOfKind(kind), amount, unit, had, line: whole, sample: false };
}

test('a kind and its parts are one another’s', () => {
  expect(lineKindOf(partsOfKind('floor.others'))).toBe('floor.others');
});

test.each([
  ['ceiling.us', 'At most 20 hours for Lee'],
  ['floor.us', 'At least 20 hours for Lee'],
  ['floor.me', 'At least 20 hours for me'],
  ['ceiling.others', 'At most 20 hours for others'],
] as const)('%s reads: %s', (kind, words) => {
  expect(lineWords(line(kind, 20, 0), LEE)).toBe(words);
});

test('without a name it is Us, and what is offered leaves the amount open', () => {
  expect(kindWords('ceiling.us', { bond: 'child', usName: '' })).toBe('At most … for Us');
});

test('of somebody cared for it is never “at most”, nor past a line', () => {
  const ceiling = line('ceiling.us', 20, 25 * 60);
  expect(lineWords(ceiling, CARED_FOR)).toBe('Caring for Lee: up to 20 hours');
  expect(soFarWords(ceiling, CARED_FOR)).toBe(
    'About 25 hours so far this week. An hour of respite is yours to take, if you like.',
  );
  expect(soFarWords(line('ceiling.me', 2, 180), CARED_FOR)).toContain('that is your call');
});

describe('how the week stands', () => {
  test.each([
    [line('ceiling.us', 20, 0), 'Nothing told of so far this week.'],
    [line('ceiling.us', 20, 6 * 60), 'About 6 of 20 hours so far this week.'],
    [line('ceiling.us', 20, 5), 'About 0.5 of 20 hours so far this week.'],
    [line('ceiling.us', 20, 18 * 60), 'About 2 hours left of 20 hours this week.'],
    [line('ceiling.us', 20, 20 * 60), 'All of 20 hours is spent this week.'],
    [
      line('ceiling.us', 20, 20 * 60 + 1),
      'About 20.5 hours so far this week. Past the line, and that is your call.',
    ],
    [line('floor.me', 5, 4 * 60 + 59), 'About 4.5 of 5 hours so far this week.'],
    [line('floor.me', 5, 5 * 60), 'About 5 hours so far this week, so it is kept.'],
    [line('floor.others', 1, 1, 'evenings'), 'About 1 evening so far this week, so it is kept.'],
  ])('%#: is told by the half, on the right side of the line', (one, words) => {
    expect(soFarWords(one, LEE)).toBe(words);
  });
});

test('an amount that is none is told by its unit', () => {
  expect(amountProblem('empty', 'hours')).toMatch(/^A number is needed/);
  expect(amountProblem('outOfRange', 'evenings')).toMatch(/from 1 to 7/);
  expect(amountProblem('mixedUnits', 'hours')).not.toBe('');
});
