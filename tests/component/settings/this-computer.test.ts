import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import SharedComputer from '../../../components/settings/SharedComputer.svelte';
import Telephony from '../../../components/settings/Telephony.svelte';

const press = (name: string) => fireEvent.click(screen.getByRole('switch', { name }));

test('others use it: what that changes is said before, and after', async () => {
  const onsave = vi.fn(async (_changes: object) => true);
  render(SharedComputer, { shared: false, stillBoat: false, onsave });
  expect(screen.getByText(/keeps the boat still, empties the new tab/)).toBeTruthy();
  expect(screen.getByText(/This is a curtain, not a lock/)).toBeTruthy();
  await press('Others use this computer too');
  expect(onsave).toHaveBeenCalledExactlyOnceWith({ shared: true });
  expect(await screen.findByText(/sample data is gone/)).toBeTruthy();
});

test('taken back, nothing is said to return', async () => {
  render(SharedComputer, { shared: true, stillBoat: true, onsave: async () => true });
  await press('Others use this computer too');
  expect(await screen.findByText(/Nothing comes back by itself/)).toBeTruthy();
});

test('the boat is kept still alone', async () => {
  const onsave = vi.fn(async (_changes: object) => true);
  render(SharedComputer, { shared: false, stillBoat: false, onsave });
  await press('Still boat');
  expect(onsave).toHaveBeenCalledExactlyOnceWith({ stillBoat: true });
});

test('calling and texting links are the user’s own word', async () => {
  const onsave = vi.fn(async () => true);
  render(Telephony, { works: false, onsave });
  await press('Calling and texting links work on this computer');
  expect(onsave).toHaveBeenCalledExactlyOnceWith(true);
});
