import { afterEach, expect, test, vi } from 'vitest';
import type { Moment } from '../../../../utils/domain/moment.ts';
import type { Nudge } from '../../../../utils/domain/nudge.ts';
import { emptyTally } from '../../../../utils/domain/tally.ts';
import { addDays, HOUR, logicalDay } from '../../../../utils/domain/time.ts';
import { browserKeep } from '../../../../utils/platform/keep.ts';
import { closeNotebook, notebook } from '../../../../utils/storage/connection.ts';
import { putNudge } from '../../../../utils/storage/nudges.ts';
import { write } from '../../../../utils/storage/transaction.ts';
import { rowsReadBy } from '../../../support/rows-read.ts';
import { World } from '../../../support/world.ts';
import { makeNudge } from '../../planning/make.ts';

afterEach(closeNotebook);

/** Somebody, a goal in sight, a reminder shown and a contact logged. */
async function worldWith(past: number): Promise<World> {
  const world = await World.at('2026-06-01T12:00', 'Europe/Berlin');
  await world.worker.start();
  const { id } = await world.ask('addPerson', { name: 'Mina', lastTalked: '2026-01-01' });
  await world.ask('addGoal', { wish: 'Ten pages after coffee' });
  await world.ask('opened', { surface: 'popup' });
  await world.ask('logContact', { personId: id, when: '2026-06-01', note: '' });
  await remember(world, id, past);
  await world.worker.look();
  return world;
}

/** Moments, reminders and tallies of long ago, one a day and subject. */
async function remember({ now, zone }: World, id: string, rows: number): Promise<void> {
  const today = logicalDay(now, zone, '04:00');
  await write(await notebook(), async (tx) => {
    const goals = await tx.objectStore('goals').getAllKeys();
    const about = [id, ...goals];
    const [moment] = await tx.objectStore('moments').getAll();
    if (moment === undefined) throw new Error('no moment to take after');
    for (let n = 0; n < rows; n += 1) {
      const day = addDays(today, -40 - n);
      const subjectId = about[n % about.length] ?? id;
      const old: Moment = { ...moment, id: `moment-${n}`, day, subjectId };
      await tx.objectStore('moments').put(old);
      await tx.objectStore('tallies').put(emptyTally(day));
      await putNudge(tx, oldNudge(n, subjectId, now));
    }
  });
}

/** Within the log's 90 days, and past those a look at reminders goes back. */
function oldNudge(n: number, subjectId: string, now: number): Nudge {
  const at = now - (80 + (n % 2000)) * HOUR;
  return makeNudge({
    id: `nudge-${n}`,
    subjectId,
    raisedAt: at,
    expiresAt: at + HOUR,
    state: { kind: 'unanswered', at: at + HOUR },
  });
}

test('a look reads as many rows after 2,000 old moments, reminders and tallies as after none', async () => {
  const fresh = await worldWith(0);
  const without = await rowsReadBy(() => fresh.worker.look());
  const aged = await worldWith(2000);
  expect((await aged.rows()).moments).toHaveLength(2001);
  expect(await rowsReadBy(() => aged.worker.look())).toBe(without);
  expect(without).toBeGreaterThan(5);
});

test('the copy is not read by a look that takes none', async () => {
  const world = await worldWith(0);
  const reading = vi.spyOn(browserKeep, 'readSnapshot');
  await world.worker.look();
  expect(reading).not.toHaveBeenCalled();
  expect(await browserKeep.readSnapshot()).not.toBeNull();
});
