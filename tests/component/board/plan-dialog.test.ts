import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import MoveQuestion from '../../../components/board/MoveQuestion.svelte';
import PlanDialog from '../../../components/board/PlanDialog.svelte';
import type { BoardPlan, Cell, PlanChoices } from '../../../utils/domain/board-view.ts';
import type { PlanInput, PlanOutcome, TypedPlan } from '../../../utils/domain/plan.ts';
import type { PlanConcern } from '../../../utils/domain/plan-concerns.ts';
import { teachTopLayer } from '../people/samples.ts';
import { CHOICES, makePlan } from './samples.ts';

const CELL: Cell = { day: '2026-11-25', part: 'afternoon' };
const CROSSES: PlanConcern = {
  kind: 'crosses',
  measured: { sphere: 'us', direction: 'ceiling', unit: 'hours', had: 21 * 60, line: 20 * 60 },
  week: { first: '2026-11-23', isPresent: true },
};
const calls = {
  onconsider: vi.fn(async (_input: PlanInput): Promise<readonly PlanConcern[]> => []),
  ontype: vi.fn((_typed: TypedPlan) => undefined),
  onsave: vi.fn(async (_input: PlanInput, _following: boolean): Promise<PlanOutcome> => ({
    kind: 'kept',
  })),
  onanswer: vi.fn((_happened: boolean) => undefined),
  onsavefile: vi.fn(async (_names: boolean) => ''),
  onmove: vi.fn(),
  onremove: vi.fn((_following: boolean) => undefined),
  onerase: vi.fn(),
  onclose: vi.fn(),
};
beforeEach(() => {
  teachTopLayer();
  vi.clearAllMocks();
});

function show(plan: BoardPlan | null = null, choices: Partial<PlanChoices> = {}) {
  const typed = plan && { input: plan.input, length: '1 h' };
  const given = { ...CHOICES, ...choices };
  render(PlanDialog, { plan, cell: CELL, choices: given, typed, busy: false, ...calls });
}
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const button = (name: string) => screen.getByRole('button', { name });
const click = (name: string) => fireEvent.click(button(name));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const saved = () => calls.onsave.mock.lastCall?.[0];
const templates = () =>
  within(screen.getByRole('group', { name: 'What is it?' }))
    .getAllByRole('radio')
    .map((radio) => radio.closest('label')?.textContent.trim());

describe('A new plan', () => {
  test('begins with what it is, and nothing else', () => {
    show();
    expect(templates()).toEqual([
      'Coffee',
      'Lunch',
      'Evening for two',
      'Evening of my own',
      'From your menu',
      'Something else',
    ]);
    expect(screen.queryByLabelText('Begins')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add to the week' })).toBeNull();
  });

  test('offers no evening for two without anybody closest, and no menu that is empty', () => {
    show(null, { bond: null, cares: [] });
    expect(templates()).toEqual(['Coffee', 'Lunch', 'Evening of my own', 'Something else']);
  });

  test('asks for three fields at most, the rest is folded', async () => {
    show();
    await choose('Coffee');
    const shown = ['With', 'Begins', 'Takes'].map((name) => field(name).closest('details'));
    expect(shown).toEqual([null, null, null]);
    expect(field('Day').closest('details')?.open).toBe(false);
  });

  test('is kept as it was entered', async () => {
    show();
    await choose('Coffee');
    await fireEvent.change(field('With'), { target: { value: 'ruth' } });
    await type('Begins', '16:20');
    await type('Takes', '1h30');
    await click('Add to the week');
    expect(saved()).toMatchObject({
      template: 'coffee',
      personId: 'ruth',
      day: '2026-11-25',
      time: '16:20',
      minutes: 90,
      title: '',
    });
    await vi.waitFor(() => expect(calls.onclose).toHaveBeenCalled());
  });

  test('from the menu takes as long as it says there', async () => {
    show();
    await choose('From your menu');
    await fireEvent.change(field('Which one?'), { target: { value: 'walk' } });
    await click('Add to the week');
    expect(saved()).toMatchObject({ careId: 'walk', title: 'A long walk', minutes: 60 });
  });

  test('keeps what was typed when it becomes something else', async () => {
    show();
    await choose('Something else');
    await type('In your words', 'The harbour');
    await type('Begins', '16:20');
    await type('Takes', '45');
    await choose('Lunch');
    expect([field('Begins').value, field('Takes').value]).toEqual(['16:20', '45']);
    await choose('Something else');
    expect(field('In your words').value).toBe('The harbour');
    expect(calls.ontype).toHaveBeenLastCalledWith(expect.objectContaining({ length: '45' }));
  });

  test('points out beside each field what it lacks, and loses nothing', async () => {
    show();
    await choose('Something else');
    await type('Begins', '');
    await type('Takes', 'soon');
    await click('Add to the week');
    expect(screen.getByText('A word or two for it.')).toBeTruthy();
    expect(screen.getByText('A time is needed, such as 15:00.')).toBeTruthy();
    expect(field('Takes').getAttribute('aria-invalid')).toBe('true');
    expect(field('Takes').value).toBe('soon');
    expect(calls.onsave).not.toHaveBeenCalled();
  });

  test('says beside its rule that it does not come round on its day', async () => {
    const message = 'It does not come round on that day.';
    calls.onsave.mockResolvedValueOnce({ kind: 'refused', field: 'repeats', message });
    show();
    await choose('Coffee');
    await click('Add to the week');
    await screen.findByText(message);
    expect(field('Comes round').getAttribute('aria-invalid')).toBe('true');
    expect(field('Comes round').closest('details')?.open).toBe(true);
  });

  test('on another day comes round on that day', async () => {
    show();
    await choose('Something else');
    await type('In your words', 'Choir');
    const weekly = JSON.stringify({ kind: 'weekly', days: [3] });
    await fireEvent.change(field('Comes round'), { target: { value: weekly } });
    await type('Day', '2026-11-27');
    await click('Add to the week');
    expect(saved()).toMatchObject({
      day: '2026-11-27',
      repeats: { kind: 'weekly', days: [5] },
    });
  });
});

describe('What is pointed out', () => {
  test('shows before it is saved, and saving stays possible', async () => {
    calls.onconsider.mockResolvedValueOnce([CROSSES, { kind: 'ownEvening', day: CELL.day }]);
    show();
    await choose('Evening for two');
    await screen.findByText(
      'With this, Us would have about 21 hours this week. Your line is 20 hours.',
    );
    expect(screen.getByText('That evening is kept for yourself.')).toBeTruthy();
    await click('Add to the week');
    expect(calls.onsave).toHaveBeenCalledOnce();
  });

  test('is said of that week where it is another', async () => {
    const week = { first: '2026-12-14', isPresent: false };
    calls.onconsider.mockResolvedValueOnce([{ ...CROSSES, week }]);
    show();
    await choose('Evening for two');
    await screen.findByText(
      'With this, Us would have about 21 hours that week. Your line is 20 hours.',
    );
  });

  test('is never that of an earlier keystroke', async () => {
    let late: (concerns: readonly PlanConcern[]) => void = () => undefined;
    calls.onconsider.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
    show();
    await choose('Evening for two');
    await choose('Coffee');
    late([CROSSES]);
    await Promise.resolve();
    expect(screen.queryByText(/With this, Us/)).toBeNull();
  });

  test('about a plan that is carried is said before it lies there', async () => {
    const onchoose = vi.fn();
    const plan = makePlan();
    const concerns = [CROSSES];
    render(MoveQuestion, { plan, cell: CELL, concerns, onchoose, onclose: () => undefined });
    expect(screen.getByText(/^With this, Us would have about 21 hours/)).toBeTruthy();
    await click('Leave it where it was');
    expect(onchoose).not.toHaveBeenCalled();
  });
});

test('inside quiet hours it asks, and another time takes the question away', async () => {
  calls.onsave.mockResolvedValueOnce({ kind: 'inQuietHours' });
  show();
  await choose('Coffee');
  await click('Add to the week');
  await screen.findByRole('button', { name: 'Keep it' });
  await type('Begins', '18:00');
  expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
  calls.onsave.mockResolvedValueOnce({ kind: 'inQuietHours' });
  await click('Add to the week');
  await fireEvent.click(await screen.findByRole('button', { name: 'Keep it' }));
  expect(calls.onsave.mock.calls.map(([input]) => input.inQuietHours)).toEqual([
    false,
    false,
    true,
  ]);
});

describe('A plan that comes round', () => {
  const choir = makePlan({
    name: 'Choir',
    input: { ...makePlan().input, title: 'Choir', repeats: { kind: 'weekly', days: [3] } },
  });

  test.each([
    ['Only this one', false],
    ['This and all that follow', true],
  ])('is changed after it was asked which of them: %s', async (answer, following) => {
    show(choir);
    await type('Begins', '18:00');
    await click('Save');
    expect(calls.onsave).not.toHaveBeenCalled();
    await click(answer);
    expect(calls.onsave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ time: '18:00' }),
      following,
    );
  });

  test('is taken out after it was asked which of them', async () => {
    show(choir);
    await click('Take out');
    expect(document.activeElement).toBe(
      screen.getByRole('group', { name: 'This one comes round again. Which of them?' }),
    );
    expect(calls.onremove).not.toHaveBeenCalled();
    await click('This and all that follow');
    expect(calls.onremove).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe('A plan that is there', () => {
  test('is changed and taken out without a question where it comes once', async () => {
    show(makePlan());
    await click('Take out');
    expect(calls.onremove).toHaveBeenCalledExactlyOnceWith(false);
  });

  test('can be picked up from its form while it lies ahead', async () => {
    show(makePlan());
    expect(screen.queryByText('Did it happen?')).toBeNull();
    await click('Move on the board');
    expect(calls.onmove).toHaveBeenCalledOnce();
  });

  test('is asked about once it is over, with two answers alike', async () => {
    show(makePlan({ standing: 'asking' }));
    expect(button('It did').className).toBe(button('Not this time').className);
    expect(screen.queryByRole('button', { name: 'Move on the board' })).toBeNull();
    await click('It did');
    expect(calls.onanswer).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('is asked about no more once that is too long ago', () => {
    show(makePlan({ standing: 'over' }));
    expect(screen.queryByText('Did it happen?')).toBeNull();
    expect(screen.queryByRole('button', { name: 'It did' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Move on the board' })).toBeNull();
  });

  test('is changed no more once it was answered', () => {
    show(makePlan({ standing: 'happened' }));
    expect(screen.getByText('Happened')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'It did' })).toBeNull();
  });

  test('is deleted for good only after a second yes', async () => {
    show(makePlan());
    await click('Delete for good: “Piano”');
    expect(calls.onerase).not.toHaveBeenCalled();
    const [sure] = screen.getAllByRole('dialog').slice(1);
    if (!sure) expect.fail('no question');
    await fireEvent.click(within(sure).getByRole('button', { name: 'Delete for good' }));
    expect(calls.onerase).toHaveBeenCalledOnce();
  });
});
