import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import CalendarFile from '../../../components/week/CalendarFile.svelte';

const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save as a file' }));

it('saves the week without a name, and says what became of it', async () => {
  const onsave = vi.fn(async () => 'Done.');
  render(CalendarFile, { onsave });
  await save();
  expect(onsave).toHaveBeenCalledWith('week', false);
  expect((await screen.findByRole('status')).textContent).toBe('Done.');
});

it('says plainly that names go into the file, and saves them only where that is chosen', async () => {
  const onsave = vi.fn(async () => '');
  render(CalendarFile, { onsave });
  const names = screen.getByRole('checkbox', { name: 'With their names' });
  expect(screen.getByText('The file then holds names', { exact: false })).toBeTruthy();
  await fireEvent.click(names);
  await fireEvent.click(screen.getByRole('radio', { name: 'Everything that comes round' }));
  await save();
  expect(onsave).toHaveBeenCalledWith('all', true);
});
