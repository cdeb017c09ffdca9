import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import WeeksPicture from '../../../components/pictures/WeeksPicture.svelte';
import type { WeekOfMany } from '../../../utils/domain/weeks-picture.ts';
import { fromRightToLeft, makeDay, makeWeeks, rowsOf } from './samples.ts';

const show = (weeks: readonly WeekOfMany[]) => render(WeeksPicture, { weeks });
const stacks = (container: Element) => [...container.querySelectorAll('svg.stack')];

describe('the last twelve weeks', () => {
  it('are one sentence while nothing is told', () => {
    const { container } = show(makeWeeks([]));
    expect(container.textContent.trim()).toBe('Nothing is told of these weeks yet.');
    expect(container.querySelector('table, svg')).toBeNull();
  });

  it('are plainly empty where nothing was told', () => {
    const { container } = show(makeWeeks([makeDay(0, { me: 60 }), makeDay(14, { us: 120 })]));
    expect(stacks(container)).toHaveLength(2);
    expect(container.querySelectorAll('.words.quiet')).toHaveLength(10);
    expect(rowsOf(container)[1]).toEqual(['Nov 16', ...Array<string>(3).fill('nothing told')]);
  });

  it('say that the present one is not over', () => {
    const { container } = show(makeWeeks([makeDay(0, { me: 60 }), makeDay(7, { me: 60 })]));
    expect(container.querySelector('.words')?.textContent).toBe('1 h so far');
    expect(rowsOf(container)[0]?.[0]).toBe('This week, not over');
    expect(stacks(container).map((stack) => stack.querySelectorAll('line').length)).toEqual([1, 0]);
  });

  it('stack each kind behind the one before it, to the longest week', () => {
    const { container } = show(
      makeWeeks([
        makeDay(0, { us: 60, me: 30, others: 30 }),
        makeDay(7, { us: 120, elsewhere: 120 }),
      ]),
    );
    const [now] = stacks(container);
    const pieces = [...(now?.querySelectorAll(':scope > rect') ?? [])];
    const places = pieces.map((piece) => [piece.getAttribute('x'), piece.getAttribute('width')]);
    expect(places).toEqual([
      ['0%', '25%'],
      ['25%', '12.5%'],
      ['37.5%', '12.5%'],
    ]);
    expect(rowsOf(container)[1]).toEqual(['Nov 16', '2 h', 'none', 'none', '2 h', '4 h']);
  });

  it.each([
    [[makeDay(0, { us: 60 })], 'Of the last 12 weeks, one is told of. Us had the most time.'],
    [[makeDay(0, { us: 60 }), makeDay(7, { me: 60 })], 'Of the last 12 weeks, 2 are told of.'],
    [
      [makeDay(0, { us: 60 }), makeDay(7, { me: 90 })],
      'Of the last 12 weeks, 2 are told of. Me had the most time.',
    ],
  ])('tell their gist: case %#', (days, gist) => {
    show(makeWeeks(days));
    expect(screen.getByRole('img').ariaLabel).toBe(gist);
  });

  it('say about only of weeks that rest on how days went', () => {
    const { container } = show(
      makeWeeks([makeDay(0, { me: 130 }), makeDay(7, { me: 60 })], [makeDay(7, { me: 60 })]),
    );
    expect(rowsOf(container).slice(0, 2)).toEqual([
      ['This week, not over', 'about 2 h', 'about 2 h so far'],
      ['Nov 16', '1 h', '1 h'],
    ]);
  });

  it('mark each piece that has room for its dots', () => {
    const { container } = show(makeWeeks([makeDay(0, { me: 5, us: 600 })]));
    expect(container.querySelectorAll('.stack .place')).toHaveLength(1);
  });
});

describe('from right to left', () => {
  fromRightToLeft();

  it('have a table and a sentence as well', () => {
    const { container } = show(makeWeeks([makeDay(0, { me: 60 })]));
    expect(rowsOf(container)).toHaveLength(12);
    expect(screen.getByRole('img').ariaLabel).toBeTruthy();
  });
});
