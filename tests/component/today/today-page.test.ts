import { render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { ALL_FACES } from '../../../components/boat/lean.ts';
import TodayPage from '../../../components/today/TodayPage.svelte';
import type {
  ComingView,
  EarlierView,
  NextPlan,
  TodayLine,
} from '../../../utils/domain/today-view.ts';

const NOW = Date.parse('2026-11-18T10:20:00+01:00');
const MINA: ComingView = { id: 'mina', kind: 'person', name: 'Mina', opens: { day: '2026-11-20' } };
const TEA: ComingView = {
  id: 'tea',
  kind: 'plan',
  name: 'Tea',
  opens: { at: Date.parse('2026-11-18T16:00:00+01:00') },
};
const LOGGED: EarlierView = {
  id: '1',
  at: NOW,
  subject: 'person',
  name: 'Jonas',
  kind: 'logged',
  note: 'A walk.',
};

interface Shown {
  readonly lines?: readonly TodayLine[];
  readonly plans?: readonly NextPlan[];
}

function show(
  coming: readonly ComingView[],
  earlier: readonly EarlierView[] = [],
  shown: Shown = {},
) {
  const card = createRawSnippet(() => ({ render: () => '<p>The card</p>' }));
  const at = { now: NOW, zone: 'Europe/Berlin', today: '2026-11-18' };
  const steps = createRawSnippet(() => ({ render: () => '<p>The steps</p>' }));
  const stamp = createRawSnippet(() => ({ render: () => '<p>The chips</p>' }));
  const boat = {
    picture: { kind: 'sailing', lean: 'usALittle', sail: 1, faces: ALL_FACES },
    sentence: 'Leaning towards Us.',
  } as const;
  const snippets = { card, steps, stamp };
  render(TodayPage, {
    ...at,
    ...boat,
    lines: [],
    plans: [],
    ...shown,
    coming,
    earlier,
    paused: false,
    ...snippets,
  });
}

describe('Today', () => {
  it('has one heading, a sentence and the card', () => {
    show([]);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByText('Leaning towards Us.')).toBeTruthy();
    expect(document.querySelector('[transform="rotate(-9 80 88)"]')).not.toBeNull();
    expect(screen.getByText('The chips')).toBeTruthy();
    expect(screen.getByText('The card')).toBeTruthy();
    expect(screen.getByText('The steps')).toBeTruthy();
  });

  it('says nothing of what is not there', () => {
    show([]);
    expect(screen.queryByText(/Coming up|Earlier today|for today/)).toBeNull();
  });

  it('has the lines of the day: how far ahead they are, and those that are past', () => {
    show([], [], {
      lines: [
        { id: 'a', sentence: 'Up from bed', at: Date.parse('2026-11-18T08:00:00+01:00') },
        { id: 'b', sentence: 'Laptop shut', at: Date.parse('2026-11-18T18:30:00+01:00') },
      ],
    });
    const rows = within(screen.getByRole('region', { name: 'Lines for today' }))
      .getAllByRole('listitem')
      .map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual(['Up from bed 8:00 AM past', 'Laptop shut 6:30 PM in 8 h 10']);
  });

  it('has the next plans with their times, and leads to the week', () => {
    show([], [], {
      plans: [
        {
          id: 'walk',
          slot: '2026-11-18',
          at: NOW - 600_000,
          name: 'A long walk',
          sphere: 'me',
        },
        {
          id: 'coffee',
          slot: '2026-11-20',
          at: Date.parse('2026-11-20T15:00:00+01:00'),
          name: 'Coffee with Mina',
          sphere: 'others',
        },
      ],
    });
    const card = within(screen.getByRole('region', { name: 'Next plans' }));
    const rows = card
      .getAllByRole('listitem')
      .map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual(['A long walk now', 'Coffee with Mina Friday 3:00 PM']);
    expect(card.getByRole('img', { name: 'Others' })).toBeTruthy();
    expect(card.getByRole('link').getAttribute('href')).toBe('#/week');
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
    const coming = screen.getByText('Coming up (2)').closest('details') ?? document.body;
    const links = within(coming).getAllByRole('link', { hidden: true });
    expect(links.map((link) => link.textContent)).toEqual(['Mina']);
  });

  it('tells what was logged and what became of reminders', () => {
    show([], [LOGGED, { ...LOGGED, id: '2', name: '', kind: 'putOff', note: '' }]);
    expect(screen.getByText('Earlier today (2)')).toBeTruthy();
    expect(screen.getByText('A walk.')).toBeTruthy();
    expect(screen.getByText('Someone you removed')).toBeTruthy();
    expect(screen.getByText('reminder put off')).toBeTruthy();
  });
});
