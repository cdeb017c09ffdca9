import { expect, test } from 'vitest';
import { closeNotebook, notebook } from '../../../utils/storage/connection.ts';
import { assemble } from '../../../utils/storage/assemble.ts';
import { readingOf } from '../../../utils/storage/transaction.ts';
import { moveTo } from '../../support/hours.ts';
import { World } from '../../support/world.ts';

/** A ledger and a day as the first week wrote them: nothing of returns, half minutes, pauses. */
const LEDGER = {
  state: 'active',
  activeSince: null,
  pausedSince: null,
  lastSeen: Date.parse('2026-06-01T10:00Z'),
  zone: 'Europe/Berlin',
  returnedAt: null,
  cameBackAt: Date.parse('2026-05-20T10:00Z'),
  openedAt: null,
  activeMs: 600_000,
  candidate: null,
};
const DAY = {
  day: '2026-06-01',
  present: true,
  raised: { person: 1 },
  lastRaisedAt: Date.parse('2026-06-01T07:00Z'),
  acted: 0,
  minutes: {},
};

test('rows of the first week are read with what they lack, and looked at without a stumble', async () => {
  const world = await World.at('2026-06-01T12:00', 'Europe/Berlin');
  await world.worker.start();
  const { id } = await world.ask('addPerson', { name: 'Mina', lastTalked: '2026-04-01' });
  await world.stop();
  const database = await notebook();
  await database.put('singles', { name: 'presence', value: LEDGER } as never);
  await database.put('tallies', DAY);
  const read = await assemble(readingOf(database), { now: world.now, zone: world.zone });
  expect(read.presence).toEqual({
    ...LEDGER,
    awaySince: null,
    welcome: null,
    stillAt: null,
    unlockedAt: null,
  });
  expect(read).toMatchObject({ backOff: null, lines: [] });
  moveTo(world, '2026-06-02T10:00');
  await world.goIdle('locked');
  await world.goIdle('active');
  expect(world.toasts()).toEqual([`${id}:2026-06-02`]);
  await closeNotebook();
});
