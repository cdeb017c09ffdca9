import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import Breaks from '../../../components/settings/Breaks.svelte';

const onsave = vi.fn(async () => true);

function show(on = true) {
  onsave.mockClear();
  render(Breaks, { breaks: { on, afterMinutes: 55 }, onsave });
}

const minutes = () => screen.getByLabelText<HTMLInputElement>(/After so long/);

async function type(value: string) {
  await fireEvent.input(minutes(), { target: { value } });
  await fireEvent.change(minutes(), { target: { value } });
}

it('is switched off and on, and says what it cannot see', async () => {
  show();
  expect(screen.getByText(/cannot see somebody who watches a film/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('switch', { name: /Offer a short break/ }));
  expect(onsave).toHaveBeenCalledWith({ on: false, afterMinutes: 55 });
});

it('keeps the minutes within their range, and a figure beyond it changes nothing', async () => {
  show();
  await type('40');
  expect(onsave).toHaveBeenCalledExactlyOnceWith({ on: true, afterMinutes: 40 });
  await type('120');
  expect(onsave).toHaveBeenCalledOnce();
  expect(screen.getByText(/25 to 90/)).toBeTruthy();
});

it('asks for no minutes while there are no breaks', () => {
  show(false);
  expect(screen.queryByLabelText(/After so long/)).toBeNull();
});
