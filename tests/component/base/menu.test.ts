import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Menu from '../../../components/base/Menu.svelte';

/** jsdom hides a popover and cannot show it. */
beforeEach(() => {
  HTMLElement.prototype.showPopover = function () {
    this.removeAttribute('popover');
  };
});

function open() {
  const chosen = vi.fn();
  const line = (label: string, more = {}) => ({ label, onselect: () => chosen(label), ...more });
  render(Menu, {
    label: 'Later',
    items: [line('Later today'), line('Tomorrow', { disabled: true }), line('In a week')],
  });
  return chosen;
}

const button = () => screen.getByRole('button', { name: 'Later' });
const focused = () => document.activeElement?.textContent?.trim();

async function press(key: string) {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key });
  await tick();
}

async function openBy(key: string) {
  button().focus();
  await press(key);
}

describe('the menu button', () => {
  it('says that it has a menu and whether it is open', async () => {
    open();
    expect(button().getAttribute('aria-haspopup')).toBe('menu');
    expect(button().getAttribute('aria-expanded')).toBe('false');
    await fireEvent.click(button());
    expect(button().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('menu').id).toBe(button().getAttribute('aria-controls'));
  });

  it.each([
    ['ArrowDown', 'Later today'],
    ['ArrowUp', 'In a week'],
  ])('opens by %s with the focus on "%s"', async (key, line) => {
    open();
    await openBy(key);
    expect(focused()).toBe(line);
  });

  it.each([
    [['ArrowDown'], 'Tomorrow'],
    [['ArrowUp'], 'In a week'],
    [['End', 'ArrowDown'], 'Later today'],
    [['End'], 'In a week'],
    [['End', 'Home'], 'Later today'],
    [['i'], 'In a week'],
    [['T'], 'Tomorrow'],
    [['z'], 'Later today'],
  ])('goes by %j from the first line to "%s"', async (keys, line) => {
    open();
    await openBy('ArrowDown');
    for (const key of keys) await press(key);
    expect(focused()).toBe(line);
  });

  it('closes on Escape, which goes no further, and gives the focus back', async () => {
    open();
    const outside = vi.fn();
    await openBy('ArrowDown');
    window.addEventListener('keydown', outside);
    await press('Escape');
    window.removeEventListener('keydown', outside);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button());
    expect(outside).not.toHaveBeenCalled();
  });

  it('tells which line was chosen, once, and closes', async () => {
    const chosen = open();
    await openBy('ArrowUp');
    await fireEvent.click(document.activeElement as Element);
    expect(chosen.mock.calls).toEqual([['In a week']]);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  it('shows a line that cannot be chosen, and does not choose it', async () => {
    const chosen = open();
    await openBy('ArrowDown');
    const line = screen.getByRole('menuitem', { name: 'Tomorrow' });
    expect(line.getAttribute('aria-disabled')).toBe('true');
    await fireEvent.click(line);
    expect(chosen).not.toHaveBeenCalled();
    expect(screen.queryByRole('menu')).not.toBeNull();
  });

  it('closes on a press outside and leaves the focus there', async () => {
    open();
    await openBy('ArrowDown');
    await fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('closes when Tab leaves it', async () => {
    open();
    await openBy('ArrowDown');
    await press('Tab');
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('is named by its label where only dots are drawn', () => {
    render(Menu, { label: 'More', items: [], dots: true });
    expect(screen.getByRole('button', { name: 'More' }).textContent?.trim()).toBe('');
  });
});
