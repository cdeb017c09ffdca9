import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import NumberField from '../../../components/base/NumberField.svelte';
import Select from '../../../components/base/Select.svelte';
import TextArea from '../../../components/base/TextArea.svelte';
import TextField from '../../../components/base/TextField.svelte';
import TimeField from '../../../components/base/TimeField.svelte';

const NAMED = { label: 'Name' };
const CIRCLES = { options: [{ value: 'inner', label: 'Inner' }], value: 'inner' };

interface More {
  hint?: string;
  error?: string;
  hideLabel?: boolean;
}
const KINDS = [
  ['a text field', (more: More) => render(TextField, { ...NAMED, ...more })],
  ['a text area', (more: More) => render(TextArea, { ...NAMED, ...more })],
  ['a number field', (more: More) => render(NumberField, { ...NAMED, ...more })],
  ['a time field', (more: More) => render(TimeField, { ...NAMED, ...more })],
  ['a select', (more: More) => render(Select, { ...NAMED, ...CIRCLES, ...more })],
] as const;

function control() {
  return screen.getByLabelText<HTMLInputElement>('Name');
}

function description() {
  const ids = control().getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent?.trim());
}

describe.each(KINDS)('%s', (_kind, show) => {
  it('is tied to its label and to nothing else at first', () => {
    show({});
    expect(control().hasAttribute('aria-describedby')).toBe(false);
    expect(control().hasAttribute('aria-invalid')).toBe(false);
  });

  it('is tied to hint and error, in this order, and marked invalid', () => {
    show({ hint: 'An initial is enough.', error: 'A name has room for 80.' });
    expect(description()).toEqual(['An initial is enough.', 'A name has room for 80.']);
    expect(control().getAttribute('aria-invalid')).toBe('true');
  });

  it('tells a late error politely and drops it again', async () => {
    const { rerender } = show({});
    await rerender({ error: 'A name has room for 80.' });
    const error = screen.getByText('A name has room for 80.');
    expect(error.closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
    await rerender({ error: undefined });
    expect(control().hasAttribute('aria-invalid')).toBe(false);
    expect(screen.queryByText('A name has room for 80.')).toBeNull();
  });

  it('keeps its label for those who listen where it is not drawn', () => {
    show({ hideLabel: true });
    expect(screen.getByText('Name').classList.contains('visually-hidden')).toBe(true);
  });
});

describe('private text', () => {
  it.each([
    ['a text field', TextField],
    ['a text area', TextArea],
  ] as const)('is kept from the browser’s memory and spelling service in %s', (_kind, Field) => {
    render(Field, { label: 'Name' });
    expect(control().getAttribute('autocomplete')).toBe('off');
    expect(control().getAttribute('spellcheck')).toBe('false');
  });

  it('is never cut: the page says what is too long', async () => {
    const oninput = vi.fn();
    render(TextField, { label: 'Name', oninput });
    const long = 'x'.repeat(5_000);
    await fireEvent.input(control(), { target: { value: long } });
    expect(control().hasAttribute('maxlength')).toBe(false);
    expect(oninput).toHaveBeenCalledWith(long);
  });
});

describe('a number field', () => {
  it('tells a number, and null where there is none', async () => {
    const oninput = vi.fn();
    render(NumberField, { label: 'Name', value: 30, oninput });
    await fireEvent.input(control(), { target: { value: '7' } });
    await fireEvent.input(control(), { target: { value: '' } });
    expect(oninput.mock.calls).toEqual([[7], [null]]);
  });
});
