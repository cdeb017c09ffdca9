import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import HistoryList from '../../../components/history/HistoryList.svelte';
import { lineLength, lineName, type ToldLine } from '../../../components/history/words.ts';

const TODAY = '2026-11-18';

interface Line extends ToldLine {
  readonly id: string;
  readonly day: string;
}

function aLine(over: Partial<Line> = {}): Line {
  return {
    id: 'one',
    day: TODAY,
    sphere: 'others',
    name: 'Mina',
    minutes: 90,
    evening: false,
    estimated: false,
    isOfItself: false,
    note: '',
    ...over,
  };
}

const there = (line: Line) => ({ line, isThere: true });
const gone = (line: Line) => ({ line, isThere: false });

function show(
  entries: readonly { readonly line: Line; readonly isThere: boolean }[],
  over: { readonly editing?: Line; readonly told?: Line; readonly canUndo?: boolean } = {},
) {
  const onedit = vi.fn();
  const onundo = vi.fn();
  const form = createRawSnippet(() => ({ render: () => '<button>The form</button>' }));
  const told = over.told
    ? { line: over.told, message: 'Deleted.', canUndo: over.canUndo ?? true }
    : null;
  const { component } = render(
    HistoryList as never,
    {
      entries,
      today: TODAY,
      usName: 'Mira',
      busy: false,
      editing: over.editing ?? null,
      told,
      form,
      onedit,
      onundo,
    } as never,
  );
  const { focus } = component as unknown as { focus(id: string): Promise<void> };
  return { onedit, onundo, focus };
}

const rows = () =>
  screen
    .getAllByRole('listitem')
    .map((row) => row.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');

test('days stand above their lines: today, yesterday, then weekday and date, the year where it is another', () => {
  show([
    there(aLine()),
    there(aLine({ id: 'two', day: '2026-11-17' })),
    there(aLine({ id: 'three', day: '2026-11-09' })),
    there(aLine({ id: 'four', day: '2025-11-09' })),
  ]);
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    'Today',
    'Yesterday',
    'Monday, November 9',
    'Sunday, November 9, 2025',
  ]);
});

test('a line tells who, how long and what was noted, each text in its own direction', () => {
  show([there(aLine({ note: 'نزهة على الشاطئ' }))]);
  expect(rows()).toEqual(['Mina 1 h 30 نزهة على الشاطئ Edit']);
  expect(screen.getByText('نزهة على الشاطئ').getAttribute('dir')).toBe('auto');
  expect(screen.getByText('Mina').localName).toBe('bdi');
});

test('whose time it was is said once, by the mark or by the words', () => {
  show([there(aLine())]);
  expect(screen.getByRole('img', { name: 'Others' })).toBeTruthy();
});

test('a line of nobody in particular has its kind in words, and a mark that says nothing', () => {
  show([there(aLine({ name: '', sphere: 'me' }))]);
  expect(rows()).toEqual(['Me 1 h 30 Edit']);
  expect(screen.queryByRole('img')).toBeNull();
});

test('the button that edits says which line', async () => {
  const line = aLine();
  const { onedit } = show([there(line)]);
  await fireEvent.click(screen.getByRole('button', { name: 'Edit: Mina, 1 h 30' }));
  expect(onedit).toHaveBeenCalledExactlyOnceWith(line);
});

test('the form stands in the place of the line that is edited', () => {
  const line = aLine();
  show([there(line), there(aLine({ id: 'two', name: 'Jonas' }))], { editing: line });
  expect(rows()).toEqual(['The form', 'Jonas 1 h 30 Edit']);
});

test('what became of a line that is gone stands in its place, and takes it back', async () => {
  const line = aLine();
  const { onundo, focus } = show([gone(line), there(aLine({ id: 'two', name: 'Jonas' }))], {
    told: line,
  });
  expect(rows()).toEqual(['Deleted. Undo', 'Jonas 1 h 30 Edit']);
  await focus('one');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onundo).toHaveBeenCalledTimes(1);
});

test('a line that is still there has the focus, with what is told below', async () => {
  const line = aLine();
  const { focus } = show([there(line)], { told: line });
  await focus('one');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Edit/ }));
});

test('of a line that was moved to another day, what is told stands where it was', async () => {
  const line = aLine({ day: '2026-11-10' });
  const { focus } = show([there(aLine()), gone(line)], { told: line });
  await focus('one');
  const undo = screen.getByRole('button', { name: 'Undo' });
  expect(document.activeElement).toBe(undo);
  expect(screen.getAllByRole('listitem')[1]?.contains(undo)).toBe(true);
});

test('what cannot be taken back has no Undo', () => {
  const line = aLine();
  show([there(line)], { told: line, canUndo: false });
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

describe('A length', () => {
  test.each<readonly [Partial<Line>, string]>([
    [{ minutes: 45 }, '45 min'],
    [{ minutes: 120, estimated: true }, 'about 2 h'],
    [{ minutes: 180, evening: true }, '3 h, in the evening'],
    [{ minutes: null, evening: true }, 'an evening'],
    [{ minutes: null }, 'a contact'],
    [{ minutes: null, isOfItself: true, sphere: 'me' }, 'done'],
    // Reduced after 90 days: nobody knows any more what it was about.
    [{ minutes: null, name: '' }, 'a contact'],
    [{ minutes: null, name: '', sphere: 'me' }, 'done'],
  ])('%o reads "%s"', (over, words) => {
    expect(lineLength(aLine(over))).toBe(words);
  });
});

describe('A name', () => {
  test.each<readonly [Partial<Line>, string, string]>([
    [{}, 'Mira', 'Mina'],
    [{ name: '', sphere: 'us' }, 'Mira', 'Mira'],
    [{ name: '', sphere: 'us' }, '', 'Us'],
    [{ name: '', sphere: 'elsewhere' }, 'Mira', 'Elsewhere'],
  ])('%o, with "%s" as the closest, is "%s"', (over, usName, name) => {
    expect(lineName(aLine(over), usName)).toBe(name);
  });
});
