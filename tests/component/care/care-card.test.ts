import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import CareCard from '../../../components/care/CareCard.svelte';
import type { CareRefusal, CareView } from '../../../utils/domain/care-menu.ts';
import type { CareChanges } from '../../../utils/domain/self-care.ts';
import { teachTopLayer } from '../people/samples.ts';

beforeAll(teachTopLayer);

function makeCare(changes: Partial<CareView> = {}): CareView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    activity: 'A walk',
    careKind: 'move',
    minutes: 40,
    slot: null,
    doneToday: false,
    sample: false,
    ...changes,
  };
}

function show(cares: readonly CareView[], refusal: CareRefusal | null = null, draft?: string) {
  const calls = {
    ontype: vi.fn(),
    onadd: vi.fn(async () => null),
    onidea: vi.fn(),
    onopen: vi.fn(async () => draft),
    onretype: vi.fn(),
    onsave: vi.fn(async (_id: string, _changes: CareChanges) => refusal),
    onlog: vi.fn(),
    onundo: vi.fn(),
    onerase: vi.fn(),
  };
  const props = { cares, activity: '', status: 'Logged: 40 minutes for you.', ...calls };
  const { rerender } = render(CareCard, props);
  return { ...calls, rerender };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
/** The test's page draws no top layer. */
const menuItem = (name: string) => screen.getByRole('menuitem', { name, hidden: true });
const details = () => document.querySelector('details');

async function edit() {
  await press('More for A walk');
  await fireEvent.click(menuItem('Edit'));
  await screen.findByRole('group', { name: 'Edit A walk' });
}

describe('the ideas', () => {
  it('lie open while the menu is empty, and are folded once it is not', () => {
    show([]);
    expect(details()?.open).toBe(true);
    expect(screen.getByText('12 ideas to start from')).toBeTruthy();
  });

  it('go over by one tap, with their kind and length', async () => {
    const { onidea } = show([]);
    await press('Add: Among trees, or beside water');
    expect(onidea).toHaveBeenCalledExactlyOnceWith('Among trees, or beside water', {
      id: 'green',
      kind: 'spirit',
      minutes: 45,
    });
  });

  it('are fewer by what is on the menu', () => {
    show([makeCare({ activity: 'Loud music, and sing along' })]);
    expect(details()?.open).toBe(false);
    expect(screen.getByText('11 ideas to start from')).toBeTruthy();
    expect(screen.queryByText('Add: Loud music, and sing along')).toBeNull();
  });
});

describe('the menu', () => {
  it.each([
    [{}, '40 min · Move'],
    [{ doneToday: true }, '40 min · Move · done today'],
    [{ slot: { days: [2, 4], time: '19:00' } }, /^40 min · Move · Tue, Thu 7:00.PM$/],
    [{ slot: { days: [1, 2, 3, 4, 5, 6, 7], time: '07:30' } }, /· every day 7:30.AM$/],
  ] as const)('%o reads “%s”', (changes, words) => {
    show([makeCare(changes)]);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('logs in one click, and offers to take it back', async () => {
    const { onlog, onundo } = show([makeCare()]);
    await press('I did this: A walk');
    expect(onlog).toHaveBeenCalledExactlyOnceWith(makeCare());
    await press('Undo');
    expect(onundo).toHaveBeenCalledOnce();
  });

  it('takes a line of one’s own on Enter', async () => {
    const { onadd, ontype } = show([]);
    const field = screen.getByRole<HTMLInputElement>('textbox');
    await fireEvent.input(field, { target: { value: 'Tea on the step' } });
    expect(ontype).toHaveBeenLastCalledWith('Tea on the step');
    field.form?.requestSubmit();
    await vi.waitFor(() => expect(onadd).toHaveBeenCalledExactlyOnceWith('Tea on the step'));
  });

  it('shows what was typed as it was typed', () => {
    show([makeCare({ activity: '<script>alert(1)</script>', sample: true })]);
    expect(screen.getByText('<script>alert(1)</script>').tagName).toBe('BDI');
    expect(screen.getByText('Sample')).toBeTruthy();
    expect(document.querySelector('script')).toBeNull();
  });

  it('deletes only after a second yes', async () => {
    const { onerase } = show([makeCare()]);
    await press('More for A walk');
    await fireEvent.click(menuItem('Delete for good'));
    expect(onerase).not.toHaveBeenCalled();
    await press('Delete for good');
    expect(onerase).toHaveBeenCalledExactlyOnceWith(makeCare().id);
  });
});

describe('editing an activity', () => {
  const minutes = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Minutes' });
  const day = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
  const inWeek = () => screen.getByRole('switch', { name: 'In the week' });

  it.each(['0', '601', '7.5', ''])('refuses %s minutes beside the field', async (value) => {
    const { onsave } = show([makeCare()]);
    await edit();
    await fireEvent.input(minutes(), { target: { value } });
    await fireEvent.change(minutes());
    expect(screen.getByText('From 1 to 600 minutes are possible.')).toBeTruthy();
    expect(minutes().getAttribute('aria-invalid')).toBe('true');
    expect(onsave).not.toHaveBeenCalled();
  });

  it('keeps its length and its kind', async () => {
    const { onsave } = show([makeCare()]);
    await edit();
    await fireEvent.input(minutes(), { target: { value: '25' } });
    await fireEvent.change(minutes());
    expect(onsave).toHaveBeenLastCalledWith(makeCare().id, { minutes: 25 });
    await fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'play' } });
    expect(onsave).toHaveBeenLastCalledWith(makeCare().id, { careKind: 'play' });
  });

  it('is put into the week by its first day, and taken out again', async () => {
    const { onsave } = show([makeCare()]);
    await edit();
    await fireEvent.click(inWeek());
    expect(onsave).not.toHaveBeenCalled();
    await fireEvent.click(day('Tuesday'));
    const slot = { days: [2], time: '18:00' };
    expect(onsave).toHaveBeenLastCalledWith(makeCare().id, { slot });
    await fireEvent.click(day('Tuesday'));
    expect(screen.getByText('Choose at least one day.')).toBeTruthy();
    expect(onsave).toHaveBeenCalledOnce();
    await fireEvent.click(inWeek());
    expect(onsave).toHaveBeenLastCalledWith(makeCare().id, { slot: null });
  });

  it('keeps a half-typed name, and says beside it what is wrong', async () => {
    const refusal = { field: 'activity', words: 'A word or two is needed here.' };
    const { onretype, onsave } = show([makeCare()], refusal);
    await edit();
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Activity' });
    await fireEvent.input(name, { target: { value: ' ' } });
    expect(onretype).toHaveBeenLastCalledWith(makeCare().id, ' ');
    await fireEvent.change(name);
    expect(onsave).toHaveBeenCalledExactlyOnceWith(makeCare().id, { activity: ' ' });
    await screen.findByText('A word or two is needed here.');
  });

  it('brings back what was typed before', async () => {
    const refusal = { field: 'activity', words: 'Not now.' };
    show([makeCare()], refusal, 'A long wa');
    await edit();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Activity' }).value).toBe(
      'A long wa',
    );
  });

  it('gives the focus back to where it began', async () => {
    show([makeCare()]);
    await edit();
    await press('Done editing');
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More for A walk' })),
    );
  });
});

describe('an activity being edited while another page changes it', () => {
  const time = () => screen.getByLabelText<HTMLInputElement>('From').value;

  it('follows what is not being typed here, and sends only what was', async () => {
    const { onsave, rerender } = show([makeCare({ slot: { days: [2], time: '18:00' } })]);
    await edit();
    await rerender({ cares: [makeCare({ minutes: 25, slot: { days: [2], time: '19:30' } })] });
    expect(screen.getByRole<HTMLInputElement>('spinbutton').value).toBe('25');
    expect(time()).toBe('19:30');
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Thursday' }));
    expect(onsave).toHaveBeenCalledExactlyOnceWith(makeCare().id, {
      slot: { days: [2, 4], time: '19:30' },
    });
  });

  it('leaves the week with it', async () => {
    const { rerender } = show([makeCare({ slot: { days: [2], time: '18:00' } })]);
    await edit();
    await rerender({ cares: [makeCare()] });
    expect(screen.getByRole<HTMLInputElement>('switch', { name: 'In the week' }).checked).toBe(
      false,
    );
    expect(screen.queryByLabelText('From')).toBeNull();
  });
});
