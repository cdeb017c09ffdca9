import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import SampleData from '../../../components/settings/SampleData.svelte';

function show(paused: boolean) {
  const props = { present: false, paused, onremove: async () => true };
  const { rerender } = render(SampleData, {
    ...props,
    onload: async () => {
      await rerender({ present: true });
      return true;
    },
  });
}

const load = async () => {
  const button = screen.getByRole('button', { name: 'Load sample data' });
  button.focus();
  await fireEvent.click(button);
};

test('says when its reminder comes', async () => {
  show(false);
  await load();
  expect(await screen.findByText(/A reminder comes within two minutes/)).toBeTruthy();
});

test('promises nothing while everything is paused', async () => {
  show(true);
  await load();
  expect(await screen.findByText(/Nothing of it comes by itself/)).toBeTruthy();
  expect(screen.queryByText(/within two minutes/)).toBeNull();
});

test('the focus goes to what is there now, not to the button that would undo it', async () => {
  show(false);
  await load();
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(screen.getByText(/Sample data is here/));
  });
});
