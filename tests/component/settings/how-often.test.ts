import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import HowOften from '../../../components/settings/HowOften.svelte';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/domain/settings.ts';

/** The hint and the problem that a screen reader tells with the field. */
function descriptionOf(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

function show(changes: Partial<Settings> = {}, firstDays = false) {
  const onsave = vi.fn(async (_: object) => true);
  render(HowOften, { settings: { ...DEFAULT_SETTINGS, ...changes }, firstDays, onsave });
  return onsave;
}

test('a number is chosen in one click, from none to eight', async () => {
  const onsave = show();
  expect(screen.getAllByRole('radio').map((chip) => chip.getAttribute('value'))).toEqual(
    Array.from({ length: 9 }, (_, n) => String(n)),
  );
  await fireEvent.click(screen.getByRole('radio', { name: '2' }));
  expect(onsave).toHaveBeenCalledWith({ cap: 2 });
});

test('none is explained', () => {
  show({ cap: 0 });
  expect(screen.getByText('Nothing comes by itself; the popup still offers one.')).toBeTruthy();
});

test.each([
  [true, 4, true],
  [true, 3, false],
  [false, 4, false],
])('the lower number of the first week (%s, %i) is said: %s', (firstDays, cap, said) => {
  show({ cap }, firstDays);
  expect(screen.queryByText(/In the first week/) !== null).toBe(said);
});

describe('what does not fit is refused beside the field', () => {
  test.each([
    ['At least this long between two', '19', 'From 20 to 180 minutes.'],
    ['At least this long between two', '181', 'From 20 to 180 minutes.'],
    ['At least this long between two', '', 'From 20 to 180 minutes.'],
    ['At least this long between two', '45.5', 'From 20 to 180 minutes.'],
    ['My day starts at', '08:01', 'A time from 00:00 to 08:00.'],
    ['My day starts at', '', 'A time from 00:00 to 08:00.'],
  ])('%s: %s', async (label, value, problem) => {
    const onsave = show();
    const field = screen.getByLabelText(label);
    await fireEvent.input(field, { target: { value } });
    await fireEvent.change(field);
    expect(descriptionOf(field)).toMatch(new RegExp(problem));
    expect(onsave).not.toHaveBeenCalled();
  });

  test.each([
    ['At least this long between two', '180', { spacingMinutes: 180 }],
    ['My day starts at', '08:00', { dayStart: '08:00' }],
  ])('%s: %s is saved', async (label, value, changes) => {
    const onsave = show();
    const field = screen.getByLabelText(label);
    await fireEvent.input(field, { target: { value } });
    await fireEvent.change(field);
    expect(onsave).toHaveBeenCalledWith(changes);
  });
});
