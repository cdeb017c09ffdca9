import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import TestReminder from '../../../components/settings/TestReminder.svelte';

async function send(works = true) {
  render(TestReminder, { onsend: async () => works });
  await fireEvent.click(screen.getByRole('button', { name: 'Send a test reminder' }));
}

test('nothing is asked before one was sent', () => {
  render(TestReminder, { onsend: async () => true });
  expect(screen.queryByText(/Did you see it/)).toBeNull();
});

test('seen is good, and the question goes', async () => {
  await send();
  await fireEvent.click(await screen.findByRole('button', { name: 'Yes' }));
  expect(screen.getByText('Good. Reminders reach you.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'No' })).toBeNull();
});

test('not seen leads to the system’s own switch, and says what waits where', async () => {
  await send();
  await fireEvent.click(await screen.findByRole('button', { name: 'No' }));
  expect(screen.getByText(/operating system has a switch/)).toBeTruthy();
  expect(screen.getByText(/waits in the popup/)).toBeTruthy();
});

test('one that could not be sent asks nothing', async () => {
  await send(false);
  expect(await screen.findByText(/did not work/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Yes' })).toBeNull();
});
