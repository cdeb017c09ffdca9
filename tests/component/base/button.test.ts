import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Button from '../../../components/base/Button.svelte';

const words = createRawSnippet(() => ({ render: () => '<b>Resume</b>' }));

function show(busy: boolean, type: 'button' | 'submit' = 'button') {
  const onclick = vi.fn();
  render(Button, { busy, type, onclick, children: words });
  return { onclick, button: screen.getByRole<HTMLButtonElement>('button', { name: 'Resume' }) };
}

describe('a busy button', () => {
  it('takes no press', async () => {
    const { onclick, button } = show(true);
    await fireEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
  });

  it('sends no form', async () => {
    const { button } = show(true, 'submit');
    expect(await fireEvent.click(button)).toBe(false);
  });

  it('says so and keeps the focus', () => {
    const { button } = show(true);
    button.focus();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.disabled).toBe(false);
    expect(document.activeElement).toBe(button);
  });
});

it('takes presses otherwise', async () => {
  const { onclick, button } = show(false);
  await fireEvent.click(button);
  expect(onclick).toHaveBeenCalledOnce();
  expect(button.hasAttribute('aria-disabled')).toBe(false);
});
