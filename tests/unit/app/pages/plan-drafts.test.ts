import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { planDraft } from '../../../../utils/app/pages/plan-drafts.ts';
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
  expect(await planDraft(null).read(CELL)).toBeNull();
  expect(await planDraft('choir').readOver(CHOIR)).toEqual({ input: CHOIR.input, length: '1 h' });
});

test('what was typed is there again, also a length that is none', async () => {
  planDraft(null).keep(TYPED, null);
  await kept(async () => expect(await planDraft(null).read(CELL)).toEqual(TYPED));
});

test('another place that was tapped brings its own day and time, the rest stays', async () => {
  planDraft(null).keep(TYPED, null);
  await kept(async () =>
    expect(await planDraft(null).read({ day: '2026-11-27', part: 'morning' })).toMatchObject({
      input: { title: 'A visit', sphere: 'others', day: '2026-11-27', time: '10:00' },
      length: 'soon',
    }),
  );
});

test('what was typed over one time of a plan stays with that time, and with its own rule', async () => {
  const input = { ...CHOIR.input, title: 'Choir, upstairs', time: '18:00' };
  planDraft('choir').keep({ input, length: '2 h' }, CHOIR.slot);
  await kept(async () =>
    expect(await planDraft('choir').readOver(CHOIR)).toMatchObject({
      input: { title: 'Choir, upstairs', time: '18:00', repeats: CHOIR.input.repeats },
      length: '2 h',
    }),
  );
  const next = { ...CHOIR, slot: '2026-11-30', day: '2026-11-30' };
  expect((await planDraft('choir').readOver(next)).input.title).toBe('Choir');
});
