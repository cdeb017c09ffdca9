import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import NewTabChoices from '../../../components/settings/NewTabChoices.svelte';
import { DEFAULT_SETTINGS, type NewTabSettings } from '../../../utils/domain/settings.ts';

const PRIVATE = DEFAULT_SETTINGS.newTab;
const LIMITS = [
  { id: 'a', sentence: 'My phone is mine to read' },
  { id: 'b', sentence: 'No money talk after dinner' },
];

function show(newTab: Partial<NewTabSettings> = {}, shared = false, saves = true) {
  const onsave = vi.fn(async (_changes: Partial<NewTabSettings>) => saves);
  render(NewTabChoices, { newTab: { ...PRIVATE, ...newTab }, shared, limits: LIMITS, onsave });
  return onsave;
}

const choice = (name: string) => screen.getByRole<HTMLInputElement>('switch', { name });

async function openLimits() {
  const details = document.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
}

test('shows nothing of it by default, and names screen sharing before anything is chosen', () => {
  show();
  expect(screen.getAllByRole<HTMLInputElement>('switch').some(({ checked }) => checked)).toBe(
    false,
  );
  expect(screen.getByText(/while you share your screen in a call/)).toBeTruthy();
});

test.each([
  ['The name of the person who comes round', { person: true }],
  ['The next clock line', { clockLine: true }],
  ['Keep it empty', { emptied: true }],
])('%s is a choice of its own', async (name, changes) => {
  const onsave = show();
  await fireEvent.click(choice(name));
  expect(onsave).toHaveBeenCalledExactlyOnceWith(changes);
  expect(await screen.findByText('Saved.')).toBeTruthy();
});

test('no limit is on this page until it is asked for; then each is chosen alone', async () => {
  const onsave = show({ limitIds: ['gone', 'b'] });
  expect(screen.queryByText(/My phone/)).toBeNull();
  await openLimits();
  expect(choice('No money talk after dinner').checked).toBe(true);
  await fireEvent.click(choice('My phone is mine to read'));
  expect(onsave).toHaveBeenCalledExactlyOnceWith({ limitIds: ['b', 'a'] });
});

test('while it is empty, nothing can be chosen', () => {
  show({ emptied: true });
  expect(choice('The next clock line').disabled).toBe(true);
  expect(choice('Keep it empty').disabled).toBe(false);
});

test('on a shared computer it stays empty', () => {
  show({}, true);
  expect(choice('Keep it empty').checked).toBe(true);
  expect(choice('Keep it empty').disabled).toBe(true);
  expect(choice('The name of the person who comes round').disabled).toBe(true);
});

test('what was not saved is said', async () => {
  show({}, false, false);
  await fireEvent.click(choice('The next clock line'));
  expect(await screen.findByText(/That did not work/)).toBeTruthy();
});
