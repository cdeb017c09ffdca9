import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPlanDraft, planDraft } from '../../../../utils/app/pages/plan-drafts.ts';
import { fromTemplate, type BoardPlan, type Cell } from '../../../../utils/domain/board-view.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { World } from '../../../support/world.ts';

const CELL: Cell = { day: '2026-11-25', part: 'afternoon' };
const TYPED = {
  input: { ...fromTemplate('own', CELL), title: 'A visit', time: '16:15', sphere: 'others' },
  length: 'soon',
} as const;
const CHOIR: BoardPlan = {
  ...CELL,
  id: 'choir',
  slot: CELL.day,
  name: 'Choir',
  standing: 'ahead',
  sample: false,
  input: {
    ...fromTemplate('own', CELL),
    title: 'Choir',
    repeats: { kind: 'weekly', days: [1, 3] },
  },
};

beforeEach(async () => {
  const world = await World.at('2026-11-23T10:00', 'Europe/Berlin');
  await world.worker.start();
});
afterEach(closeNotebook);

const kept = (check: () => Promise<void>) => vi.waitFor(check);

test('nothing is there before anything was typed', async () => {
  expect(await newPlanDraft(CELL).read()).toBeNull();
  expect(await planDraft(CHOIR).read()).toEqual({ input: CHOIR.input, length: '1 h' });
});

test('what was typed is there again, also a length that is none', async () => {
  newPlanDraft(CELL).keep(TYPED);
  await kept(async () => expect(await newPlanDraft(CELL).read()).toEqual(TYPED));
});

test('of many keystrokes few are written, the last one among them', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const draft = newPlanDraft(CELL);
  await draft.read();
  put.mockClear();
  for (const length of ['1', '1h', '1h3', '1h30', 'soon']) draft.keep({ ...TYPED, length });
  await kept(async () => expect(await newPlanDraft(CELL).read()).toEqual(TYPED));
  expect(put.mock.calls.length).toBeLessThanOrEqual(3);
  put.mockRestore();
});

test('a day that was typed is there again in the cell it was typed in', async () => {
  const elsewhere = { ...TYPED, input: { ...TYPED.input, day: '2026-11-28' } };
  newPlanDraft(CELL).keep(elsewhere);
  await kept(async () => expect(await newPlanDraft(CELL).read()).toEqual(elsewhere));
});

test.each<[string, Cell, string]>([
  ['day', { day: '2026-11-27', part: 'afternoon' }, '15:00'],
  ['part of the day', { day: CELL.day, part: 'evening' }, '19:30'],
])(
  'another %s that was tapped brings its own day and time, the rest stays',
  async (_, at, time) => {
    newPlanDraft(CELL).keep(TYPED);
    await kept(async () =>
      expect(await newPlanDraft(at).read()).toMatchObject({
        input: { title: 'A visit', sphere: 'others', day: at.day, time },
        length: 'soon',
      }),
    );
  },
);

test('what comes round goes along to another cell', async () => {
  const repeats = { kind: 'weekly', days: [3] } as const;
  newPlanDraft(CELL).keep({ ...TYPED, input: { ...TYPED.input, repeats } });
  const friday = { day: '2026-11-27', part: 'morning' } as const;
  await kept(async () =>
    expect((await newPlanDraft(friday).read())?.input.repeats).toEqual({
      kind: 'weekly',
      days: [5],
    }),
  );
});

test('what was typed over one time of a plan stays with that time, and with its own rule', async () => {
  const input = { ...CHOIR.input, title: 'Choir, upstairs', time: '18:00' };
  planDraft(CHOIR).keep({ input, length: '2 h' });
  await kept(async () =>
    expect(await planDraft(CHOIR).read()).toMatchObject({
      input: { title: 'Choir, upstairs', time: '18:00', repeats: CHOIR.input.repeats },
      length: '2 h',
    }),
  );
  const next = { ...CHOIR, slot: '2026-11-30', day: '2026-11-30' };
  expect((await planDraft(next).read())?.input.title).toBe('Choir');
});
