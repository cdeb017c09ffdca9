import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import HoursCard from '../../../components/boundaries/HoursCard.svelte';
import {
  NO_HOURS_DRAFT,
  partsOfKind,
  type HoursDraft,
  type HoursLineView,
  type HoursTyped,
  type LineKind,
} from '../../../utils/domain/hours-view.ts';

function makeHours(kind: LineKind, amount: number, over: Partial<HoursLineView> = {}) {
  const line: HoursLineView = {
    id: kind,
    kind,
    ...partsOfKind(kind),
    amount,
    unit: 'hours',
    had: 0,
    line: amount * 60,
    sample: false,
    ...over,
  };
  return line;
}

interface Shown {
  readonly lines?: readonly HoursLineView[];
  readonly draft?: HoursDraft;
  readonly touched?: Partial<HoursTyped>;
  readonly bond?: 'partner' | null;
  readonly refusal?: string | null;
}

function show({ lines = [], draft, touched = {}, bond = 'partner', refusal = null }: Shown = {}) {
  const calls = {
    ontype: vi.fn(),
    onadd: vi.fn(async (_kind: LineKind, _draft: HoursDraft) => refusal),
    ontypeline: vi.fn(),
    onsave: vi.fn(async (_line: HoursLineView, _typed: HoursTyped) => refusal),
    onremove: vi.fn(),
  };
  const props = {
    view: { bond, usName: 'Lee', lines },
    draft: draft ?? NO_HOURS_DRAFT,
    draftOf: () => touched,
    status: '',
    ...calls,
  };
  const { rerender } = render(HoursCard, props);
  return {
    ...calls,
    become: (changed: Partial<typeof props>) => rerender({ ...props, ...changed }),
    view: props.view,
  };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const amount = () => screen.getByLabelText<HTMLInputElement>('How much in a week');
const type = (value: string) => fireEvent.input(amount(), { target: { value } });

describe('a new line', () => {
  test('is one of three at first, and asks for nothing until one is chosen', () => {
    show();
    const [first] = screen.getAllByRole('group');
    const names = within(first as HTMLElement)
      .getAllByRole('radio')
      .map((radio) => radio.closest('label')?.textContent.trim());
    expect(names).toEqual(['At most … for Lee', 'At least … for me', 'At least … for others']);
    expect(screen.queryByLabelText('How much in a week')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Draw the line' })).toBeNull();
  });

  test('is not about us where nobody is chosen', () => {
    show({ bond: null });
    expect(screen.queryByText(/for Lee/)).toBeNull();
  });

  test('is told at each choice and keystroke', async () => {
    const draft: HoursDraft = { kind: 'floor.me', amount: '4', unit: 'hours' };
    const { ontype } = show({ draft });
    await fireEvent.click(screen.getByRole('radio', { name: 'At least … for others' }));
    expect(ontype).toHaveBeenLastCalledWith({ ...draft, kind: 'floor.others' });
    await type('4,');
    expect(ontype).toHaveBeenLastCalledWith({ ...draft, amount: '4,' });
    await fireEvent.click(screen.getByRole('radio', { name: 'Evenings' }));
    expect(ontype).toHaveBeenLastCalledWith({ ...draft, unit: 'evenings' });
  });

  test('that is refused says why beside the field, and is in hand again', async () => {
    const draft: HoursDraft = { kind: 'floor.me', amount: '200', unit: 'hours' };
    const { onadd } = show({ draft, refusal: 'Not so many.' });
    await press('Draw the line');
    expect(onadd).toHaveBeenCalledExactlyOnceWith('floor.me', draft);
    await vi.waitFor(() => expect(document.activeElement).toBe(amount()));
    expect(amount().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Not so many.')).toBeTruthy();
    await type('20');
    expect(screen.queryByText('Not so many.')).toBeNull();
  });

  test('in another direction is in sight again where it was being typed', () => {
    show({ draft: { kind: 'ceiling.me', amount: '9', unit: 'hours' } });
    expect(screen.getByRole<HTMLDetailsElement>('group', { name: '' }).open).toBe(true);
    expect(amount().value).toBe('9');
  });

  test('that another page has drawn meanwhile is asked for no more', () => {
    show({
      draft: { kind: 'floor.me', amount: '9', unit: 'hours' },
      lines: [makeHours('floor.me', 9)],
    });
    expect(screen.queryByRole('button', { name: 'Draw the line' })).toBeNull();
  });
});

describe('a line that is drawn', () => {
  const FLOOR = makeHours('floor.me', 4.5, { had: 120 });

  test('says what it is and how the week stands, and is offered no more', () => {
    show({ lines: [FLOOR] });
    expect(screen.getByText('At least 4.5 hours for me')).toBeTruthy();
    expect(screen.getByText('About 2 of 4.5 hours so far this week.')).toBeTruthy();
    expect(screen.queryByRole('radio', { name: 'At least … for me' })).toBeNull();
  });

  test('is changed in place; only what was touched is told', async () => {
    const { onsave, ontypeline } = show({ lines: [FLOOR] });
    await press('Edit “At least 4.5 hours for me”');
    expect(document.activeElement).toBe(amount());
    await type('6');
    expect(ontypeline).toHaveBeenLastCalledWith('floor.me', { amount: '6' });
    await press('Save');
    expect(onsave).toHaveBeenCalledExactlyOnceWith(FLOOR, { amount: '6', unit: 'hours' });
    await vi.waitFor(() => expect(ontypeline).toHaveBeenLastCalledWith('floor.me', null));
    const edit = screen.getByRole('button', { name: /^Edit/ });
    await vi.waitFor(() => expect(document.activeElement).toBe(edit));
  });

  test('opens with what was typed before, and after Cancel no more', async () => {
    show({ lines: [FLOOR], touched: { amount: '7' } });
    expect(amount().value).toBe('7');
    await press('Cancel');
    await press('Edit “At least 4.5 hours for me”');
    expect(amount().value).toBe('4.5');
  });

  test('that is refused keeps what was typed and says why', async () => {
    show({ lines: [FLOOR], refusal: 'Not so many.' });
    await press('Edit “At least 4.5 hours for me”');
    await type('900');
    await press('Save');
    await screen.findByText('Not so many.');
    expect(amount().value).toBe('900');
  });

  test('follows another page where nothing is typed, and says so where something is', async () => {
    const { become, view } = show({ lines: [FLOOR] });
    await press('Edit “At least 4.5 hours for me”');
    await become({ view: { ...view, lines: [makeHours('floor.me', 5)] } });
    expect(amount().value).toBe('5');
    expect(screen.queryByText(/Another page changed this meanwhile/)).toBeNull();
    await type('6');
    await become({ view: { ...view, lines: [makeHours('floor.me', 8)] } });
    expect(amount().value).toBe('6');
    expect(screen.getByText(/Another page changed this meanwhile/)).toBeTruthy();
    await type('6.5');
    expect(screen.getByText(/Another page changed this meanwhile/)).toBeTruthy();
  });

  test('is removed from its form', async () => {
    const { onremove } = show({ lines: [FLOOR] });
    await press('Edit “At least 4.5 hours for me”');
    await press('Remove “At least 4.5 hours for me”');
    expect(onremove).toHaveBeenCalledExactlyOnceWith(FLOOR);
  });
});
