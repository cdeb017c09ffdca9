import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import PauseCard from '../../../components/settings/PauseCard.svelte';

function show(until: string) {
  const { rerender } = render(PauseCard, {
    until,
    onpause: async () => {
      await rerender({ until: 'tomorrow 8:00 AM' });
      return true;
    },
    onresume: async () => {
      await rerender({ until: '' });
      return true;
    },
  });
}

async function press(name: string) {
  const button = screen.getByRole('button', { name });
  button.focus();
  await fireEvent.click(button);
}

const focusOn = (words: RegExp) =>
  vi.waitFor(() => expect(document.activeElement).toBe(screen.getByText(words)));

test('the focus goes to how long it lasts', async () => {
  show('');
  await press('For an hour');
  await focusOn(/Paused until tomorrow 8:00 AM/);
});

test('and back to what a pause is', async () => {
  show('tomorrow 8:00 AM');
  await press('Resume');
  await focusOn(/Nothing comes by itself while it lasts/);
});
