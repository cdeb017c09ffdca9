import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import PeopleList from '../../../components/people/PeopleList.svelte';
import type { PersonView } from '../../../utils/domain/person-view.ts';
import { makePerson, named } from './samples.ts';

function show(present: readonly PersonView[], archived: readonly PersonView[] = []) {
  const onbringback = vi.fn();
  const onsave = vi.fn();
  const { rerender } = render(PeopleList, {
    present,
    archived,
    name: '',
    lastTalked: 'unknown',
    status: '',
    ontype: vi.fn(),
    onadd: vi.fn(async () => null),
    onbringback,
    onsave,
  });
  return { onbringback, onsave, rerender };
}

describe('the list of people', () => {
  it('asks one question while nobody is there', () => {
    show([]);
    expect(screen.getByText('Nobody here yet. Who would you like to hear from?')).toBeTruthy();
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('keeps the focus in the field as the first one arrives', async () => {
    const { rerender } = show([]);
    const field = screen.getByRole('textbox');
    field.focus();
    await rerender({ present: [makePerson()] });
    expect(document.activeElement).toBe(field);
    expect(field.isConnected).toBe(true);
  });

  it('leads to a file that comes in, and saves one once somebody is there', async () => {
    const { onsave, rerender } = show([]);
    expect(screen.getByRole('link', { name: 'From a file…' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save as a file' })).toBeNull();
    await rerender({ present: [makePerson()] });
    await fireEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
    expect(onsave).toHaveBeenCalledOnce();
  });

  it('tells of each when they last talked, how often, and when they come round', () => {
    show([makePerson()]);
    const row = within(screen.getByRole('listitem'));
    expect(row.getByText('Last talked 6 days ago · every 7 days')).toBeTruthy();
    expect(row.getByText('Comes round tomorrow')).toBeTruthy();
  });

  it.each([
    ['never counts the days since somebody came round', { dueIn: -40 }, 'Room for a hello'],
    [
      'promises a first hello within one rhythm',
      { dueIn: null, daysSince: null },
      'A first hello within 7 days',
    ],
  ])('%s', (_sentence, changes, words) => {
    show([makePerson(changes)]);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it.each(['<script>alert(1)</script>', 'مريم عبد الرحمن', '🛶', 'x'.repeat(80)])(
    'shows %s as it was typed, in its own direction',
    (name) => {
      show([named(name)]);
      const shown = screen.getByText(name);
      expect(shown.tagName).toBe('BDI');
      expect(document.querySelector('script')).toBeNull();
    },
  );

  it('marks samples plainly', () => {
    show([makePerson({ sample: true })]);
    expect(screen.getByText('Sample')).toBeTruthy();
  });

  it.each([
    [15, false],
    [16, true],
  ])('with %i people: a note about fewer is %s', (count, noted) => {
    show(Array.from({ length: count }, (_, n) => named(`Friend ${n}`)));
    expect(screen.queryByText(/Fifteen or fewer/) !== null).toBe(noted);
  });

  it('keeps the archive folded and brings somebody back from it', async () => {
    const { onbringback } = show([], [named('Jonas', { archivedAt: 1 })]);
    expect(document.querySelector('details')?.open).toBe(false);
    await fireEvent.click(screen.getByText('Bring back'));
    expect(onbringback).toHaveBeenCalledExactlyOnceWith('id-Jonas');
  });

  it('leads to each person by a link that holds nothing typed', () => {
    show([makePerson()]);
    const link = screen.getByRole('link', { name: 'Mina' });
    expect(link.getAttribute('href')).toBe('#/people/00000000-0000-4000-8000-000000000001');
  });
});
