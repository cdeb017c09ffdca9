import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import BirthdayCard from '../../../components/people/BirthdayCard.svelte';
import type { Birthday } from '../../../utils/domain/person.ts';
import { problemSentence } from '../../../utils/texts/problems.ts';
import { makePerson } from './samples.ts';

const MAY: Birthday = { date: '1984-05-05', leapDay: 'feb28', noticeDays: 3 };

function show(
  birthday: Birthday | null = null,
  refusal: string | null = null,
  drafts: Record<string, string> = {},
) {
  const onsave = vi.fn(async () => refusal);
  const ontype = vi.fn();
  const person = makePerson({ birthday, birthdayIn: birthday ? 9 : null });
  const { rerender } = render(BirthdayCard, { person, drafts, ontype, onsave });
  return { onsave, ontype, rerender };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

async function type(day: string, month: string, year = '') {
  await fireEvent.input(field('Day'), { target: { value: day } });
  await fireEvent.change(field('Month'), { target: { value: month } });
  await fireEvent.input(field('Year, if you like'), { target: { value: year } });
}

describe('a birthday', () => {
  it('is one button while none is known', () => {
    show();
    expect(screen.queryByLabelText('Day')).toBeNull();
    expect(screen.getByRole('button', { name: 'Add a birthday' })).toBeTruthy();
  });

  it('is kept without a year, with the usual notice, and each keystroke before', async () => {
    const { onsave, ontype } = show();
    await press('Add a birthday');
    await type('5', '5');
    expect(ontype).toHaveBeenCalledWith('birthdayDay', '5');
    expect(ontype).toHaveBeenCalledWith('birthdayMonth', '5');
    await press('Save');
    expect(onsave).toHaveBeenCalledExactlyOnceWith({
      birthday: { date: '--05-05', leapDay: 'feb28', noticeDays: 3 },
    });
    await vi.waitFor(() => expect(screen.queryByLabelText('Day')).toBeNull());
    expect(ontype).toHaveBeenLastCalledWith('birthdayYear', '');
  });

  it('changed keeps its notice and its choice', async () => {
    const { onsave } = show({ ...MAY, leapDay: 'mar1', noticeDays: 9 });
    await press('Change');
    expect([field('Day').value, field('Year, if you like').value]).toEqual(['5', '1984']);
    await type('6', '5', '');
    await press('Save');
    expect(onsave).toHaveBeenLastCalledWith({
      birthday: { date: '--05-06', leapDay: 'mar1', noticeDays: 9 },
    });
  });

  it.each([
    ['30', '2', '', 'That day does not exist in the calendar.', 'Day'],
    ['1', '', '', 'A day and a month are needed', 'Day'],
    ['1', '1', '84', 'has four digits', 'Year, if you like'],
    ['1', '1', '1604', 'from 1900 on', 'Year, if you like'],
  ])('of %s/%s/%s is refused beside its field', async (day, month, year, reason, where) => {
    const { onsave } = show();
    await press('Add a birthday');
    await type(day, month, year);
    await press('Save');
    expect(await screen.findByText(reason, { exact: false })).toBeTruthy();
    expect(field(where).getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field(where));
    expect(field('Day').value).toBe(day);
    expect(onsave).not.toHaveBeenCalled();
  });

  it('of a day to come is refused beside the year', async () => {
    show(null, problemSentence('inTheFuture'));
    await press('Add a birthday');
    await type('1', '1', '2199');
    await press('Save');
    expect(await screen.findByText(/has not come yet/)).toBeTruthy();
    expect(field('Year, if you like').getAttribute('aria-invalid')).toBe('true');
  });

  it('typed before and not kept is there again', () => {
    show(null, null, { birthdayDay: '31', birthdayMonth: '4', birthdayYear: '19' });
    expect([field('Day').value, field('Month').value, field('Year, if you like').value]).toEqual([
      '31',
      '4',
      '19',
    ]);
  });

  it('asks about other years only on 29 February', async () => {
    show(MAY);
    expect(screen.queryByText('In years without 29 February')).toBeNull();
    const { onsave } = show({ ...MAY, date: '--02-29' });
    await fireEvent.click(screen.getByRole('radio', { name: '1 March' }));
    expect(onsave).toHaveBeenLastCalledWith({
      birthday: { date: '--02-29', leapDay: 'mar1', noticeDays: 3 },
    });
  });

  it('removed can be taken back as it was, once', async () => {
    const { onsave, rerender } = show(MAY);
    await press('Remove');
    expect(onsave).toHaveBeenLastCalledWith({ birthday: null });
    await rerender({ person: makePerson() });
    const undo = await screen.findByRole('button', { name: 'Undo' });
    undo.click();
    undo.click();
    await vi.waitFor(() => expect(onsave).toHaveBeenLastCalledWith({ birthday: MAY }));
    expect(onsave).toHaveBeenCalledTimes(2);
  });
});

describe('its notice', () => {
  it.each(['15', '-1', ''])('of %j days is refused, and stays', async (days) => {
    const { ontype } = show(MAY, problemSentence('outOfRange'));
    await fireEvent.input(field('Notice before it'), { target: { value: days } });
    await fireEvent.change(field('Notice before it'));
    expect(await screen.findByText('From 0 to 14 days are possible.')).toBeTruthy();
    expect(field('Notice before it').value).toBe(days);
    expect(ontype).toHaveBeenLastCalledWith('birthdayNotice', days);
  });

  it('once kept is not what was typed before, also after the day was changed', async () => {
    show(MAY, null, { birthdayNotice: '15' });
    expect(field('Notice before it').value).toBe('15');
    await fireEvent.input(field('Notice before it'), { target: { value: '4' } });
    await fireEvent.change(field('Notice before it'));
    await press('Change');
    await press('Cancel');
    expect(field('Notice before it').value).toBe(String(MAY.noticeDays));
  });

  it('of 0 days is kept', async () => {
    const { onsave, ontype } = show(MAY);
    await fireEvent.input(field('Notice before it'), { target: { value: '0' } });
    await fireEvent.change(field('Notice before it'));
    expect(onsave).toHaveBeenLastCalledWith({ birthday: { ...MAY, noticeDays: 0 } });
    await vi.waitFor(() => expect(ontype).toHaveBeenLastCalledWith('birthdayNotice', ''));
  });
});
