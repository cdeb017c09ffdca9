import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import QuietHours from '../../../components/settings/QuietHours.svelte';
import {
  sameEveryDay,
  type QuietHours as Hours,
  type QuietRange,
} from '../../../utils/domain/settings.ts';

const NIGHT: QuietRange = { start: '21:30', end: '08:00' };

/** The hint and the problem that a screen reader tells with the field. */
function descriptionOf(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

function show(quietHours: Hours = sameEveryDay([NIGHT]), saves = true) {
  const onsave = vi.fn(async (_: Hours) => saves);
  render(QuietHours, { quietHours, onsave });
  return onsave;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const day = (name: string) => within(screen.getByRole('group', { name }));
const type = (field: HTMLElement | undefined, value: string) =>
  fireEvent.input(field as HTMLElement, { target: { value } });

test('what they never let through is named, and how it can be told', () => {
  render(QuietHours, {
    quietHours: sameEveryDay([NIGHT]),
    hushed: ['Laptop shut', 'Choir'],
    onsave: async () => true,
  });
  const names = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(names).toEqual(['Laptop shut', 'Choir']);
  expect(screen.getByText(/and so never told/)).toBeTruthy();
});

describe('the same every day', () => {
  test('a changed end is saved for all seven days', async () => {
    const onsave = show();
    await type(screen.getByLabelText('Until'), '07:00');
    await press('Save quiet hours');
    expect(onsave).toHaveBeenCalledWith(sameEveryDay([{ ...NIGHT, end: '07:00' }]));
    expect(await screen.findByText('Saved.')).toBeTruthy();
  });

  test('several hours a day are kept in order', async () => {
    const onsave = show();
    await press('Add hours');
    await type(screen.getAllByLabelText('From')[1], '12:00');
    await type(screen.getAllByLabelText('Until')[1], '13:30');
    await press('Save quiet hours');
    expect(onsave.mock.calls[0]?.[0][4]).toEqual([NIGHT, { start: '12:00', end: '13:30' }]);
  });

  test('four are the most', async () => {
    show(sameEveryDay([NIGHT, NIGHT, NIGHT]));
    await press('Add hours');
    expect(screen.queryByRole('button', { name: 'Add hours' })).toBeNull();
    expect(screen.getByText(/most that fits/)).toBeTruthy();
  });

  test('all can be removed', async () => {
    const onsave = show();
    await press(/Remove the hours/);
    expect(screen.getByText('No quiet hours.')).toBeTruthy();
    await press('Save quiet hours');
    expect(onsave).toHaveBeenCalledWith(sameEveryDay([]));
  });
});

describe('what is wrong or unusual is said beside the field', () => {
  test('a missing time is refused, and nothing is saved', async () => {
    const onsave = show();
    await type(screen.getByLabelText('From'), '');
    await press('Save quiet hours');
    expect(descriptionOf(screen.getByLabelText('From'))).toMatch(/A time is missing/);
    expect(screen.getByLabelText('Until').getAttribute('aria-invalid')).toBeNull();
    expect(onsave).not.toHaveBeenCalled();
  });

  test('equal times are off, and may be saved', async () => {
    const onsave = show();
    await type(screen.getByLabelText('Until'), '21:30');
    expect(screen.getByText(/so these hours are off/)).toBeTruthy();
    await press('Save quiet hours');
    expect(onsave).toHaveBeenCalledOnce();
  });

  test('an end before the start is on the next day', async () => {
    show();
    expect(screen.getByText(/the next day/)).toBeTruthy();
    await type(screen.getByLabelText('Until'), '23:00');
    expect(screen.queryByText(/the next day/)).toBeNull();
  });

  test('a saving that did not work says so', async () => {
    show(sameEveryDay([NIGHT]), false);
    await type(screen.getByLabelText('Until'), '07:00');
    await press('Save quiet hours');
    expect(await screen.findByText(/did not work/)).toBeTruthy();
  });
});

describe('different by weekday', () => {
  const byWeekday = () =>
    fireEvent.click(screen.getByRole('radio', { name: 'Different by weekday' }));

  test('reveals seven rows, and one of them changes alone', async () => {
    const onsave = show();
    await byWeekday();
    await type(day('Saturday').getByLabelText('Until'), '10:00');
    await press('Save quiet hours');
    const later = { ...NIGHT, end: '10:00' };
    expect(onsave).toHaveBeenCalledWith({ ...sameEveryDay([NIGHT]), 6: [later] });
  });

  test('is how hours that differ are shown, and going back takes Monday’s', async () => {
    const onsave = show({ ...sameEveryDay([NIGHT]), 7: [] });
    expect(day('Sunday').getByText('No quiet hours.')).toBeTruthy();
    await fireEvent.click(screen.getByRole('radio', { name: 'Same every day' }));
    await press('Save quiet hours');
    expect(onsave).toHaveBeenCalledWith(sameEveryDay([NIGHT]));
  });

  test('Cancel puts everything back', async () => {
    const onsave = show();
    await byWeekday();
    await type(day('Monday').getByLabelText('From'), '20:00');
    await press('Cancel');
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('21:30');
    expect(screen.queryByRole('button', { name: 'Save quiet hours' })).toBeNull();
    expect(onsave).not.toHaveBeenCalled();
  });
});

describe('while another page changes them', () => {
  const EARLY = sameEveryDay([{ start: '20:00', end: '08:00' }]);
  const from = () => screen.getByLabelText<HTMLInputElement>('From').value;

  test('they are followed as long as nothing is typed here', async () => {
    const onsave = vi.fn(async () => true);
    const { rerender } = render(QuietHours, { quietHours: sameEveryDay([NIGHT]), onsave });
    await rerender({ quietHours: EARLY });
    expect(from()).toBe('20:00');
    expect(screen.queryByRole('button', { name: 'Save quiet hours' })).toBeNull();
  });

  test('what is typed here stays, and it is said', async () => {
    const onsave = vi.fn(async () => true);
    const { rerender } = render(QuietHours, { quietHours: sameEveryDay([NIGHT]), onsave });
    await type(screen.getByLabelText('From'), '22:30');
    expect(screen.queryByText(/Another page changed this meanwhile/)).toBeNull();
    await rerender({ quietHours: EARLY });
    expect(from()).toBe('22:30');
    expect(screen.getByText(/Another page changed this meanwhile/)).toBeTruthy();
    await press('Cancel');
    expect(from()).toBe('20:00');
    expect(screen.queryByText(/Another page changed this meanwhile/)).toBeNull();
  });
});
