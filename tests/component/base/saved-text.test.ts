import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import SavedText from '../../../components/base/SavedText.svelte';

const crossing = {
  meanwhile: 'Changed.',
  afterwards: 'Changed after.',
  putBack: 'Put mine back',
  leave: 'Leave it',
};
const field = () => screen.getByLabelText<HTMLInputElement>('Name');

function show(refusal: string | null, draft?: string) {
  const onsave = vi.fn(async (_text?: string) => refusal);
  const ontype = vi.fn();
  const { rerender } = render(SavedText, {
    label: 'Name',
    value: 'Mina',
    draft,
    crossing,
    onsave,
    ontype,
  });
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
    render(SavedText, { label: 'Name', value: 'Mina', crossing, onsave, ontype: vi.fn() });
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
      crossing,
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

  it('keeps the draft again once a save elsewhere has dropped it', async () => {
    const { ontype, rerender } = show(null);
    await type('Mina K');
    await rerender({ value: 'Mina M' });
    expect(ontype.mock.calls).toEqual([['Mina K'], ['Mina K']]);
  });

  describe('replaced by another page after it was kept here', () => {
    /** As the page does: what was kept is read again before the answer. */
    async function replaced() {
      const shown = show(null);
      const { onsave, rerender } = shown;
      onsave.mockImplementation(async (text = '') => {
        await rerender({ value: text.trim() });
        return null;
      });
      await type(' Mina K');
      await fireEvent.change(field());
      await vi.waitFor(() => expect(field().value).toBe('Mina K'));
      expect(screen.queryByText('Changed after.')).toBeNull();
      await rerender({ value: 'Mina M' });
      return shown;
    }

    it('shows what is kept now, and what was kept here beside it', async () => {
      await replaced();
      expect(field().value).toBe('Mina M');
      expect(screen.getByText('Changed after.')).toBeTruthy();
      expect(screen.getByText('Mina K')).toBeTruthy();
    });

    it('put back, it is saved as if typed', async () => {
      const { onsave } = await replaced();
      await fireEvent.click(screen.getByRole('button', { name: 'Put mine back' }));
      expect(onsave).toHaveBeenLastCalledWith('Mina K');
      await vi.waitFor(() => expect(field().value).toBe('Mina K'));
      expect(screen.queryByText('Changed after.')).toBeNull();
    });

    it('left as it is, nothing more is said', async () => {
      const { onsave } = await replaced();
      await fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
      expect(screen.queryByText('Changed after.')).toBeNull();
      expect(onsave).toHaveBeenCalledTimes(1);
    });

    it('is told also where it was what had been there before', async () => {
      const { rerender } = await replaced();
      await rerender({ value: 'Mina' });
      expect(screen.getByText('Changed after.')).toBeTruthy();
    });

    it('is told also where the other came before the answer', async () => {
      const answered = Promise.withResolvers<string | null>();
      const onsave = () => answered.promise;
      const props = { label: 'Name', value: 'Mina', crossing, onsave, ontype: vi.fn() };
      const { rerender } = render(SavedText, props);
      await type('Mina K');
      await fireEvent.change(field());
      await rerender({ value: 'Mina M' });
      answered.resolve(null);
      expect(await screen.findByText('Changed after.')).toBeTruthy();
    });
  });
});
