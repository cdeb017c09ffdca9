import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import End from '../../../components/welcome/End.svelte';
import Question from '../../../components/welcome/Question.svelte';

const field = createRawSnippet(() => ({ render: () => '<input aria-label="Wish" />' }));

function show(changes: object = {}) {
  const ways = { onnext: vi.fn(), onskip: vi.fn(), onback: vi.fn() };
  render(Question, {
    at: 3,
    question: 'One thing of your own',
    busy: false,
    ...ways,
    ...changes,
    children: field,
  });
  return ways;
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('a question', () => {
  it('is the page’s heading, and tells which of five it is', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('One thing of your own');
    expect(screen.getByText('Question 3 of 5')).toBeTruthy();
  });

  it('goes on with Enter: Next is the form’s own button, Skip and Back are not', async () => {
    const { onnext, onskip, onback } = show();
    expect([button('Next').type, button('Skip').type, button('Back').type]).toEqual([
      'submit',
      'button',
      'button',
    ]);
    button('Next').form?.requestSubmit();
    expect(onnext).toHaveBeenCalledOnce();
    await fireEvent.click(button('Skip'));
    await fireEvent.click(button('Back'));
    expect([onskip, onback].map((way) => way.mock.calls.length)).toEqual([1, 1]);
  });

  it('does nothing on Escape', async () => {
    const ways = show();
    await fireEvent.keyDown(screen.getByLabelText('Wish'), { key: 'Escape' });
    for (const way of Object.values(ways)) expect(way).not.toHaveBeenCalled();
  });

  it('has no way back at the first one, and waits while it is written', () => {
    show({ onback: undefined, busy: true });
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    expect([button('Next').disabled, button('Skip').disabled]).toEqual([true, true]);
  });

  it('says what went wrong', () => {
    show({ trouble: 'That did not work, and nothing was changed. Try once more.' });
    expect(screen.getByRole('status').textContent).toContain('Try once more');
  });
});

describe('the end', () => {
  const end = (changes: object) =>
    render(End, {
      written: true,
      browser: 'chrome' as const,
      busy: false,
      trouble: '',
      onopen: vi.fn(),
      onsample: vi.fn(),
      ...changes,
    });

  it('offers the samples, and not on a computer that others use too', () => {
    end({});
    expect(button('Look around with sample people first')).toBeTruthy();
    end({ onsample: undefined });
    expect(screen.getAllByRole('button', { name: /sample/ })).toHaveLength(1);
  });

  it('claims nothing was written where nothing was, and knows where the pin is', () => {
    end({ written: false, browser: 'firefox' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('can be added later');
    expect(screen.getByText(/gear beside Evenkeel/)).toBeTruthy();
  });
});
