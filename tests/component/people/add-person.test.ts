import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import AddPerson from '../../../components/people/AddPerson.svelte';

const field = () => screen.getByLabelText<HTMLInputElement>('Who would you like to hear from?');

function show(name = '', refusal: string | null = null) {
  const onadd = vi.fn(async () => refusal);
  const ontype = vi.fn();
  render(AddPerson, { name, lastTalked: 'unknown', ontype, onadd });
  return { onadd, ontype };
}

async function submit() {
  field().form?.requestSubmit();
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
}

describe('adding a person', () => {
  it('asks for one field at first', () => {
    show();
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('offers “last talked” once there is a name', async () => {
    show();
    await fireEvent.input(field(), { target: { value: 'Mina' } });
    expect(screen.getAllByRole('radio')).toHaveLength(4);
  });

  it('tells each keystroke, so that it can be kept', async () => {
    const { ontype } = show();
    await fireEvent.input(field(), { target: { value: 'M' } });
    expect(ontype).toHaveBeenLastCalledWith('M', 'unknown');
    await fireEvent.click(screen.getByRole('radio', { name: 'This month' }));
    expect(ontype).toHaveBeenLastCalledWith('M', 'thisMonth');
  });

  it('adds on Enter, which submits the form, and stays ready for the next', async () => {
    const { onadd } = show('Mina');
    await submit();
    expect(onadd).toHaveBeenCalledExactlyOnceWith('Mina', 'unknown');
  });

  it('says beside the field what is wrong and keeps the text', async () => {
    show('x'.repeat(90), 'That is too long to keep.');
    await submit();
    expect(screen.getByText('That is too long to keep.')).toBeTruthy();
    expect(field().value).toBe('x'.repeat(90));
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('leaves nothing to spelling services or to the browser’s memory', () => {
    show();
    expect(field().getAttribute('spellcheck')).toBe('false');
    expect(field().getAttribute('autocomplete')).toBe('off');
  });
});
