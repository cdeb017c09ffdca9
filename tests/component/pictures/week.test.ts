import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import WeekPicture from '../../../components/pictures/WeekPicture.svelte';
import type { WeekBar } from '../../../utils/domain/week-picture.ts';
import { fromRightToLeft, makeBar, rowsOf } from './samples.ts';

const show = (...bars: WeekBar[]) => render(WeekPicture, { week: { from: '2026-11-23', bars } });
const widths = (container: Element) =>
  [...container.querySelectorAll('rect')]
    .map((rect) => rect.getAttribute('width') ?? '')
    .filter((width) => width.endsWith('%'));

describe('the week beside its lines', () => {
  it('is one sentence while nothing is told, without a picture or a table', () => {
    const { container } = show();
    expect(container.textContent.trim()).toMatch(/^Nothing is told of this week yet\./);
    expect(screen.queryByRole('img')).toBeNull();
    expect(container.querySelector('table, svg')).toBeNull();
  });

  it('says in one sentence what it draws', () => {
    show(
      makeBar({ sphere: 'us', exact: 570, ceiling: 1200 }),
      makeBar({ exact: 150, about: 60, floor: 300 }),
      makeBar({ sphere: 'others', unit: 'evenings', exact: 1, floor: 2, ceiling: 4 }),
      makeBar({ sphere: 'elsewhere' }),
    );
    const { ariaLabel } = screen.getByRole('img');
    expect(ariaLabel).toBe(
      'This week so far. Us: 9 h 30 of at most 20 h, Me: about 3 h 30 of at least 5 h, ' +
        'Others, evenings: 1 evening of 2 evenings to 4 evenings, Elsewhere: none yet.',
    );
  });

  it('draws what is logged and what is about beside each other, each to the same scale', () => {
    const { container } = show(
      makeBar({ exact: 150, about: 50, floor: 400 }),
      makeBar({ sphere: 'us', exact: 200 }),
    );
    expect(widths(container)).toEqual(['37.5%', '12.5%', '50%']);
    const marks = [...container.querySelectorAll('.mark')].map((mark) => mark.getAttribute('x'));
    expect(marks).toEqual(['100%']);
  });

  it('marks a floor and a ceiling apart, and explains only what is drawn', () => {
    const { container } = show(makeBar({ exact: 60, floor: 60, ceiling: 120 }));
    const heads = [...container.querySelectorAll('.mark .head')].map((head) =>
      head.getAttribute('d'),
    );
    expect(new Set(heads).size).toBe(2);
    const list = within(container.querySelector('ul') ?? container);
    expect(list.queryByText('about, by how days went')).toBeNull();
    for (const word of ['logged', 'at least', 'at most']) expect(list.getByText(word)).toBeTruthy();
  });

  it('has evenings of a week of seven', () => {
    const { container } = show(makeBar({ unit: 'evenings', exact: 7, floor: 2 }));
    expect(widths(container)).toEqual(['100%']);
  });

  it('gives each kind a pattern of its own, and none to elsewhere', () => {
    const { container } = show(
      ...(['me', 'us', 'others', 'elsewhere'] as const).map((sphere) =>
        makeBar({ sphere, exact: 60 }),
      ),
    );
    const fills = [...container.querySelectorAll('rect[width$="%"]')].map((rect) =>
      rect.getAttribute('fill'),
    );
    expect(new Set(fills).size).toBe(4);
    expect(fills[3]).toBe('none');
    for (const fill of fills.slice(0, 3)) {
      const id = /^url\(#(.+)\)$/.exec(fill ?? '')?.[1] ?? '';
      expect(container.ownerDocument.getElementById(id)?.localName).toBe('pattern');
    }
  });

  it('has a table with a caption and heads of rows and columns', () => {
    const { container } = show(
      makeBar({ exact: 150, about: 60, floor: 300 }),
      makeBar({ sphere: 'others', exact: 45 }),
    );
    expect(container.querySelector('caption')?.textContent).toMatch(/^This week so far/);
    expect(container.querySelectorAll('thead th[scope=col]')).toHaveLength(6);
    expect(container.querySelectorAll('tbody th[scope=row]')).toHaveLength(2);
    expect(rowsOf(container)).toEqual([
      ['Me', '2 h 30', 'about 1 h', 'about 3 h 30', '5 h', 'no line'],
      ['Others', '45 min', 'none', '45 min', 'no line', 'no line'],
    ]);
  });

  it('says of little that is about no more than it knows', () => {
    const { container } = show(makeBar({ about: 5 }));
    expect(rowsOf(container)[0]?.[3]).toBe('about 30 min');
  });
});

describe('from right to left', () => {
  fromRightToLeft();

  it('keeps its numbers, and its bars are mirrored by the page’s direction alone', () => {
    const { container } = show(makeBar({ exact: 150, floor: 300 }));
    expect(widths(container)).toEqual(['50%']);
    expect(rowsOf(container)[0]?.[1]).toContain('2');
    expect(screen.getByRole('img').ariaLabel).toBeTruthy();
  });
});
