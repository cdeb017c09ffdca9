import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import StepsPicture from '../../../components/pictures/StepsPicture.svelte';
import { fortnightsOf } from '../../../utils/domain/fortnight.ts';
import type { GoalView } from '../../../utils/domain/goal-view.ts';
import { ago, TODAY, wished } from '../goals/samples.ts';
import { ARABIC, fromRightToLeft, LONG, rowsOf } from './samples.ts';

const show = (...goals: GoalView[]) =>
  render(StepsPicture, { fortnights: fortnightsOf(goals, TODAY) });
const labels = () => screen.getAllByRole('img').map((svg) => svg.getAttribute('aria-label'));
const drawn = (container: Element, selector: string) =>
  container.querySelectorAll(`figure ${selector}`).length;

describe('steps, day by day', () => {
  it('are one sentence while none is in sight', () => {
    const { container } = show();
    expect(container.textContent.trim()).toMatch(/^No step is in sight yet\./);
    expect(container.querySelector('table, svg')).toBeNull();
  });

  it('have fourteen days, each in its own shape', () => {
    const goal = wished('Ten pages', {
      since: ago(11),
      ticked: [ago(11), ago(4), ago(1)],
      paused: [ago(5), ago(9)],
    });
    const { container } = show(goal);
    expect(drawn(container, '.done')).toBe(3);
    expect(drawn(container, 'path')).toBe(2);
    expect(drawn(container, '.reserve')).toBe(4);
    expect(drawn(container, '.open')).toBe(3);
    // Two days before it began, and a point in each reserve.
    expect(drawn(container, '.point')).toBe(2 + 4);
    expect(rowsOf(container).map(([, cell]) => cell)).toEqual([
      'before it began',
      'before it began',
      'done',
      'in reserve',
      'paused',
      'in reserve',
      'open',
      'in reserve',
      'paused',
      'done',
      'in reserve',
      'open',
      'done',
      'open',
    ]);
  });

  it('tell the fortnight, and no window longer than their age', () => {
    show(
      wished('Ten pages', { ticked: [ago(4), ago(3), ago(1)] }),
      wished('Piano', { since: ago(2), ticked: [ago(1)] }),
    );
    expect(labels()).toEqual([
      'Ten pages. 3 of the last 14 days.',
      'Piano. 1 of the first 3 days.',
    ]);
  });

  it('have one table of all, with a row for each day, today last', () => {
    const { container } = show(wished('Ten pages'), wished(LONG), wished(ARABIC));
    expect(container.querySelectorAll('table')).toHaveLength(1);
    const heads = [...container.querySelectorAll('thead th')].map(({ textContent }) => textContent);
    expect(heads).toEqual(['Day', 'Ten pages', LONG, ARABIC]);
    expect(rowsOf(container)).toHaveLength(14);
    expect(rowsOf(container).at(-1)?.[0]).toBe('Mon, Nov 23');
  });

  it('explain only the shapes that are drawn', () => {
    const { container } = show(wished('Ten pages', { since: TODAY, ticked: [TODAY] }));
    const key = [...container.querySelectorAll('li')].map(({ textContent }) => textContent.trim());
    expect(key).toEqual(['done', 'before it began']);
  });
});

describe('from right to left', () => {
  fromRightToLeft();

  it('have a table and a sentence as well', () => {
    const { container } = show(wished('Ten pages'));
    expect(rowsOf(container)).toHaveLength(14);
    expect(labels()[0]).toContain('Ten pages');
  });
});
