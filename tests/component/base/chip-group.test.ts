import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import ChipGroup from '../../../components/base/ChipGroup.svelte';

const options = [
  { value: 'week', label: 'This week' },
  { value: 'month', label: 'This month' },
  { value: 'longer', label: 'Longer', disabled: true },
];
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const chosen = () =>
  screen
    .getAllByRole<HTMLInputElement>('radio')
    .filter((chip) => chip.checked)
    .map((chip) => chip.value);

describe('a group of chips', () => {
  it('is named by its question, also when the question is only read out', () => {
    render(ChipGroup, { label: 'Last talked', options, hideLabel: true });
    expect(screen.getByRole('group', { name: 'Last talked' })).toBeTruthy();
  });

  it('starts with nothing chosen', () => {
    render(ChipGroup, { label: 'Last talked', options });
    expect(chosen()).toEqual([]);
  });

  it('holds one choice and tells it', async () => {
    const onchange = vi.fn();
    render(ChipGroup, { label: 'Last talked', options, value: 'week', onchange });
    await fireEvent.click(radio('This month'));
    expect(chosen()).toEqual(['month']);
    expect(onchange.mock.calls).toEqual([['month']]);
  });

  it('follows a choice made elsewhere', async () => {
    const { rerender } = render(ChipGroup, { label: 'Last talked', options, value: 'week' });
    await rerender({ value: 'month' });
    expect(chosen()).toEqual(['month']);
  });

  it('is one set of real radio buttons, so that arrow keys belong to the browser', () => {
    render(ChipGroup, { label: 'Last talked', options });
    render(ChipGroup, { label: 'Circle', options });
    const names = screen.getAllByRole<HTMLInputElement>('radio').map((chip) => chip.name);
    expect(new Set(names.slice(0, 3)).size).toBe(1);
    expect(names[0]).not.toBe('');
    expect(names[0]).not.toBe(names[3]);
  });

  it('keeps a chip that cannot be chosen in sight', () => {
    render(ChipGroup, { label: 'Last talked', options });
    expect(radio('Longer').disabled).toBe(true);
    expect(radio('This week').disabled).toBe(false);
  });
});
