import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import AddLine from '../../../components/boundaries/AddLine.svelte';
import {
  FIRST_LINE,
  type ClockLineDraft,
  type LineOutcome,
} from '../../../utils/domain/boundary-view.ts';
import type { BondKind } from '../../../utils/domain/bond.ts';

const EMPTY: ClockLineDraft = { sentence: '', ...FIRST_LINE };
const KEPT: LineOutcome = { kind: 'kept' };

const field = () => screen.getByLabelText<HTMLInputElement>('One line worth keeping');
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Add' }));

function show(outcome: LineOutcome = KEPT, line = EMPTY, bond: BondKind | null = null) {
  const onadd = vi.fn(async (_line: ClockLineDraft, _inQuietHours: boolean) => outcome);
  const ontype = vi.fn((typed: ClockLineDraft) => void rerender({ line: typed }));
  const { rerender } = render(AddLine, { line, bond, ontype, onadd });
  return { onadd, ontype };
}

test('one field is asked for at first, time and days once there is a sentence', async () => {
  show();
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  expect(screen.queryByLabelText('Time')).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  await fireEvent.input(field(), { target: { value: 'Lid down' } });
  expect(screen.getByLabelText<HTMLInputElement>('Time').value).toBe('18:30');
  const checked = screen.getAllByRole<HTMLInputElement>('checkbox').map((day) => day.checked);
  expect(checked).toEqual([true, true, true, true, true, false, false]);
});

test('a suggestion fills sentence, time and days; in own words empties it again', async () => {
  const { ontype } = show();
  await fireEvent.click(screen.getByRole('radio', { name: 'One evening of my own' }));
  expect(field().value).toBe('An evening of my own');
  expect(ontype).toHaveBeenLastCalledWith({
    sentence: 'An evening of my own',
    time: '19:00',
    days: [3],
  });
  await fireEvent.click(screen.getByRole('radio', { name: 'In my own words' }));
  expect(field().value).toBe('');
});

test('suggestions follow the bond', () => {
  show(KEPT, EMPTY, 'caredFor');
  expect(
    screen.getByRole('radio', { name: 'One evening off, with somebody standing in' }),
  ).toBeTruthy();
});

test('days are chosen in any order and kept in the week’s', async () => {
  const { onadd } = show(KEPT, { sentence: 'Lid', time: '18:30', days: [3] });
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Sunday' }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Monday' }));
  await submit();
  expect(onadd).toHaveBeenCalledExactlyOnceWith(
    { sentence: 'Lid', time: '18:30', days: [1, 3, 7] },
    false,
  );
});

test.each([
  [{ sentence: 'Lid', time: '', days: [1] }, 'A time is missing here. It looks like 18:30.'],
  [{ sentence: 'Lid', time: '18:30', days: [] }, 'At least one day.'],
] as const)('%j is pointed out beside the field and not sent', async (line, problem) => {
  const { onadd } = show(KEPT, line);
  await submit();
  expect(screen.getByText(problem)).toBeTruthy();
  expect(onadd).not.toHaveBeenCalled();
});

test('what is refused is said beside the sentence, and the text stays', async () => {
  const refused = { kind: 'refused', field: 'sentence', message: 'Too long.' } as const;
  show(refused, { ...EMPTY, sentence: 'x'.repeat(300) });
  await submit();
  expect(await screen.findByText('Too long.')).toBeTruthy();
  expect(field().value).toHaveLength(300);
  await fireEvent.input(field(), { target: { value: 'x' } });
  expect(screen.queryByText('Too long.')).toBeNull();
});

test('inside quiet hours it asks in place: two answers alike, and only one of them keeps it', async () => {
  const { onadd } = show({ kind: 'inQuietHours' }, { ...EMPTY, sentence: 'Lights out' });
  await submit();
  const question = await screen.findByRole('group', {
    name: 'This is inside your quiet hours. Keep it all the same?',
  });
  expect(document.activeElement).toBe(question);
  expect(screen.queryByRole('button', { name: 'Add' })).toBeNull();
  const [keep, change] = ['Keep it', 'Change it'].map((name) =>
    screen.getByRole('button', { name }),
  );
  expect(keep?.className).toBe(change?.className);
  await fireEvent.click(change as HTMLElement);
  expect(document.activeElement).toBe(screen.getByLabelText('Time'));
  expect(onadd).toHaveBeenCalledTimes(1);
  await submit();
  await fireEvent.click(await screen.findByRole('button', { name: 'Keep it' }));
  expect(onadd.mock.calls.map(([, inQuietHours]) => inQuietHours)).toEqual([false, false, true]);
});

test('another time takes the question away', async () => {
  show({ kind: 'inQuietHours' }, { ...EMPTY, sentence: 'Lights out' });
  await submit();
  await screen.findByRole('button', { name: 'Keep it' });
  await fireEvent.input(screen.getByLabelText('Time'), { target: { value: '19:00' } });
  expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
});
