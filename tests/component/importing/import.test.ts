import 'fake-indexeddb/auto';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import Import from '../../../entrypoints/dashboard/sections/Import.svelte';
import { card } from '../../unit/exchange/read.ts';

afterEach(() => void vi.restoreAllMocks());

async function choose(name: string) {
  await screen.findByRole('button', { name: 'Choose a file…' });
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  const file = new File([card([`FN:${name}`])], 'contacts.vcf');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await fireEvent.change(input);
}

it('says so where what was read cannot be kept, and gives the chooser back', async () => {
  render(Import);
  const full = new DOMException('full', 'QuotaExceededError');
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
    throw full;
  });
  await choose('Ada');
  await screen.findByText('That did not work, and nothing was changed. Try once more.');
  expect(screen.queryByText('Reading the file')).toBeNull();
  vi.restoreAllMocks();
  await choose('Ada');
  await screen.findByText('One person in this file');
});
