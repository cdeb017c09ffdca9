import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import TodayPage from '../../../components/today/TodayPage.svelte';
import type { ComingView, EarlierView } from '../../../utils/domain/today-view.ts';

const NOW = Date.parse('2026-11-18T10:20:00+01:00');
const MINA: ComingView = { id: 'mina', kind: 'person', name: 'Mina', opens: { day: '2026-11-20' } };
const TEA: ComingView = {
  id: 'tea',
  kind: 'plan',
  name: 'Tea',
  opens: { at: Date.parse('2026-11-18T16:00:00+01:00') },
};
const LOGGED: EarlierView = { id: '1', at: NOW, name: 'Jonas', kind: 'logged', note: 'A walk.' };

function show(coming: readonly ComingView[], earlier: readonly EarlierView[] = []) {
  const card = createRawSnippet(() => ({ render: () => '<p>The card</p>' }));
  const at = { now: NOW, zone: 'Europe/Berlin', today: '2026-11-18' };
  const rows = createRawSnippet(() => ({ render: () => '<p>The rows</p>' }));
  render(TodayPage, { ...at, coming, earlier, paused: false, card, rows });
}

describe('Today', () => {
  it('has one heading, a sentence and the card', () => {
    show([]);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByText('At anchor this morning.')).toBeTruthy();
    expect(screen.getByText('The card')).toBeTruthy();
    expect(screen.getByText('The rows')).toBeTruthy();
  });

  it('says nothing of what is not there', () => {
    show([]);
    expect(screen.queryByText(/Coming up|Earlier today/)).toBeNull();
  });

  it('folds what comes up and counts it', () => {
    show([MINA, TEA]);
    const summary = screen.getByText('Coming up (2)');
    expect(summary.closest('details')?.open).toBe(false);
  });

  it('names days for people and times for plans, and leads to people only', () => {
    show([MINA, TEA]);
    expect(screen.getByText('in 2 days')).toBeTruthy();
    expect(screen.getByText(/4:00\sPM/)).toBeTruthy();
    expect(screen.getAllByRole('link', { hidden: true }).map((link) => link.textContent)).toEqual([
      'Mina',
    ]);
  });

  it('tells what was logged and what became of reminders', () => {
    show([], [LOGGED, { ...LOGGED, id: '2', name: '', kind: 'putOff', note: '' }]);
    expect(screen.getByText('Earlier today (2)')).toBeTruthy();
    expect(screen.getByText('A walk.')).toBeTruthy();
    expect(screen.getByText('Somebody you removed')).toBeTruthy();
    expect(screen.getByText('reminder put off')).toBeTruthy();
  });
});
