import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import LogContact from '../../../components/people/LogContact.svelte';

function show(more: { firstTime?: boolean; draft?: string; refusal?: string | null } = {}) {
  const { firstTime = false, draft = '', refusal = null } = more;
  const onlog = vi.fn(async () => refusal);
  const ontype = vi.fn();
  render(LogContact, { today: '2026-11-18', firstTime, draft, ontype, onlog });
  return { onlog, ontype };
}

const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const log = () => fireEvent.click(screen.getByRole('button', { name: 'Log' }));
const note = () => screen.getByLabelText<HTMLTextAreaElement>('A line about it');

describe('logging a contact', () => {
  it('is one press for today', async () => {
    const { onlog } = show();
    await log();
    expect(onlog).toHaveBeenCalledExactlyOnceWith('today', '');
  });

  it.each([
    ['Yesterday', 'yesterday'],
    ['This week', 'thisWeek'],
  ])('takes %s', async (chip, when) => {
    const { onlog } = show();
    await choose(chip);
    await log();
    expect(onlog).toHaveBeenCalledExactlyOnceWith(when, '');
  });

  it('takes an exact day', async () => {
    const { onlog } = show();
    await choose('Another day');
    await fireEvent.input(screen.getByLabelText('Which day?'), {
      target: { value: '2026-10-31' },
    });
    await log();
    expect(onlog).toHaveBeenCalledExactlyOnceWith('2026-10-31', '');
  });

  it('offers wide spans only while no contact is known', async () => {
    const { onlog } = show({ firstTime: true });
    await choose('Longer ago');
    await log();
    expect(onlog).toHaveBeenCalledExactlyOnceWith('2026-09-19', '');
  });

  it('knows no wide spans afterwards', () => {
    show();
    expect(screen.getAllByRole('radio')).toHaveLength(4);
  });

  it('says what is wrong with a day beside it, and keeps day and note', async () => {
    show({ refusal: 'That day has not come yet.', draft: 'About the flat.' });
    await choose('Another day');
    const day = screen.getByLabelText<HTMLInputElement>('Which day?');
    await fireEvent.input(day, { target: { value: '2027-01-01' } });
    await log();
    expect(await screen.findByText('That day has not come yet.')).toBeTruthy();
    expect(day.value).toBe('2027-01-01');
    expect(note().value).toBe('About the flat.');
  });

  it('shows a note that was typed before, and empties it once it is kept', async () => {
    const { onlog } = show({ draft: 'About the flat.' });
    expect(document.querySelector('details')?.open).toBe(true);
    await log();
    expect(onlog).toHaveBeenCalledExactlyOnceWith('today', 'About the flat.');
    await vi.waitFor(() => expect(note().value).toBe(''));
  });
});
