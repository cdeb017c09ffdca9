import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import PlanDialog from '../../../components/board/PlanDialog.svelte';
import type { BoardPlan } from '../../../utils/domain/board-view.ts';
import { teachTopLayer } from '../people/samples.ts';
import { CHOICES, TODAY, makePlan } from './samples.ts';

const onsavefile = vi.fn(async (_names: boolean) => 'One entry is in plan.ics.');
const onclose = vi.fn();
beforeEach(() => {
  teachTopLayer();
  vi.clearAllMocks();
});

function show(plan: BoardPlan | null) {
  const nothing = () => undefined;
  render(PlanDialog, {
    ...{ plan, cell: { day: TODAY, part: 'afternoon' }, choices: CHOICES, busy: false },
    typed: plan && { input: plan.input, length: '1 h' },
    onconsider: async () => [],
    onsave: async () => ({ kind: 'kept' }),
    ...{ ontype: nothing, onanswer: nothing, onmove: nothing, onremove: nothing },
    ...{ onerase: nothing, onsavefile, onclose },
  });
}
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
const names = () => screen.getByLabelText<HTMLInputElement>('With their names');

describe('A plan as a file', () => {
  test('is folded away, has no name unless that is chosen, and says what became of it', async () => {
    show(makePlan());
    expect(names().closest('details')?.open).toBe(false);
    await save();
    expect(onsavefile).toHaveBeenLastCalledWith(false);
    expect(await screen.findByText('One entry is in plan.ics.')).toBeTruthy();
    await fireEvent.click(names());
    expect(screen.queryByText('One entry is in plan.ics.')).toBeNull();
    await save();
    expect(onsavefile).toHaveBeenLastCalledWith(true);
    expect(onclose).not.toHaveBeenCalled();
  });

  test.each([
    ['ahead', false],
    ['over', false],
    ['happened', false],
    ['ahead', true],
  ] as const)(
    'of one that is %s, a sample: %s, is offered unless it is one',
    (standing, sample) => {
      show(makePlan({ standing, sample }));
      expect(screen.queryByText('Put it into your calendar') === null).toBe(sample);
    },
  );

  test('is none while the plan is not there yet', () => {
    show(null);
    expect(screen.queryByText('Put it into your calendar')).toBeNull();
  });
});
