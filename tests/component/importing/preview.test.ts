import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import Preview from '../../../components/importing/Preview.svelte';
import type { ImportRow, ImportView } from '../../../utils/domain/import-view.ts';

const row = (at: number, over: Partial<ImportRow> = {}): ImportRow => ({
  ...{ at, name: `Somebody ${at}`, birthday: null, reaches: [], line: at + 1 },
  ...{ isKept: false, like: null },
  ...over,
});

function show(rows: readonly ImportRow[], over: Partial<ImportView> = {}) {
  const told = { onchoice: vi.fn(), onadd: vi.fn(), onputaway: vi.fn() };
  const file = { id: 'a', rows, problems: [], furtherProblems: 0, ...over };
  const choice = { chosen: [], leapDay: 'feb28' } as const;
  render(Preview, { file, choice, busy: false, ...told });
  return told;
}

const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox');
const button = (name: string) => screen.getByRole('button', { name });

it('has nobody chosen, and adds nobody before somebody is', async () => {
  const { onadd } = show([row(0), row(1)]);
  expect(boxes().some(({ checked }) => checked)).toBe(false);
  expect(button('Add')).toHaveProperty('disabled', true);
  await fireEvent.click(boxes()[1] as HTMLElement);
  await fireEvent.click(button('Add one person'));
  expect(onadd).toHaveBeenCalledWith({ chosen: [1], leapDay: 'feb28' });
});

it('chooses those that are shown and nobody else, and lets them go again', async () => {
  const { onchoice } = show([
    row(0, { name: 'Zoë' }),
    row(1, { name: 'Ada' }),
    row(2, { name: 'Zoe B' }),
  ]);
  await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zoe' } });
  expect(boxes()).toHaveLength(2);
  await fireEvent.click(button('Choose all shown'));
  expect(onchoice).toHaveBeenLastCalledWith({ chosen: [0, 2], leapDay: 'feb28' });
  expect(button('Add 2 people')).toBeTruthy();
  await fireEvent.click(button('Choose nobody'));
  expect(onchoice).toHaveBeenLastCalledWith({ chosen: [], leapDay: 'feb28' });
});

it('tells whom somebody may be, and does not offer who came in before', async () => {
  const { onchoice } = show([
    row(0, { like: { name: 'Mina', by: 'phone' } }),
    row(1, { isKept: true, like: { name: 'Ada', by: 'name' } }),
  ]);
  const [perhaps, kept] = screen.getAllByRole('listitem').map((item) => within(item));
  expect(perhaps?.getByText('Perhaps Mina, who has the same number')).toBeTruthy();
  expect(kept?.getByText('Here already')).toBeTruthy();
  expect(kept?.getByRole('checkbox')).toHaveProperty('disabled', true);
  await fireEvent.click(button('Choose all shown'));
  expect(onchoice).toHaveBeenLastCalledWith({ chosen: [0], leapDay: 'feb28' });
});

it('asks what 29 February does only once somebody born then is chosen', async () => {
  const { onchoice } = show([row(0, { birthday: '1996-02-29' }), row(1, { birthday: '--05-17' })]);
  expect(screen.queryByRole('radio')).toBeNull();
  await fireEvent.click(boxes()[0] as HTMLElement);
  expect(screen.getByText('One of them was born on 29 February.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: '1 March' }));
  expect(onchoice).toHaveBeenLastCalledWith({ chosen: [0], leapDay: 'mar1' });
});

it('draws a long file a part at a time', async () => {
  show(Array.from({ length: 350 }, (_, at) => row(at)));
  expect(boxes()).toHaveLength(200);
  await fireEvent.click(button('Show 150 more'));
  expect(boxes()).toHaveLength(350);
});

it('tells by the line what was left out', () => {
  show([row(0)], { problems: [{ line: 12, code: 'linkUnusable' }], furtherProblems: 3 });
  expect(screen.getByText('4 lines were left out')).toBeTruthy();
  expect(screen.getByText('Line 12: only links', { exact: false })).toBeTruthy();
  expect(screen.getByText('And 3 more lines were left out.')).toBeTruthy();
});
