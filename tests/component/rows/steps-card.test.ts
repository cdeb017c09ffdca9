import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import StepsCard from '../../../components/rows/StepsCard.svelte';

const GOAL = {
  id: 'g',
  sphere: 'me',
  tickedToday: false,
  days: ['before', 'before', 'before', 'before', 'before', 'before', 'open'],
  done: 0,
  of: 1,
  slipped: false,
} as const;

it('has the steps in sight, to be ticked in place', async () => {
  const ontick = vi.fn(async () => true);
  render(StepsCard, { goals: [{ goal: GOAL, step: 'Ten pages' }], ontick });
  expect(screen.getByRole('region', { name: 'Steps for today' })).toBeTruthy();
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Ten pages, done today' }));
  expect(ontick).toHaveBeenCalledWith('g', true);
});
