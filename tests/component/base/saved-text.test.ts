import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import SavedText from '../../../components/base/SavedText.svelte';

const field = () => screen.getByLabelText<HTMLInputElement>('Name');

function show(refusal: string | null, draft?: string) {
  const onsave = vi.fn(async () => refusal);
  const ontype = vi.fn();
  const { rerender } = render(SavedText, { label: 'Name', value: 'Mina', draft, onsave, ontype });
  return { onsave, ontype, rerender };
}

async function type(text: string) {
  await fireEvent.input(field(), { target: { value: text } });
}

describe('a text that saves itself', () => {
  it('tells each keystroke, and saves on leaving the field', async () => {
    const { onsave, ontype } = show(null);
    await type('Mina K');
    expect(ontype).toHaveBeenCalledExactlyOnceWith('Mina K');
    expect(onsave).not.toHaveBeenCalled();
    await fireEvent.change(field());
    expect(onsave).toHaveBeenCalledExactlyOnceWith('Mina K');
  });

  it('shows what was kept afterwards', async () => {
    const { rerender } = show(null);
    await type('  Mina K ');
    await fireEvent.change(field());
    await rerender({ value: 'Mina K' });
    expect(field().value).toBe('Mina K');
  });

  it('says what is wrong beside the field and loses nothing', async () => {
    const { rerender } = show('A word or two is needed here.');
    await type(' ');
    await fireEvent.change(field());
    expect(await screen.findByText('A word or two is needed here.')).toBeTruthy();
    await rerender({ value: 'Mina' });
    expect(field().value).toBe(' ');
  });

  it('takes up what was typed before the page was closed', async () => {
    const { onsave } = show(null, 'Mina Ka');
    await vi.waitFor(() => expect(onsave).toHaveBeenCalledExactlyOnceWith('Mina Ka'));
  });

  it('saves nothing while nothing was typed', async () => {
    const { onsave } = show(null);
    await fireEvent.change(field());
    expect(onsave).not.toHaveBeenCalled();
  });

  it('keeps what is typed while an earlier text is on its way', async () => {
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const onsave = vi.fn(() => promise);
    render(SavedText, { label: 'Name', value: 'Mina', onsave, ontype: vi.fn() });
    await type('Mina K');
    await fireEvent.change(field());
    await type('Mina Ka');
    resolve(null);
    await vi.waitFor(() => expect(field().value).toBe('Mina Ka'));
  });

  it('says so when another page keeps something else meanwhile, until it is kept here', async () => {
    const props = {
      onsave: vi.fn(async () => null),
      ontype: vi.fn(),
      changedElsewhere: 'Changed.',
    };
    const { rerender } = render(SavedText, { label: 'Name', value: 'Mina', ...props });
    await rerender({ value: 'Mina L' });
    expect(screen.queryByText('Changed.')).toBeNull();
    await type('Mina K');
    expect(screen.queryByText('Changed.')).toBeNull();
    await rerender({ value: 'Mina M' });
    expect(screen.getByText('Changed.')).toBeTruthy();
    expect(field().value).toBe('Mina K');
    await fireEvent.change(field());
    await rerender({ value: 'Mina K' });
    expect(screen.queryByText('Changed.')).toBeNull();
  });
});
