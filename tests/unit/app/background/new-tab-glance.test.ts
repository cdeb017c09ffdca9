import { beforeEach, expect, test } from 'vitest';
import type { Glance, NewTabGlance, PopupGlance } from '../../../../utils/domain/glance.ts';
import { World } from '../../../support/world.ts';

let world: World;

beforeEach(async () => {
  world = await World.at('2026-11-24T02:00', 'Europe/Berlin');
  await world.worker.start();
});

async function glances(): Promise<readonly [PopupGlance, NewTabGlance]> {
  await world.worker.look();
  const rows = (await world.rows())['glances'] as readonly Glance[];
  const of = (surface: Glance['surface']) => rows.find((row) => row.surface === surface);
  return [of('popup') as PopupGlance, of('newtab') as NewTabGlance];
}

test('both glances know when the logical day ends', async () => {
  const end = Date.parse('2026-11-24T04:00:00+01:00');
  for (const glance of await glances()) {
    expect(glance).toMatchObject({ today: '2026-11-23', dayEnds: end });
  }
});

test.each([
  ['mine', 'me'],
  ['shared', 'us'],
  ['theirs', 'us'],
] as const)('a goal that is %s takes time for %s', async (owner, sphere) => {
  const { id } = await world.ask('addGoal', { wish: 'Ten pages' });
  await world.ask('editGoal', { id, changes: { owner } });
  const [popup] = await glances();
  expect(popup.goals).toMatchObject([{ id, sphere }]);
});

test('a limit that was not chosen is not on the row of the new tab', async () => {
  const { id } = await world.ask('addLimit', { sentence: 'No talks after ten' });
  await world.ask('addLimit', { sentence: 'Doors are knocked on' });
  const newTab = { emptied: false, person: false, clockLine: false, limitIds: [id] };
  await world.ask('changeSettings', { changes: { newTab } });
  const [, row] = await glances();
  expect(row.words).toMatchObject({ text: { limits: ['No talks after ten'] } });
});
