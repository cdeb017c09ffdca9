import { expect } from 'vitest';
import type { Moment } from '../../../../../utils/domain/moment.ts';
import { plainWords } from '../../../../../utils/domain/record.ts';
import { addDays } from '../../../../../utils/domain/time.ts';
import { notebook } from '../../../../../utils/storage/connection.ts';
import { enterMoment } from '../../../../../utils/storage/moments.ts';
import { putSingle } from '../../../../../utils/storage/singles.ts';
import { write } from '../../../../../utils/storage/transaction.ts';
import { World } from '../../../../support/world.ts';
import { idsFrom } from './ids.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

/** A notebook in use, with something of every kind in it. */
export type Home = Awaited<ReturnType<typeof homeOf>>;

/** A Tuesday, 10:00: Mina is in a toast that names her, in badge, inbox and copy; Ruth was reached for. */
async function homeOf(world: World) {
  await world.worker.start();
  const ask = world.ask.bind(world);
  await ask('changeSettings', { changes: { toastStyle: 'names' } });
  const { id: mina } = await ask('addPerson', { name: 'Mina', lastTalked: '2026-01-01' });
  const { id: ruth } = await ask('addPerson', { name: 'Ruth', lastTalked: '2026-11-20' });
  const { id: jonas } = await ask('addPerson', { name: 'Jonas', lastTalked: '2026-11-20' });
  const { undoId } = await ask('archivePerson', { id: jonas });
  const { id: goal } = await ask('addGoal', { wish: 'Ten pages' });
  await ask('editGoal', { id: goal, changes: { lookAt: null } });
  const { id: oldGoal } = await ask('addGoal', { wish: 'A boat' });
  await ask('archiveGoal', { id: oldGoal });
  const evening = { sentence: 'Laptop shut', time: '18:30', days: EVERY_DAY, inQuietHours: false };
  const { id: line } = await ask('addClockLine', evening);
  const { id: limit } = await ask('addLimit', { sentence: 'Not after supper' });
  const { id: care } = await ask('addCare', { activity: 'A short walk' });
  const ceiling = { sphere: 'us', direction: 'ceiling', amount: 20, unit: 'hours' } as const;
  const { id: hoursLine } = await ask('setHoursLine', ceiling);
  const { id: plan } = await ask('addPlan', teaWith(mina));
  await ask('chooseBond', { kind: 'friend', name: 'Kim' });
  await ask('chooseBond', { kind: 'partner', name: 'Lee' });
  const bonds = (await world.rows()).bonds as readonly { id: string; archivedAt: number | null }[];
  const oldBond = bonds.find(({ archivedAt }) => archivedAt !== null)?.id ?? expect.fail('no Kim');
  const bond = bonds.find(({ archivedAt }) => archivedAt === null)?.id ?? expect.fail('no Lee');
  world.pass({ hours: 21 });
  await world.goIdle('locked');
  world.pass({ hours: 3 });
  await world.goIdle('active');
  expect(world.toasts()).toEqual([expect.stringContaining(mina)]);
  const nudgeId = world.toasts()[0] ?? expect.fail('no toast');
  await ask('reachOut', { subjectId: ruth, nudgeId: null });
  const lines = { line, limit, hoursLine };
  const ids = { plan, mina, ruth, jonas, goal, oldGoal, ...lines, care, bond, oldBond };
  return { ...ids, undoId, nudgeId, from: await world.standing() };
}

/** Every day at six, in the user's own words, with somebody. */
function teaWith(personId: string) {
  return {
    template: 'own',
    title: 'Tea with her',
    sphere: 'others',
    day: '2026-11-23',
    time: '06:00',
    minutes: 20,
    personId,
    careId: null,
    repeats: { kind: 'daily' },
    inQuietHours: true,
  } as const;
}

export async function makeHome(): Promise<Home> {
  idsFrom(0);
  return homeOf(await World.at('2026-11-23T10:00', 'Europe/Berlin'));
}

/** The home after something more has happened in it. */
export async function homeAfter(
  { from }: Home,
  happened: (world: World) => Promise<unknown>,
): Promise<Home['from']> {
  idsFrom(500);
  const world = await World.from(from);
  await happened(world);
  return world.standing();
}

/** Three days with nobody there, and back: a card says welcome. */
export async function comesBack(world: World): Promise<void> {
  await world.goIdle('locked');
  world.pass({ days: 3 });
  await world.goIdle('active');
}

/** Fewer reminders, and the popup has still to say so. */
export async function drewBack(): Promise<void> {
  const backOff = { cap: 2, since: '2026-11-24', untold: 'fewer' } as const;
  await write(await notebook(), (tx) => putSingle(tx, 'backOff', backOff));
}

/** Stamped every day of the weeks before the last one. */
export async function longStamped(): Promise<void> {
  const shares = { me: 1, us: 1, others: 1, elsewhere: 2 } as const;
  await write(await notebook(), async (tx) => {
    for (let ago = 8; ago <= 28; ago += 1) {
      const day = addDays('2026-11-24', -ago);
      await tx.objectStore('stamps').put({ day, shares, source: 'stamped', updatedAt: 0 });
    }
  });
}

/** An hour with nobody in particular, under this id. */
export async function loggedAs({ now, zone }: World, id: string): Promise<void> {
  const moment: Moment = {
    id,
    createdAt: now,
    updatedAt: now,
    words: plainWords({ note: 'A walk' }),
    sphere: 'me',
    at: now,
    zone,
    day: '2026-11-24',
    minutes: 60,
    subjectId: null,
    estimated: false,
  };
  await write(await notebook(), (tx) => enterMoment(tx, moment));
}
