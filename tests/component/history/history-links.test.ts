import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import HistoryLinks from '../../../components/history/HistoryLinks.svelte';

test('leads to the form for time, and to all that happened', () => {
  render(HistoryLinks);
  const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(address('Log time')).toBe('#/history/log');
  expect(address('All that happened')).toBe('#/history');
});
