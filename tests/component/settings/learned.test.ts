import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import FiredLog from '../../../components/settings/FiredLog.svelte';
import Learned from '../../../components/settings/Learned.svelte';

test('what was learned is one sentence, and can be forgotten', async () => {
  const onforget = vi.fn(async () => true);
  const tendency = { kind: 'person', part: 'afternoon' } as const;
  render(Learned, { tendency, counted: true, onforget });
  expect(screen.getByText('You tend to act on reminders about people after lunch.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Forget this' }));
  expect(await screen.findByText('Forgotten.')).toBeTruthy();
  expect(onforget).toHaveBeenCalledOnce();
});

test('with nothing counted there is nothing to forget', () => {
  render(Learned, { tendency: null, counted: false, onforget: async () => true });
  expect(screen.getByText('Nothing clear yet.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('whether returns are good moments is told in counts', () => {
  const returns = { returns: { acted: 5, of: 12 }, others: { acted: 2, of: 9 } };
  render(Learned, { tendency: null, counted: true, returns, onforget: async () => true });
  expect(screen.getByText(/acted on 5 of 12. At other times: 2 of 9\./)).toBeTruthy();
});

test('days on which something was due and nothing came are told quietly', () => {
  render(FiredLog, { log: [], now: 0, zone: 'UTC', silentDays: 3 });
  expect(screen.getByText(/Something was due on each of 3 days, and nothing came/)).toBeTruthy();
});
