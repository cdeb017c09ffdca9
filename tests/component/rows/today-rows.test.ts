import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import TodayRows from '../../../components/rows/TodayRows.svelte';
import { makeRow } from './samples.ts';

const NOW = Date.parse('2026-11-24T16:50:00+01:00');
const GOALS = [makeRow('Ten pages'), makeRow('Piano'), makeRow('A walk')];
const LINE = { sentence: 'Laptop shut', at: Date.parse('2026-11-24T18:30:00+01:00') };

function show(goals = GOALS, line: typeof LINE | null = LINE) {
  const ontick = vi.fn(() => Promise.resolve(true));
  render(TodayRows, { goals, line, now: NOW, zone: 'Europe/Berlin', ontick });
  return ontick;
}

describe('the rows of Today', () => {
  it('are all the steps in sight, and the next line', () => {
    show();
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
    expect(screen.getByText(/Laptop shut/)).toBeTruthy();
  });

  it('tick as in the popup', async () => {
    const ontick = show();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Piano, done today' }));
    expect(ontick).toHaveBeenCalledExactlyOnceWith('id-Piano', true);
  });

  it('take no room where there is neither', () => {
    show([], null);
    expect(screen.queryByRole('region')).toBeNull();
  });
});
