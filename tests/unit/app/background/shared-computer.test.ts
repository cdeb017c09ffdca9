import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Glance, NewTabGlance } from '../../../../utils/domain/glance.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import { closeNotebook } from '../../../../utils/storage/connection.ts';
import { World } from '../../../support/world.ts';

let world: World;

const SHUT = {
  sentence: 'Laptop shut',
  time: '18:30',
  days: [1, 2, 3, 4, 5, 6, 7],
  inQuietHours: false,
} as const;

/** A Monday. */
beforeEach(async () => {
  world = await World.at('2026-11-23T12:00', 'Europe/Berlin');
  await world.worker.start();
});
afterEach(async () => {
  await world.worker.look();
  await closeNotebook();
});

const newtab = async () =>
  ((await world.rows()).glances as readonly Glance[]).find(
    ({ surface }) => surface === 'newtab',
  ) as NewTabGlance;

describe('others use this computer', () => {
  const shared = () => world.ask('changeSettings', { changes: { shared: true } });
  const settings = async () =>
    ((await world.rows()).singles as readonly { name: string; value: unknown }[]).find(
      ({ name }) => name === 'settings',
    )?.value;

  it('said once: the boat is still, the new tab empty, toasts discreet, samples gone', async () => {
    const { id } = await world.ask('addLimit', { sentence: 'Mine alone' });
    await world.ask('loadSample', {});
    const newTab = { emptied: false, person: true, clockLine: true, limitIds: [id] };
    await world.ask('changeSettings', { changes: { toastStyle: 'names', newTab } });
    await shared();
    expect(await settings()).toMatchObject({
      shared: true,
      stillBoat: true,
      toastStyle: 'discreet',
      newTab: { emptied: true, person: false, clockLine: false, limitIds: [] },
    });
    const { people, plans, goals, boundaries: left } = await world.rows();
    expect([people, plans, goals]).toEqual([[], [], []]);
    expect(left).toMatchObject([{ id }]);
    expect(await newtab()).toMatchObject({ emptied: true, goal: null, line: null });
  });

  it('what is chosen afterwards stays chosen, and the new tab stays empty all the same', async () => {
    await world.ask('addClockLine', SHUT);
    await shared();
    const newTab = { ...DEFAULT_SETTINGS.newTab, clockLine: true };
    await world.ask('changeSettings', { changes: { stillBoat: false, newTab } });
    await shared();
    expect(await settings()).toMatchObject({ stillBoat: false });
    const { line, words } = await newtab();
    expect(line).toBeNull();
    expect(JSON.stringify(words)).not.toContain('Laptop');
  });

  it('taken back, nothing comes to light by itself', async () => {
    await shared();
    await world.ask('changeSettings', { changes: { shared: false } });
    expect(await settings()).toMatchObject({ stillBoat: true, newTab: { emptied: true } });
  });

  it.each([
    ['others use this computer', { shared: true }],
    ['the wording is discreet', { toastStyle: 'discreet' }],
  ] as const)('a name that stands on the screen leaves it once %s', async (_what, changes) => {
    await world.ask('changeSettings', { changes: { toastStyle: 'names' } });
    await world.ask('addClockLine', SHUT);
    await world.ask('addPerson', { name: 'Mina', lastTalked: 'longer' });
    await world.goIdle('locked');
    world.pass({ minutes: 30 });
    await world.goIdle('active');
    expect(world.shown.map(({ toast }) => toast.message).join()).toContain('Mina');
    expect(world.toasts()).toHaveLength(1);
    await world.ask('changeSettings', { changes });
    expect(world.toasts()).toEqual([]);
    // It waits where only those look who open it.
    expect(world.badge).toBe('dot');
    expect((await world.popup())?.card).toMatchObject({ kind: 'reminder' });
  });
});
