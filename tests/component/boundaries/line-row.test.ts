import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import LineRow from '../../../components/boundaries/LineRow.svelte';
import type { ClockLineDraft, LineOutcome } from '../../../utils/domain/boundary-view.ts';
import { teachTopLayer } from '../people/samples.ts';
import { makeLine } from './samples.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');

beforeEach(teachTopLayer);

function show(line = makeLine(), draft: Partial<ClockLineDraft> = {}) {
  const kept: LineOutcome = { kind: 'kept' };
  const onsave = vi.fn(
    async (_before: ClockLineDraft, _after: ClockLineDraft, _inQuietHours: boolean) => kept,
  );
  const ontype = vi.fn();
  const onerase = vi.fn();
  const props = { line, now: NOON, zone: 'UTC', draft, ontype, onsave, onerase };
  const { rerender } = render(LineRow, props);
  return { onsave, ontype, onerase, rerender };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const sentence = () => screen.getByLabelText<HTMLInputElement>('The line');

test('says when it is, on which days, and when next', () => {
  show();
  expect(screen.getByText(/6:30.PM, Monday to Friday/)).toBeTruthy();
  expect(screen.getByText(/Next tomorrow 6:30.PM/)).toBeTruthy();
});

test.each([
  [[1, 2, 3, 4, 5, 6, 7], /every day/],
  [[6, 7], /Saturday and Sunday/],
  [[1, 4], /Monday, Thursday/],
] as const)('%j is said in words', (days, words) => {
  show(makeLine({ days }));
  expect(screen.getByText(words)).toBeTruthy();
});

test('is edited in place and tells each keystroke', async () => {
  const { onsave, ontype } = show();
  await press('Edit “Laptop shut”');
  expect(document.activeElement).toBe(sentence());
  await fireEvent.input(sentence(), { target: { value: 'Lid down' } });
  const after = { sentence: 'Lid down', time: '18:30', days: [1, 2, 3, 4, 5] };
  expect(ontype).toHaveBeenLastCalledWith({ sentence: 'Lid down' });
  await press('Save');
  const before = { ...after, sentence: 'Laptop shut' };
  expect(onsave).toHaveBeenCalledExactlyOnceWith(before, after, false);
  await vi.waitFor(() => expect(ontype).toHaveBeenLastCalledWith(null));
  const button = screen.getByRole('button', { name: 'Edit “Laptop shut”' });
  await vi.waitFor(() => expect(document.activeElement).toBe(button));
});

test('opens with what was typed before the page was closed', () => {
  show(makeLine(), { sentence: 'Lid do' });
  expect(sentence().value).toBe('Lid do');
});

test('what another page changes meanwhile is shown where nothing is typed, and only the rest is sent', async () => {
  const { onsave, rerender } = show();
  await press('Edit “Laptop shut”');
  await fireEvent.input(sentence(), { target: { value: 'Lid down' } });
  await rerender({ line: makeLine({ time: '19:00' }) });
  expect(screen.queryByText(/Another page changed this meanwhile/)).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Time').value).toBe('19:00');
  expect(sentence().value).toBe('Lid down');
  await press('Save');
  const before = { sentence: 'Laptop shut', time: '19:00', days: [1, 2, 3, 4, 5] };
  const after = { ...before, sentence: 'Lid down' };
  expect(onsave).toHaveBeenCalledExactlyOnceWith(before, after, false);
});

test('says so when another page changed what is typed here, and keeps that and its draft', async () => {
  const { ontype, rerender } = show();
  await press('Edit “Laptop shut”');
  await fireEvent.input(sentence(), { target: { value: 'Lid down' } });
  await rerender({ line: makeLine({ sentence: 'Lights out' }) });
  expect(screen.getByText(/Another page changed this meanwhile/)).toBeTruthy();
  expect(sentence().value).toBe('Lid down');
  expect(ontype.mock.calls).toEqual([[{ sentence: 'Lid down' }], [{ sentence: 'Lid down' }]]);
});

test('replaced by another page after it was kept here, it says so and can be put back into the form', async () => {
  const { rerender } = show();
  await press('Edit “Laptop shut”');
  await fireEvent.input(sentence(), { target: { value: 'Lid down' } });
  await press('Save');
  await vi.waitFor(() => expect(screen.queryByLabelText('The line')).toBeNull());
  await rerender({ line: makeLine({ sentence: 'Lid down' }) });
  expect(screen.queryByText(/changed after you kept it/)).toBeNull();
  await rerender({ line: makeLine({ sentence: 'Lights out' }) });
  expect(screen.getByText(/changed after you kept it/)).toBeTruthy();
  expect(screen.getByText(/^Lid down, 6:30.PM/)).toBeTruthy();
  await press('Put mine back');
  expect(sentence().value).toBe('Lid down');
  await press('Cancel');
  expect(screen.queryByText(/changed after you kept it/)).toBeNull();
});

test('is deleted for good only after it was asked', async () => {
  const { onerase } = show();
  await press('Edit “Laptop shut”');
  await press('Delete for good: “Laptop shut”');
  expect(onerase).not.toHaveBeenCalled();
  await press('Delete for good');
  expect(onerase).toHaveBeenCalledOnce();
});
