import { describe, expect, test } from 'vitest';
import { ShiftRule, type KeyPress } from '../../../../utils/app/pages/quick-exit.ts';

type Stroke = readonly [way: 'down' | 'up', key: string, at: number, more?: Partial<KeyPress>];

/** Whether the strokes ask to leave, at the last of them or before. */
function asksToLeave(strokes: readonly Stroke[]): boolean {
  const rule = new ShiftRule();
  const plain = { repeat: false, ctrlKey: false, altKey: false, metaKey: false };
  return strokes
    .map(([way, key, timeStamp, more]) => rule[way]({ ...plain, key, timeStamp, ...more }))
    .includes(true);
}

const bare = (at: number): Stroke[] => [
  ['down', 'Shift', at],
  ['up', 'Shift', at + 80],
];
const capital = (at: number): Stroke[] => [
  ['down', 'Shift', at],
  ['down', 'A', at + 30],
  ['up', 'A', at + 60],
  ['up', 'Shift', at + 80],
];

describe('three bare presses of Shift', () => {
  test.each([
    ['in time', [...bare(0), ...bare(300), ...bare(600)], true],
    ['at the very end of the time', [...bare(0), ...bare(700), ...bare(1_420)], true],
    ['a little later', [...bare(0), ...bare(700), ...bare(1_421)], false],
    [
      'after one that was held',
      [
        ['down', 'Shift', 0],
        ['down', 'Shift', 1_900, { repeat: true }],
        ['up', 'Shift', 2_000],
        ...bare(2_100),
        ...bare(2_300),
      ],
      false,
    ],
    ['only two', [...bare(0), ...bare(300)], false],
    ['the last three of four', [...bare(0), ...bare(2_000), ...bare(2_300), ...bare(2_600)], true],
    ['the last one still held', [...bare(0), ...bare(300), ['down', 'Shift', 600]], false],
  ] as const)('%s', (_, strokes, expected) => {
    expect(asksToLeave(strokes)).toBe(expected);
  });
});

describe('typing is none', () => {
  test.each([
    ['three capitals', [...capital(0), ...capital(200), ...capital(400)]],
    ['a capital and two presses', [...capital(0), ...bare(200), ...bare(400)]],
    ['two presses and a capital', [...bare(0), ...bare(200), ...capital(400)]],
    ['a letter between', [...bare(0), ...bare(200), ['down', 'a', 300], ...bare(400)]],
    ['a capital between', [...bare(0), ...bare(200), ...capital(300), ...bare(500)]],
    [
      'a held Shift that repeats',
      [
        ['down', 'Shift', 0],
        ['down', 'Shift', 300, { repeat: true }],
        ['down', 'Shift', 600, { repeat: true }],
        ['up', 'Shift', 900],
      ],
    ],
    [
      'shortcuts',
      [...bare(0), ...bare(200), ['down', 'Shift', 400, { ctrlKey: true }], ['up', 'Shift', 480]],
    ],
  ] as readonly (readonly [string, readonly Stroke[]])[])('%s', (_, strokes) => {
    expect(asksToLeave(strokes)).toBe(false);
  });
});

test('a press of the pointer begins the count anew', () => {
  const rule = new ShiftRule();
  const press = (timeStamp: number) => {
    const key = { key: 'Shift', repeat: false, ctrlKey: false, altKey: false, metaKey: false };
    rule.down({ ...key, timeStamp });
    return rule.up({ ...key, timeStamp: timeStamp + 50 });
  };
  press(0);
  press(200);
  rule.interrupt();
  expect(press(400)).toBe(false);
});
