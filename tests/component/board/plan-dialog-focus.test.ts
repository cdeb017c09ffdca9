import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import PlanDialog from '../../../components/board/PlanDialog.svelte';
import type { BoardPlan } from '../../../utils/domain/board-view.ts';
import type { PlanInput, PlanOutcome } from '../../../utils/domain/plan.ts';
import { teachTopLayer } from '../people/samples.ts';
import { CHOICES, makePlan, TODAY } from './samples.ts';

const onsave = vi.fn(async (_input: PlanInput): Promise<PlanOutcome> => ({ kind: 'kept' }));
beforeEach(() => {
  teachTopLayer();
  vi.clearAllMocks();
});

const nothing = () => undefined;
function show(plan: BoardPlan | null = null) {
  render(PlanDialog, {
    plan,
    cell: { day: TODAY, part: 'afternoon' },
    choices: CHOICES,
    typed: plan && { input: plan.input, length: '1 h' },
    busy: false,
    onconsider: async () => [],
    onsave,
    ...{ ontype: nothing, onanswer: nothing, onmove: nothing },
    ...{ onremove: nothing, onerase: nothing, onclose: nothing, onsavefile: async () => '' },
  });
}
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const button = (name: string) => screen.getByRole('button', { name });
const click = (name: string) => fireEvent.click(button(name));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

describe('The focus', () => {
  const choir = makePlan({
    name: 'Choir',
    input: { ...makePlan().input, title: 'Choir', repeats: { kind: 'weekly', days: [3] } },
  });
  const isOn = (element: () => HTMLElement) =>
    vi.waitFor(() => expect(document.activeElement).toBe(element()));

  test('goes to the first field that lacks something', async () => {
    show();
    await choose('Coffee');
    await type('Takes', 'soon');
    await click('Add to the week');
    await isOn(() => field('Takes'));
  });

  test('stays in the form when the question about quiet hours is answered', async () => {
    onsave.mockResolvedValueOnce({ kind: 'inQuietHours' });
    show();
    await choose('Coffee');
    await click('Add to the week');
    (await screen.findByRole('button', { name: 'Change it' })).focus();
    await click('Change it');
    await isOn(() => button('Add to the week'));
  });

  test('is on the button again when none of them is meant after all', async () => {
    show(choir);
    await click('Save');
    button('Cancel').focus();
    await click('Cancel');
    await isOn(() => button('Save'));
    await click('Take out');
    const question = screen.getByRole('group', { name: /Which of them/ });
    const cancel = within(question).getByRole('button', { name: 'Cancel' });
    cancel.focus();
    await fireEvent.click(cancel);
    await isOn(() => button('Take out'));
  });

  test('goes to what is wrong with those that were meant', async () => {
    onsave.mockResolvedValueOnce({ kind: 'refused', field: 'day', message: 'Too far.' });
    show(choir);
    await click('Save');
    button('This and all that follow').focus();
    await click('This and all that follow');
    await screen.findByText('Too far.');
    await isOn(() => field('Day'));
  });

  test('keeps its field in sight while the day is put right', async () => {
    show();
    await choose('Coffee');
    const isOpen = () => field('Day').closest('details')?.open;
    await type('Day', '');
    await click('Add to the week');
    expect(isOpen()).toBe(true);
    await type('Day', '0002-11-27');
    expect(isOpen()).toBe(true);
    expect(screen.queryByText('That day does not exist in the calendar.')).toBeNull();
  });
});
