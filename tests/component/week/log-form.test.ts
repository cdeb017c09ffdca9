import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import LogForm from '../../../components/week/LogForm.svelte';
import {
  FRESH_TIME,
  type TimeChoices,
  type TimeOutcome,
  type TypedTime,
} from '../../../utils/domain/time-form.ts';

const TODAY = '2026-11-18';
const KEPT: TimeOutcome = { kind: 'kept' };
const CHOICES: TimeChoices = {
  today: TODAY,
  hasUs: false,
  usName: '',
  people: [{ id: 'mina', name: 'Mina' }],
};

interface Shown {
  readonly typed?: Partial<TypedTime>;
  readonly choices?: Partial<TimeChoices>;
  readonly outcome?: TimeOutcome;
  /** No answer comes. */
  readonly onTheWay?: boolean;
  readonly isNew?: boolean;
  readonly isOfItself?: boolean;
  readonly withName?: string;
}

function show(shown: Shown = {}) {
  const { typed = {}, choices = {}, outcome = KEPT, isNew = true, onTheWay, ...more } = shown;
  let now: TypedTime = { ...FRESH_TIME, ...typed };
  const never = new Promise<TimeOutcome>(() => undefined);
  const onsave = vi.fn((_typed: TypedTime) => (onTheWay ? never : Promise.resolve(outcome)));
  const ontype = vi.fn((next: TypedTime) => {
    now = next;
    void rerender({ typed: next });
  });
  const { rerender } = render(LogForm, {
    typed: now,
    choices: { ...CHOICES, ...choices },
    isNew,
    ...more,
    ontype,
    onsave,
  });
  return { onsave, ontype, now: () => now };
}

const chips = (question: string) =>
  within(screen.getByRole('group', { name: question }))
    .getAllByRole<HTMLInputElement>('radio')
    .map((chip) => chip.closest('label')?.textContent?.trim());
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const length = () => screen.getByLabelText<HTMLInputElement>('How long?');
const typeLength = (value: string) => fireEvent.input(length(), { target: { value } });
const save = () => fireEvent.submit(length().closest('form') as HTMLFormElement);
const fold = () => screen.getByText('Evening, note').closest('details');

test('three things are asked at first: whose time, how long, when', () => {
  show();
  const groups = screen.getAllByRole('group').filter(({ localName }) => localName === 'fieldset');
  expect(groups).toHaveLength(3);
  expect(screen.queryByLabelText('With')).toBeNull();
  expect(fold()?.open).toBe(false);
});

test('Us is there only while somebody is chosen, by their name', () => {
  show();
  expect(chips('Whose time was it?')).toEqual(['Me', 'Others', 'Elsewhere']);
});

test('Us has the name of whoever is chosen', () => {
  show({ choices: { hasUs: true, usName: 'Mira' } });
  expect(chips('Whose time was it?')).toContain('Mira');
});

test('a line of a time that was ours stays ours after nobody is chosen any more', () => {
  show({ isNew: false, typed: { sphere: 'us', day: TODAY } });
  expect(chips('Whose time was it?')).toContain('Us');
});

test('with whom is offered after whose time it was', async () => {
  const { now } = show();
  await choose('Others');
  await fireEvent.change(screen.getByLabelText('With'), { target: { value: 'mina' } });
  expect(now()).toMatchObject({ sphere: 'others', personId: 'mina', day: TODAY });
});

test('with whom is not asked where nobody is there', () => {
  show({ choices: { people: [] }, typed: { sphere: 'others' } });
  expect(screen.queryByLabelText('With')).toBeNull();
});

test('with whom is not asked of what was about something else', () => {
  show({ isNew: false, isOfItself: true, typed: { sphere: 'me', day: TODAY } });
  expect(screen.queryByLabelText('With')).toBeNull();
});

test.each([
  ['Jonas', 'Jonas'],
  ['', 'Somebody you removed'],
])('whoever it was with can stay, though they are no choice any more: "%s"', (withName, shown) => {
  const typed = { sphere: 'others', personId: 'jonas', day: TODAY } as const;
  show({ isNew: false, typed, withName });
  const select = screen.getByLabelText<HTMLSelectElement>('With');
  expect(select.selectedOptions[0]?.textContent).toBe(shown);
});

test.each([
  ['30 min', '30 min', false],
  ['2 h', '2 h', false],
  ['An evening', '3 h', true],
])('a chip types the length: %s', async (chip, typed, evening) => {
  const { now } = show();
  await choose(chip);
  expect(length().value).toBe(typed);
  expect(now()).toMatchObject({ length: typed, evening });
});

test('another length than an evening is no evening again, unless that was said by itself', async () => {
  const { now } = show();
  await choose('An evening');
  await choose('1 h');
  expect(now().evening).toBe(false);
  await fireEvent.click(screen.getByLabelText('It was the evening'));
  await choose('30 min');
  expect(now().evening).toBe(true);
});

test('a length is typed as one likes', async () => {
  const { onsave } = show({ typed: { sphere: 'me' } });
  await typeLength('1h30');
  await save();
  expect(onsave).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ sphere: 'me', length: '1h30', day: TODAY }),
  );
});

test('yesterday is one tap, another day a field that stays while one picks', async () => {
  const { now } = show();
  await choose('Yesterday');
  expect(now().day).toBe('2026-11-17');
  await choose('Another day');
  expect(now().day).toBe('');
  const field = screen.getByLabelText<HTMLInputElement>('Which day?');
  await fireEvent.input(field, { target: { value: '2026-11-17' } });
  expect(now().day).toBe('2026-11-17');
  expect(screen.getByLabelText('Which day?')).toBe(field);
});

test.each([
  ['minutes', 'How long?'],
  ['day', 'Which day?'],
  ['note', 'A note'],
])('what is refused is said beside its field, which has the focus: %s', async (field, label) => {
  const outcome = { kind: 'refused', field, message: 'Not quite.' } as const;
  show({ outcome, typed: { sphere: 'me', length: 'soon', day: '2027-01-01' } });
  await save();
  const it = await screen.findByLabelText(label);
  await vi.waitFor(() => expect(document.activeElement).toBe(it));
  expect(it.getAttribute('aria-invalid')).toBe('true');
  const described = it.getAttribute('aria-describedby')?.split(' ') ?? [];
  const words = described.map((id) => document.getElementById(id)?.textContent);
  expect(words.join(' ')).toContain('Not quite.');
  expect(length().value).toBe('soon');
});

test('a note that is refused unfolds', async () => {
  show({ outcome: { kind: 'refused', field: 'note', message: 'Not quite.' } });
  expect(fold()?.open).toBe(false);
  await save();
  await vi.waitFor(() => expect(fold()?.open).toBe(true));
});

test('a missing answer to whose time it was is said there', async () => {
  show({ outcome: { kind: 'refused', field: 'sphere', message: 'One of these.' } });
  await save();
  expect((await screen.findByRole('alert')).textContent).toBe('One of these.');
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Me' }));
});

test('what is said goes once the field is changed', async () => {
  show({ outcome: { kind: 'refused', field: 'minutes', message: 'Not quite.' } });
  await save();
  await screen.findByText('Not quite.');
  await typeLength('1 h');
  expect(screen.queryByText('Not quite.')).toBeNull();
});

test('what belongs to no field is said above the button', async () => {
  show({ outcome: { kind: 'refused', field: null, message: 'It is gone.' } });
  await save();
  expect((await screen.findByRole('alert')).textContent).toBe('It is gone.');
});

test('a second press while the first is on its way logs nothing twice', async () => {
  const { onsave } = show({ onTheWay: true });
  await save();
  await save();
  expect(onsave).toHaveBeenCalledTimes(1);
});
