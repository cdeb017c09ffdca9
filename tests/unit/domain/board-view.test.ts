import { describe, expect, test } from 'vitest';
import {
  cellBeside,
  fromTemplate,
  movedTo,
  partOf,
  timeIn,
  type BoardPart,
  type Cell,
} from '../../../utils/domain/board-view.ts';

const WEDNESDAY: Cell = { day: '2026-11-25', part: 'morning' };

describe('The part of the day', () => {
  test.each([
    ['04:00', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'afternoon'],
    ['17:00', 'evening'],
    ['22:00', 'evening'],
    ['03:59', 'evening'],
  ])('at %s is the %s', (time, part) => {
    expect(partOf(time, '04:00')).toBe(part);
  });

  test('before the day starts is the evening of the day before, and morning from there on', () => {
    expect(partOf('05:30', '06:00')).toBe('evening');
    expect(partOf('03:00', '02:00')).toBe('morning');
    expect(partOf('01:59', '02:00')).toBe('evening');
  });
});

describe('What comes from a template', () => {
  test('begins at the usual time of its part of the day', () => {
    const begins = (part: BoardPart) => fromTemplate('coffee', { ...WEDNESDAY, part }).time;
    expect([begins('morning'), begins('afternoon'), begins('evening')]).toEqual([
      '10:00',
      '15:00',
      '19:30',
    ]);
    expect(timeIn('afternoon', 'lunch')).toBe('12:30');
  });

  test('is in the evening where it is one, wherever it was tapped', () => {
    expect(fromTemplate('eveningForTwo', WEDNESDAY)).toMatchObject({
      day: '2026-11-25',
      time: '19:30',
      sphere: 'us',
      minutes: 180,
    });
  });
});

describe('A plan that is moved', () => {
  const lunch = {
    day: '2026-11-25',
    slot: '2026-11-25',
    part: 'afternoon',
    input: { ...fromTemplate('lunch', WEDNESDAY), time: '13:15' },
  } as const;

  test('keeps its time in its own part of the day', () => {
    expect(movedTo(lunch, { day: '2026-11-28', part: 'afternoon' })).toEqual({
      day: '2026-11-28',
      time: '13:15',
    });
  });

  test('takes the usual time of another part', () => {
    expect(movedTo(lunch, { day: '2026-11-25', part: 'evening' })).toEqual({
      day: '2026-11-25',
      time: '19:30',
    });
  });

  test('after midnight stays after midnight of its new day', () => {
    const stars = {
      ...lunch,
      slot: '2026-11-26',
      part: 'evening',
      input: { ...lunch.input, time: '01:00' },
    } as const;
    expect(movedTo(stars, { day: '2026-11-27', part: 'evening' })).toEqual({
      day: '2026-11-28',
      time: '01:00',
    });
    expect(movedTo(stars, { day: '2026-11-25', part: 'morning' })).toEqual({
      day: '2026-11-25',
      time: '10:00',
    });
  });
});

test('the place beside one stops at the edges of the board', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25'];
  const beside = (across: number, down: number) => cellBeside(days, WEDNESDAY, { across, down });
  expect(beside(-1, 1)).toEqual({ day: '2026-11-24', part: 'afternoon' });
  expect(beside(1, -1)).toEqual(WEDNESDAY);
  expect(beside(-6, 6)).toEqual({ day: '2026-11-23', part: 'evening' });
});
