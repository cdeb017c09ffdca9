import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import LimitRow from '../../../components/boundaries/LimitRow.svelte';
import type { LimitChanges } from '../../../utils/domain/boundary.ts';
import type { LimitView } from '../../../utils/domain/boundary-view.ts';
import { teachTopLayer } from '../people/samples.ts';
import { makeLimit } from './samples.ts';

beforeEach(teachTopLayer);

function show(limit: LimitView = makeLimit(), refusal: string | null = null) {
  const onsave = vi.fn(async (_changes: LimitChanges) => refusal);
  const props = { limit, today: '2026-11-23', drafts: {}, ontype: vi.fn(), onerase: vi.fn() };
  const { rerender } = render(LimitRow, { ...props, onsave });
  return { onsave, rerender };
}

/** The parts of what can be opened, as they are said. */
const facts = () => [...document.querySelectorAll('summary')].map((one) => one.textContent?.trim());
const isOpen = (words: string) =>
  [...document.querySelectorAll('details')].find(
    (one) => one.querySelector('summary')?.textContent?.trim() === words,
  )?.open;

/** jsdom opens no details by a click on its summary. */
async function open(words: string) {
  const details = [...document.querySelectorAll('details')].find(
    (one) => one.querySelector('summary')?.textContent?.trim() === words,
  ) as HTMLDetailsElement;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
}

const choose = (name: string) => fireEvent.click(screen.getByLabelText(name));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));

test('claims nothing that was not said', () => {
  show();
  expect(facts()).toEqual([
    'My phone is mine to read',
    'Soft or fixed: not said',
    'Words you would use: not said',
    'Where it is: not said',
    'Look at it again: not said',
    'Who knows: Mine alone',
  ]);
});

test('asks one thing at a time', async () => {
  show();
  await open('Soft or fixed: not said');
  await open('Where it is: not said');
  await vi.waitFor(() => expect(isOpen('Soft or fixed: not said')).toBe(false));
  expect(isOpen('Where it is: not said')).toBe(true);
});

test.each([
  ['Fixed', { firmness: 'fixed' }],
  ['Intellectual', { area: 'intellectual' }],
])('%s is kept at once', async (name, changes) => {
  const { onsave } = show();
  await choose(name);
  expect(onsave).toHaveBeenCalledExactlyOnceWith(changes);
});

test('a day for looking again is kept, said, and taken back', async () => {
  const { onsave, rerender } = show();
  const day = screen.getByLabelText('On which day?');
  await fireEvent.input(day, { target: { value: '2027-02-28' } });
  await fireEvent.change(day);
  expect(onsave).toHaveBeenLastCalledWith({ reviewOn: '2027-02-28' });
  await rerender({ limit: makeLimit({ reviewOn: '2027-02-28' }) });
  expect(facts()).toContain('Look at it again: February 28, 2027');
  await press('No day');
  expect(onsave).toHaveBeenLastCalledWith({ reviewOn: null });
});

test('when that day has come, it says so and offers to be done with it or to wait', async () => {
  const { onsave } = show(makeLimit({ reviewOn: '2026-11-20', reviewDue: true }));
  expect(screen.getByText('You wanted to look at this again on November 20, 2026.')).toBeTruthy();
  await press('It still fits');
  expect(onsave).toHaveBeenLastCalledWith({ reviewOn: null });
  await press('In three months');
  expect(onsave).toHaveBeenLastCalledWith({ reviewOn: '2027-02-22' });
});

test('what goes wrong is said', async () => {
  show(makeLimit(), 'That did not work.');
  await choose('Soft');
  expect((await screen.findByText('That did not work.')).parentElement?.role).toBe('alert');
});

describe('before anybody is told', () => {
  const SKIP = 'Skip this if you feel afraid of how the other may react.';

  test.each([
    ['Told', 'I told them', 'told'],
    ['Agreed', 'We agreed on it', 'agreed'],
  ])('“%s” changes nothing until it is confirmed', async (chip, confirm, standing) => {
    const { onsave } = show();
    expect(screen.getByText(SKIP)).toBeTruthy();
    await choose(chip);
    expect(onsave).not.toHaveBeenCalled();
    await press(confirm);
    expect(onsave).toHaveBeenCalledExactlyOnceWith({ standing });
  });

  test('it can stay mine, or be talked over with somebody first: nothing is changed', async () => {
    const { onsave } = show();
    await choose('Told');
    await press('Keep it as mine');
    expect(screen.getByLabelText<HTMLInputElement>('Mine alone').checked).toBe(true);
    await choose('Told');
    await press('Talk it over first');
    const people = screen.getByRole('link', { name: 'Your people', hidden: true });
    expect(people.getAttribute('href')).toBe('#/people');
    expect(screen.getByLabelText<HTMLInputElement>('Mine alone').checked).toBe(true);
    expect(onsave).not.toHaveBeenCalled();
  });

  test('the three answers look alike', async () => {
    show();
    await choose('Told');
    const looks = ['Keep it as mine', 'Talk it over first', 'I told them'].map(
      (name) => screen.getByRole('button', { name, hidden: true }).className,
    );
    expect(new Set(looks).size).toBe(1);
  });

  test('what was told can become mine again without a question', async () => {
    const { onsave } = show(makeLimit({ standing: 'told' }));
    expect(screen.queryByText(SKIP)).toBeNull();
    await choose('Mine alone');
    expect(onsave).toHaveBeenCalledExactlyOnceWith({ standing: 'mine' });
  });
});
