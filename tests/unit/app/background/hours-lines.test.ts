import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Boundary, HoursLine } from '../../../../utils/domain/boundary.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { aTime } from '../../../support/week.ts';
import { World } from '../../../support/world.ts';

let world: World;

/** A Thursday. */
beforeEach(async () => {
  world = await World.at('2026-11-26T18:00', 'Europe/Berlin');
  await world.worker.start();
  await world.ask('chooseBond', { kind: 'partner', name: 'Lee' });
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

type Line = Omit<HoursLine, 'kind'>;
const ceiling: Line = { sphere: 'us', direction: 'ceiling', amount: 20, unit: 'hours' };
const draw = (over: Partial<Line> = {}) => world.ask('setHoursLine', { ...ceiling, ...over });
const refused = (over: object) =>
  world.worker.answer({ command: 'setHoursLine', input: { ...ceiling, ...over } });

async function lines(): Promise<string[]> {
  const rows = (await world.rows()).boundaries as readonly Boundary[];
  return rows.flatMap(({ line, deletedAt }) => {
    if (line.kind !== 'hours' || deletedAt !== undefined) return [];
    return [`${line.sphere} ${line.direction} ${line.amount} ${line.unit}`];
  });
}
const row = async () => {
  await world.worker.look();
  return (await world.popup())?.hours;
};

describe('An hours line', () => {
  test('is drawn, moved in its place, and moved back', async () => {
    const { id } = await draw();
    const { id: same, undoId } = await draw({ amount: 12.5 });
    expect(same).toBe(id);
    expect(await lines()).toEqual(['us ceiling 12.5 hours']);
    await world.ask('undo', { undoId });
    expect(await lines()).toEqual(['us ceiling 20 hours']);
  });

  test('newly drawn and taken back is not there', async () => {
    const { undoId } = await draw();
    await world.ask('undo', { undoId });
    expect(await lines()).toEqual([]);
    expect(await row()).toBeNull();
  });

  test('removed can be taken back, unless it no longer fits', async () => {
    const { id } = await draw();
    const { undoId } = await world.ask('removeHoursLine', { id });
    expect(await lines()).toEqual([]);
    expect(await world.send('removeHoursLine', { id })).toMatchObject({ ok: false });
    await world.ask('undo', { undoId });
    expect(await lines()).toEqual(['us ceiling 20 hours']);
    const again = await world.ask('removeHoursLine', { id });
    await draw({ direction: 'floor', amount: 30 });
    await world.ask('undo', again);
    expect(await lines()).toEqual(['us floor 30 hours']);
  });

  test('deleted for good is gone with its undo', async () => {
    const { id } = await draw();
    await draw({ amount: 19 });
    await world.ask('eraseBoundary', { id });
    expect(JSON.stringify(await world.standing())).not.toContain(id);
  });

  test.each([
    [{ amount: 0 }, 'outOfRange'],
    [{ amount: -3 }, 'outOfRange'],
    [{ amount: 200 }, 'outOfRange'],
    [{ amount: 8, unit: 'evenings' }, 'outOfRange'],
    [{ direction: 'floor', amount: 21 }, 'floorAboveCeiling'],
    [{ direction: 'floor', amount: 2, unit: 'evenings' }, 'mixedUnits'],
  ])('%j beside a ceiling of 20 hours is refused: %s', async (over, problem) => {
    await draw();
    const error = { code: 'badField', field: 'amount', problem };
    expect(await refused(over)).toEqual({ ok: false, error });
    expect(await lines()).toEqual(['us ceiling 20 hours']);
  });

  test.each([{ sphere: 'elsewhere' }, { unit: 'days' }, { amount: '5' }, { more: 1 }])(
    '%j is no line at all',
    async (over) => {
      expect(await refused(over)).toMatchObject({ error: { code: 'malformed' } });
    },
  );
});

describe('Before a ceiling is crossed', () => {
  const log = (hours: number, over: object = {}) =>
    world.ask('logTime', aTime(world, { sphere: 'us', minutes: hours * 60, ...over }));

  test('the popup’s row says that it comes near, and then that it was crossed', async () => {
    await draw({ amount: 10 });
    await draw({ sphere: 'me', direction: 'floor', amount: 5 });
    await log(7);
    expect(await row()).toMatchObject({ standing: 'open', had: 420, line: 600 });
    await log(1);
    expect(await row()).toMatchObject({ standing: 'near', sphere: 'us', had: 480 });
    await log(2.5);
    expect(await row()).toMatchObject({ standing: 'crossed', had: 630 });
  });

  test('names stand in it only where they may', async () => {
    await draw();
    expect(await row()).toMatchObject({ named: false });
    await world.ask('changeSettings', { changes: { toastStyle: 'names' } });
    expect(await row()).toMatchObject({ named: true });
  });

  test('the calendar week counts, from the day it begins where the user lives', async () => {
    await draw({ amount: 10 });
    await log(9, { day: '2026-11-22' });
    expect(await row()).toMatchObject({ had: 0 });
    world.weekStart = 7;
    expect(await row()).toMatchObject({ had: 540, standing: 'near' });
  });

  test('a line of us says nothing while nobody is chosen', async () => {
    await draw();
    await world.ask('chooseBond', { kind: null, name: '' });
    expect(await row()).toBeNull();
  });
});
