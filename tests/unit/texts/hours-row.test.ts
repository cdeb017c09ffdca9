import { expect, test } from 'vitest';
import type { GlanceHours } from '../../../utils/domain/glance.ts';
import { hoursSentence } from '../../../utils/texts/hours-row.ts';

function row(over: Partial<GlanceHours>): string {
  return hoursSentence({
    sphere: 'us',
    direction: 'ceiling',
    unit: 'hours',
    had: 960,
    line: 1200,
    standing: 'near',
    named: true,
    ...over,
  });
}

const ROWS: readonly (readonly [() => string, string])[] = [
  [() => row({}), 'Us: about 4 hours left of 20 hours this week.'],
  [() => row({ named: false }), 'Near a line you drew: about 4 hours left.'],
  [() => row({ had: 1190 }), 'Us: all of 20 hours is spent this week.'],
  [() => row({ had: 1190, named: false }), 'At a line you drew, with nothing left.'],
  [
    () => row({ had: 1300, standing: 'crossed' }),
    'Us: about 21.5 hours this week; your line is 20 hours.',
  ],
  [
    () => row({ had: 1300, standing: 'crossed', named: false }),
    'Past a line you drew, and that is your call.',
  ],
  [
    () => row({ sphere: 'others', direction: 'floor', had: 60, line: 240, standing: 'open' }),
    'Others: about 1 of 4 hours this week.',
  ],
  [
    () => row({ sphere: 'me', direction: 'floor', had: 0, line: 300, standing: 'open' }),
    'Me: none of 5 hours this week yet.',
  ],
  [
    () => row({ unit: 'evenings', had: 3, line: 4, sphere: 'others', standing: 'near' }),
    'Others: about 1 evening left of 4 evenings this week.',
  ],
];

test.each(ROWS.map(([of, expected]) => [expected, of] as const))('%s', (expected, sentence) => {
  expect(sentence()).toBe(expected);
});

test('a notice without names tells of nobody', () => {
  for (const standing of ['near', 'crossed'] as const) {
    for (const had of [960, 1190, 1300]) {
      expect(row({ standing, had, named: false })).not.toMatch(/Us|Others|Me|own/);
    }
  }
});
